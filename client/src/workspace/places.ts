export const PAGE_ID = 'page';

/** Ids of the elements that a key or a link goes to. */
export const SEARCH_ID = 'search';
export const CANVAS_ID = 'graph';
export const INSPECTOR_ID = 'inspector';

const focus = (id: string): void => {
  const element = document.getElementById(id);
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
};

/** Puts the keyboard into the search box, with what it holds selected. */
export const focusSearch = (): void => focus(SEARCH_ID);

/** Puts the keyboard onto the drawing, where arrows walk. */
export const focusCanvas = (): void => focus(CANVAS_ID);

/** Puts the keyboard into the details. */
export const focusInspector = (): void => focus(INSPECTOR_ID);
