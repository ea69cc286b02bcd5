import { acceptCompletion, currentCompletions, moveCompletionSelection } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';

/**
 * Takes the word that is marked in the list, or the first. Without a list Tab leaves the editor. A list that is still being looked up
 * anew after the last letter is a list all the same: a quick hand left the editor by it.
 */
export const acceptFirst = (editor: EditorView): boolean => {
  if (currentCompletions(editor.state).length === 0) return false;
  if (!acceptCompletion(editor) && moveCompletionSelection(true)(editor)) acceptCompletion(editor);
  return true;
};
