import { autocompletion, closeBrackets, completionKeymap, startCompletion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, foldGutter, foldKeymap } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { useOrrery } from '../../workspace/context.tsx';
import { codeColours } from './code-colours.ts';
import { cypherTheme } from './cypher-theme.ts';
import { acceptFirst, typedOver } from './editor-keys.ts';

/** The languages, half as large as the editor: it stands before they have come. */
const loadLanguage = async () => import('./graphql-language.ts');

export interface GraphqlEditorProps {
  readonly label: string;
  readonly value: string;
  onChange(text: string): void;
  onRun(): void;
  /** Tells where the cursor is now. */
  onMove(at: number): void;
}

/** An editor for operations of the API; the same colours and keys as that for Cypher. Tab takes the word that is offered, and leaves the editor where none is. */
export function GraphqlEditor(props: GraphqlEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const { api } = useOrrery();

  useEffect(() => {
    if (host.current === null) return;
    // In a shadow tree CodeMirror adopts constructed style sheets; in the page it would write a <style>, which the CSP refuses.
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const run = (): boolean => {
      latest.current.onRun();
      return true;
    };
    const language = new Compartment();
    const gone = new AbortController();
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
          typedOver,
          foldGutter(),
          codeColours,
          language.of([]),
          autocompletion({ selectOnOpen: false, interactionDelay: 0, activateOnTypingDelay: 10 }),
          cypherTheme,
          keymap.of([
            { key: 'Mod-Enter', run },
            { key: 'Shift-Mod-Enter', run },
            { key: 'Tab', run: acceptFirst },
            ...completionKeymap,
            ...lintKeymap,
            ...foldKeymap,
            ...historyKeymap,
            ...defaultKeymap,
          ]),
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
    const learn = async (): Promise<void> => {
      const { askSchema, graphqlLanguage } = await loadLanguage();
      const take = (schema: Parameters<typeof graphqlLanguage>[0]): void => {
        if (!gone.signal.aborted) editor.dispatch({ effects: language.reconfigure(graphqlLanguage(schema)) });
      };
      take(undefined);
      take(await askSchema(api, gone.signal));
      // Who was quicker than the schema gets the list now.
      const { head } = editor.state.selection.main;
      if (editor.hasFocus && /\w$/.test(editor.state.sliceDoc(Math.max(0, head - 1), head))) startCompletion(editor);
    };
    // Without the code or the schema there are no colours or no help: what is asked is answered all the same.
    learn().catch(() => undefined);
    return () => {
      gone.abort();
      editor.destroy();
    };
  }, [api]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === props.value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: props.value } });
  }, [props.value]);

  return <div ref={host} />;
}
