import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, foldGutter, foldKeymap } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, lineNumbers } from '@codemirror/view';
import { type RefObject, useEffect, useRef } from 'react';
import type { TextRange } from './bench/statements.ts';
import { codeColours } from './code-colours.ts';
import { cypherTheme } from './cypher-theme.ts';
import { completeCypher } from './editor/complete.ts';
import { helpAt } from './editor/hover.ts';
import { cypherLanguage } from './editor/language.ts';
import { acceptFirst, typedOver } from './editor-keys.ts';
import type { Lint } from './lint-editor.ts';
import type { Place } from './place-of.ts';
import type { EditorTools } from './use-editor-tools.ts';

export interface CypherEditorProps {
  readonly label: string;
  readonly value: string;
  readonly problem: Place | null;
  /** What is completed, explained and checked. */
  readonly tools: EditorTools;
  onChange(text: string): void;
  /** `here`: what is selected, else the statement at the cursor. */
  onRun(what: 'here' | 'all'): void;
  /** Tells where the cursor is now, or what is selected. */
  onSelect?(range: TextRange): void;
  /** Filled while the editor stands. */
  readonly commands?: RefObject<EditorCommands | null>;
}

/** What buttons beside the editor do in it. */
export interface EditorCommands {
  format(): void;
}

/** What looks at the text and puts it in order comes a moment after the editor: it stands and takes letters before. */
const loadHelpers = async () => import('./editor-helpers.ts');

/** CodeMirror in a chunk of its own. Tab takes the word that is offered, and leaves the editor where none is: a keyboard must not be trapped. */
export function CypherEditor(props: CypherEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const lint = useRef<Lint | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (host.current === null) return;
    // In a shadow tree CodeMirror adopts constructed style sheets; in the page it would write a <style>, which the CSP refuses.
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const editor = createEditor(
      root,
      () => latest.current,
      () => lint.current?.changed(),
    );
    view.current = editor;
    const { commands } = latest.current;
    if (commands !== undefined) commands.current = { format: () => void format(editor, () => latest.current) };
    let isGone = false;
    const look = async (): Promise<void> => {
      const { lintEditor } = await loadHelpers();
      if (!isGone) lint.current = lintEditor(editor, { ...latest.current.tools, problem: latest.current.problem });
    };
    // Without it nothing is marked while one writes; the database tells of slips when the query is run.
    look().catch(() => undefined);
    return () => {
      isGone = true;
      if (commands !== undefined) commands.current = null;
      lint.current?.stop();
      editor.destroy();
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === props.value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: props.value } });
  }, [props.value]);

  useEffect(() => {
    lint.current?.judgeBy({ ...props.tools, problem: props.problem });
  }, [props.problem, props.tools]);

  return <div ref={host} />;
}

function createEditor(root: ShadowRoot, read: () => CypherEditorProps, onText: () => void): EditorView {
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
        typedOver,
        cypherLanguage,
        codeColours,
        foldGutter(),
        EditorState.phrases.of(phrasesOf(read().tools)),
        cypherTheme,
        autocompletion({
          override: [(context) => completeCypher(context, read().tools)],
          // Enter after a word is the end of a line. It takes a word of the list only for a person who has moved into the list.
          selectOnOpen: false,
          interactionDelay: 0,
          // The names are there already: a list that waits for a pause comes too late for the next letter.
          activateOnTypingDelay: 10,
        }),
        keymap.of([
          { key: 'Mod-Enter', run: run('here') },
          { key: 'Shift-Mod-Enter', run: run('all') },
          { key: 'Shift-Alt-f', run: (editor) => format(editor, read) },
          { key: 'Tab', run: acceptFirst },
          ...completionKeymap,
          ...foldKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        hoverTooltip((editor, at) => tooltipAt(editor, at, read().tools)),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': read().label, tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            read().onChange(update.state.doc.toString());
            onText();
          }
          if (update.docChanged || update.selectionSet) {
            const { from, to } = update.state.selection.main;
            read().onSelect?.({ from, to });
          }
        }),
      ],
    }),
  });
}

function format(editor: EditorView, read: () => CypherEditorProps): boolean {
  const put = async (): Promise<void> => {
    const { formatInEditor } = await loadHelpers();
    const left = formatInEditor(editor);
    editor.focus();
    const { words: w } = read().tools;
    const told = left === 0 ? w('format.done') : w('format.left', { count: left });
    editor.dispatch({ effects: EditorView.announce.of(told) });
  };
  put().catch(() => editor.dispatch({ effects: EditorView.announce.of(read().tools.words('format.away')) }));
  return true;
}

/** What the editor itself says, to eyes and ears. */
const phrasesOf = ({ words: w }: EditorTools): Readonly<Record<string, string>> => ({
  'Fold line': w('fold.line'),
  'Unfold line': w('fold.unfold'),
  unfold: w('fold.unfold'),
  'folded code': w('fold.folded'),
  'Folded lines': w('fold.folded'),
  'Unfolded lines': w('fold.unfolded'),
  to: w('fold.to'),
});

/** What the word under the pointer means. */
function tooltipAt(editor: EditorView, at: number, tools: EditorTools) {
  const help = helpAt(editor.state.doc.toString(), at, tools);
  if (help === null) return null;
  return {
    pos: help.from,
    end: help.to,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'cypher-help';
      const title = document.createElement('strong');
      title.textContent = help.title;
      const lines = help.lines.map((line) => {
        const p = document.createElement('p');
        p.textContent = line;
        return p;
      });
      dom.append(title, ...lines);
      return { dom };
    },
  };
}
