/** Below this there is no room for panels beside the canvas; they become sheets. */
export const NARROW = '(max-width: 860px)';

export const isNarrow = (): boolean => matchMedia(NARROW).matches;
