import { closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { colourByPattern } from './colour-by-pattern.ts';
import { cypherTheme } from './cypher-theme.ts';

const highlight = colourByPattern(
  {
    comment: String.raw`(#.*$)`,
    string: String.raw`("(?:[^"\\]|\\.)*")`,
    parameter: String.raw`(\$\w+)`,
    label: String.raw`\b([A-Z]\w*)\b`,
    number: String.raw`\b(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\b`,
    keyword: String.raw`\b(query|mutation|subscription|fragment|on|true|false|null)\b`,
  },
  'u',
);

export interface GraphqlEditorProps {
  readonly label: string;
  readonly value: string;
  onChange(text: string): void;
  onRun(): void;
  /** Tells where the cursor is now. */
  onMove(at: number): void;
}

/** An editor for operations of the API; the same colours and keys as that for Cypher. Tab leaves it: a keyboard must not be trapped. */
export function GraphqlEditor(props: GraphqlEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (host.current === null) return;
    // In a shadow tree CodeMirror adopts constructed style sheets; in the page it would write a <style>, which the CSP refuses.
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const run = (): boolean => {
      latest.current.onRun();
      return true;
    };
    const editor = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          lineNumbers(),
          history(),
          bracketMatching(),
          closeBrackets(),
          highlight,
          cypherTheme,
          keymap.of([{ key: 'Mod-Enter', run }, { key: 'Shift-Mod-Enter', run }, ...historyKeymap, ...defaultKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': latest.current.label, tabindex: '0' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
            if (update.docChanged || update.selectionSet) latest.current.onMove(update.state.selection.main.head);
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === props.value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: props.value } });
  }, [props.value]);

  return <div ref={host} />;
}
