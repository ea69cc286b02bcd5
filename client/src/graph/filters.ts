import { type Filters, isFiltering, NO_FILTERS, type PropertyFilter } from './sieve.ts';
import type { GraphState, Producer } from './state.ts';
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

const change = (state: GraphState, part: Partial<Filters>): GraphState => ({
  ...state,
  filters: { ...state.filters, ...part },
});

const toggled = <T>(list: readonly T[], value: T): readonly T[] =>
  list.includes(value) ? list.filter((each) => each !== value) : [...list, value];

export const toggleType =
  (type: EntityType): Producer =>
  (state) =>
    change(state, { types: toggled(state.filters.types, type) });

/** Greys out every other type on the canvas; a second time shows all again. */
export const isolateType =
  (type: EntityType): Producer =>
  (state) => {
    const { types } = state.filters;
    const others = [...new Set([...state.nodes.values()].map((node) => node.type))].filter((each) => each !== type);
    const isAlone = !types.includes(type) && others.every((each) => types.includes(each));
    return change(state, { types: isAlone ? [] : others });
  };

export const togglePredicate =
  (predicate: string): Producer =>
  (state) =>
    change(state, { predicates: toggled(state.filters.predicates, predicate) });

/** Puts other filters in place of these. */
export const setFilters =
  (filters: Filters): Producer =>
  (state) => ({ ...state, filters });

/** Filters with this one in place of any other on the same property. One that leaves nothing out is none. */
export function withProperty(filters: Filters, filter: PropertyFilter): Filters {
  const others = filters.properties.filter(({ property }) => property !== filter.property);
  const { least, most, terms, keepsMissing } = filter;
  const isIdle = least === null && most === null && terms.length === 0 && keepsMissing;
  return { ...filters, properties: isIdle ? others : [...others, filter] };
}

export const showAll: Producer = (state) => (isFiltering(state.filters) ? { ...state, filters: NO_FILTERS } : state);
