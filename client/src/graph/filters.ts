import type { Producer } from './state.ts';
import type { EntityType, IsoDate, Lens } from './types.ts';
import { type DayRange, isSameRange } from './view.ts';

export const setLens =
  (lens: Lens): Producer =>
  (state) =>
    state.view.lens === lens ? state : { ...state, view: { ...state.view, lens } };

export const setAsOf =
  (asOf: IsoDate | null): Producer =>
  (state) =>
    state.view.asOf === asOf ? state : { ...state, view: { ...state.view, asOf } };

export const setRange =
  (range: DayRange | null): Producer =>
  (state) =>
    isSameRange(state.view.range, range) ? state : { ...state, view: { ...state.view, range } };

export const toggleType =
  (type: EntityType): Producer =>
  (state) => ({ ...state, hiddenTypes: toggled(state.hiddenTypes, type) });

/** Greys out every other type on the canvas; a second time shows all again. */
export const isolateType =
  (type: EntityType): Producer =>
  (state) => {
    const others = [...new Set([...state.nodes.values()].map((node) => node.type))].filter((each) => each !== type);
    const isAlone = !state.hiddenTypes.has(type) && others.every((each) => state.hiddenTypes.has(each));
    return { ...state, hiddenTypes: new Set(isAlone ? [] : others) };
  };

export const togglePredicate =
  (predicate: string): Producer =>
  (state) => ({ ...state, hiddenPredicates: toggled(state.hiddenPredicates, predicate) });

export const showAll: Producer = (state) =>
  state.hiddenTypes.size === 0 && state.hiddenPredicates.size === 0
    ? state
    : { ...state, hiddenTypes: new Set(), hiddenPredicates: new Set() };

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
