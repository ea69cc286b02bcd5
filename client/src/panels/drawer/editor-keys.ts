import { acceptCompletion, currentCompletions, moveCompletionSelection } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';

/**
 * Takes the word that is marked in the list, or the first. Without a list Tab leaves the editor. A list that is still being looked up
 * anew after the last letter is a list all the same: a quick hand left the editor by it.
 */
export const acceptFirst = (editor: EditorView): boolean => {
  if (currentCompletions(editor.state).length === 0) return false;
  if (!acceptCompletion(editor) && moveCompletionSelection(true)(editor)) acceptCompletion(editor);
  return true;
};

/**
 * What is typed over a selection goes into the text by ourselves. Left to it the browser joins the lines and writes the colours of the words
 * that were there as styles into what stays, which the page's policy refuses.
 */
export const typedOver = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { data, inputType, isComposing } = event;
    const { from, to, empty } = view.state.selection.main;
    if (inputType !== 'insertText' || data === null || isComposing || empty) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const isHandled = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert));
    if (!isHandled) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});
