import { EditorView } from '@codemirror/view';

/** The page's own colours: custom properties reach into the editor's shadow tree. */
export const cypherTheme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface-raised)', color: 'var(--ink)', fontSize: '0.8125rem' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.65' },
  '.cm-content': { padding: '10px 0', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { border: '0', backgroundColor: 'transparent', color: 'var(--ink-soft)' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 6px 0 14px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--focus-soft)',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-soft)',
    outline: '1px solid var(--accent-line)',
  },
  '.cypher-keyword': { color: 'var(--code-keyword)', fontWeight: '600' },
  '.cypher-string': { color: 'var(--code-string)' },
  '.cypher-label': { color: 'var(--code-label)' },
  '.cypher-number, .cypher-parameter': { color: 'var(--code-number)' },
  '.cypher-comment': { color: 'var(--ink-soft)', fontStyle: 'italic' },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius-m)',
    backgroundColor: 'var(--surface-raised)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow-m)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent-soft)', color: 'var(--ink)' },
  '.cypher-help': { maxWidth: '28rem', padding: '6px 10px', fontFamily: 'var(--font-sans)', fontSize: '0.8125rem' },
  '.cypher-help p': { margin: '3px 0 0', color: 'var(--ink-soft)' },
  '.cm-diagnostic': { padding: '6px 10px', fontFamily: 'var(--font-sans)', fontSize: '0.8125rem' },
  '.cm-diagnosticAction': {
    minHeight: '24px',
    padding: '2px 8px',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-s)',
    backgroundColor: 'var(--surface-raised)',
    color: 'var(--accent-ink)',
  },
  '.cm-tooltip.cm-completionInfo': { padding: '6px 10px', fontFamily: 'var(--font-sans)', fontSize: '0.75rem' },
  '.cm-completionDetail': { color: 'var(--ink-soft)', fontStyle: 'normal' },
});
