import { picture } from './picture.ts';
import { type Filters, NO_FILTERS, type PropertyFilter } from './sieve.ts';
import type { GraphState } from './state.ts';
import type { Certainty, EntityType } from './types.ts';
import type { DayRange } from './view.ts';

/** One filter in force. */
export type FilterPart =
  | { readonly kind: 'type'; readonly type: EntityType }
  | { readonly kind: 'predicate'; readonly predicate: string }
  | { readonly kind: 'certainty'; readonly certainty: Certainty }
  | { readonly kind: 'documents'; readonly documents: readonly string[] }
  | { readonly kind: 'period'; readonly period: DayRange }
  | { readonly kind: 'property'; readonly filter: PropertyFilter };

export interface Effect {
  readonly part: FilterPart;
  /** What it greys out by itself, whatever the other filters do. */
  readonly nodes: number;
  readonly lines: number;
  /** The filters without it. */
  readonly rest: Filters;
}

/** What each filter in force greys out. */
export function effectsOf(state: GraphState): readonly Effect[] {
  return partsOf(state.filters).map(({ part, alone, rest }) => ({ part, rest, ...dimmedBy(state, alone) }));
}

/** How much these filters grey out on the canvas. */
export function dimmedBy(state: GraphState, filters: Filters): { readonly nodes: number; readonly lines: number } {
  const { nodes, lines } = picture({ ...state, filters });
  const count = (things: readonly { readonly dimmed: boolean }[]): number =>
    things.filter(({ dimmed }) => dimmed).length;
  return { nodes: count(nodes), lines: count(lines) };
}

interface Part {
  readonly part: FilterPart;
  readonly alone: Filters;
  readonly rest: Filters;
}

function partsOf(filters: Filters): readonly Part[] {
  const { types, predicates, certainties, documents, period, properties } = filters;
  const one = (part: FilterPart, alone: Partial<Filters>, rest: Partial<Filters>): Part => ({
    part,
    alone: { ...NO_FILTERS, ...alone },
    rest: { ...filters, ...rest },
  });
  const without = <T>(list: readonly T[], value: T): readonly T[] => list.filter((each) => each !== value);
  return [
    ...types.map((type) => one({ kind: 'type', type }, { types: [type] }, { types: without(types, type) })),
    ...predicates.map((predicate) =>
      one(
        { kind: 'predicate', predicate },
        { predicates: [predicate] },
        { predicates: without(predicates, predicate) },
      ),
    ),
    ...certainties.map((certainty) =>
      one(
        { kind: 'certainty', certainty },
        { certainties: [certainty] },
        { certainties: without(certainties, certainty) },
      ),
    ),
    ...(documents.length === 0 ? [] : [one({ kind: 'documents', documents }, { documents }, { documents: [] })]),
    ...(period === null ? [] : [one({ kind: 'period', period }, { period }, { period: null })]),
    ...properties.map((filter) =>
      one({ kind: 'property', filter }, { properties: [filter] }, { properties: without(properties, filter) }),
    ),
  ];
}
