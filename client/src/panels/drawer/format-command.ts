import { type ChangeSpec, EditorSelection } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { lexemesOf } from './editor/lexemes.ts';
import { slipsOf } from './editor-slips.ts';
import { formatCypher } from './format-cypher.ts';

/**
 * Puts the text of the editor in order, as one step that undo takes back. The cursor stays at its word. Returns how many statements stayed as
 * they were because they cannot be read; the cursor goes to the first of them.
 */
export function formatInEditor(editor: EditorView): number {
  const before = editor.state.doc.toString();
  const after = formatCypher(before);
  const changes = gapChanges(before, after);
  if (changes.length > 0) editor.dispatch({ changes, userEvent: 'format', scrollIntoView: true });
  const slips = slipsOf(after);
  const [first] = slips;
  if (first !== undefined) editor.dispatch({ selection: EditorSelection.cursor(first.from), scrollIntoView: true });
  return slips.length;
}

/** What differs lies between words, and in the case of keywords: the words have the same lengths and order. */
function gapChanges(before: string, after: string): readonly ChangeSpec[] {
  const [old, fresh] = [lexemesOf(before), lexemesOf(after)];
  const isPaired = old.length === fresh.length && old.every(({ text }, at) => text.length === fresh[at]?.text.length);
  if (!isPaired) return before === after ? [] : [{ from: 0, to: before.length, insert: after }];
  const changes: ChangeSpec[] = [];
  const put = (from: number, to: number, insert: string): void => {
    if (before.slice(from, to) !== insert) changes.push({ from, to, insert });
  };
  for (const [at, { text, from, to }] of old.entries()) {
    const other = fresh[at];
    if (other === undefined) continue;
    put(old[at - 1]?.to ?? 0, from, after.slice(fresh[at - 1]?.to ?? 0, other.from));
    if (text !== other.text) put(from, to, other.text);
  }
  put(old.at(-1)?.to ?? 0, before.length, after.slice(fresh.at(-1)?.to ?? 0));
  return changes;
}
