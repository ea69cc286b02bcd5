import { type Filters, isFiltering, NO_FILTERS, type PropertyFilter } from './sieve.ts';
import type { GraphState, Producer } from './state.ts';
import type { Certainty, EntityType, IsoDate, Lens } from './types.ts';
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

export const toggleCertainty =
  (certainty: Certainty): Producer =>
  (state) =>
    change(state, { certainties: toggled(state.filters.certainties, certainty) });

export const toggleDocument =
  (id: string): Producer =>
  (state) =>
    change(state, { documents: toggled(state.filters.documents, id) });

export const setPeriod =
  (period: DayRange | null): Producer =>
  (state) =>
    isSameRange(state.filters.period, period) ? state : change(state, { period });

/** Puts a filter in place of the one on the same property. */
export const setPropertyFilter =
  (filter: PropertyFilter): Producer =>
  (state) =>
    change(state, { properties: [...withoutProperty(state.filters, filter.property), filter] });

export const clearPropertyFilter =
  (property: string): Producer =>
  (state) => {
    const properties = withoutProperty(state.filters, property);
    return properties.length === state.filters.properties.length ? state : change(state, { properties });
  };

const withoutProperty = ({ properties }: Filters, property: string): readonly PropertyFilter[] =>
  properties.filter((each) => each.property !== property);

export const showAll: Producer = (state) => (isFiltering(state.filters) ? { ...state, filters: NO_FILTERS } : state);
