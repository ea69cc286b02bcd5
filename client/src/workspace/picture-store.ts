import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Picture, picture } from '../graph/picture.ts';
import type { GraphState, GraphStore } from '../graph/store.ts';

export type PictureStore = StoreApi<Picture>;

const SLICES = [
  'nodes',
  'edges',
  'positions',
  'pins',
  'view',
  'filters',
  'style',
  'groups',
  'columns',
  'broughtBy',
  'kinds',
  'kindWords',
  'labelLanguage',
  'predicates',
] as const satisfies readonly (keyof GraphState)[];

/** The picture, derived once per change and shared by the canvas and every panel. */
export function createPictureStore(store: GraphStore): PictureStore {
  const pictures = createStore<Picture>(() => picture(store.getState()));
  store.subscribe((state, before) => {
    if (SLICES.some((slice) => state[slice] !== before[slice])) pictures.setState(picture(state), true);
  });
  return pictures;
}
