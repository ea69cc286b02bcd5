import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  completionKeymap,
  currentCompletions,
  moveCompletionSelection,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Model } from '../../api/answers.ts';
import type { TextRange } from './bench/statements.ts';
import { completeCypher } from './cypher-complete.ts';
import { cypherHighlight } from './cypher-highlight.ts';
import { cypherTheme } from './cypher-theme.ts';
import type { Place } from './place-of.ts';

export interface CypherEditorProps {
  readonly label: string;
  readonly value: string;
  readonly problem: Place | null;
  /** Types and predicates to complete. */
  readonly words: Model | undefined;
  onChange(text: string): void;
  /** `here`: what is selected, else the statement at the cursor. */
  onRun(what: 'here' | 'all'): void;
  /** Tells where the cursor is now, or what is selected. */
  onSelect?(range: TextRange): void;
}

/** CodeMirror in a chunk of its own. Tab takes the word that is offered, and leaves the editor where none is: a keyboard must not be trapped. */
export function CypherEditor(props: CypherEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (host.current === null) return;
    // In a shadow tree CodeMirror adopts constructed style sheets; in the page it would write a <style>, which the CSP refuses.
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const editor = createEditor(root, () => latest.current);
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === props.value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: props.value } });
  }, [props.value]);

  useEffect(() => {
    if (view.current !== null) mark(view.current, props.problem);
  }, [props.problem]);

  return <div ref={host} />;
}

function createEditor(root: ShadowRoot, read: () => CypherEditorProps): EditorView {
  const run = (what: 'here' | 'all') => (): boolean => {
    read().onRun(what);
    return true;
  };
  return new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: read().value,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        cypherHighlight,
        cypherTheme,
        autocompletion({
          override: [(context) => completeCypher(read().words, context)],
          // Enter after a word is the end of a line. It takes a word of the list only for a person who has moved into the list.
          selectOnOpen: false,
          interactionDelay: 0,
        }),
        keymap.of([
          { key: 'Mod-Enter', run: run('here') },
          { key: 'Shift-Mod-Enter', run: run('all') },
          { key: 'Tab', run: acceptFirst },
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': read().label, tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) read().onChange(update.state.doc.toString());
          if (update.docChanged || update.selectionSet) {
            const { from, to } = update.state.selection.main;
            read().onSelect?.({ from, to });
          }
        }),
      ],
    }),
  });
}

/**
 * Takes the word that is marked in the list, or the first. Without a list Tab leaves the editor. A list that is still being looked up
 * anew after the last letter is a list all the same: a quick hand left the editor by it.
 */
const acceptFirst = (editor: EditorView): boolean => {
  if (currentCompletions(editor.state).length === 0) return false;
  if (!acceptCompletion(editor) && moveCompletionSelection(true)(editor)) acceptCompletion(editor);
  return true;
};

function mark(editor: EditorView, problem: Place | null): void {
  const { doc } = editor.state;
  if (problem === null || problem.line > doc.lines) {
    editor.dispatch(setDiagnostics(editor.state, []));
    return;
  }
  const line = doc.line(problem.line);
  const from = Math.min(line.to, line.from + problem.column - 1);
  const to = Math.min(doc.length, Math.max(from + 1, from + (/^\w+/.exec(doc.sliceString(from))?.[0].length ?? 1)));
  editor.dispatch(setDiagnostics(editor.state, [{ from, to, severity: 'error', message: problem.message }]));
}
