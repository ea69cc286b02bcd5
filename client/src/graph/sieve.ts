import type { Column, Columns, PropertyId } from './columns.ts';
import { isSurelyOutside } from './judge.ts';
import type { Certainty, EntityType, GraphEdge, GraphNode } from './types.ts';
import type { DayRange } from './view.ts';

/** What one property has to be. With neither bounds nor terms it only asks whether anything is said. */
export interface PropertyFilter {
  readonly property: PropertyId;
  readonly least: number | null;
  readonly most: number | null;
  /** Any of these; empty: any at all. */
  readonly terms: readonly string[];
  /** Entities of which nothing is said stay as they are. */
  readonly keepsMissing: boolean;
}

/** What is greyed out on the canvas. Plain data, so that a link and a file can hold it. */
export interface Filters {
  /** Types and relations switched off. */
  readonly types: readonly EntityType[];
  readonly predicates: readonly string[];
  /** Certainties switched off, among those that the lens lets through. */
  readonly certainties: readonly Certainty[];
  /** Only what one of these documents says; empty: any. */
  readonly documents: readonly string[];
  /** Only what may have been so within these days. */
  readonly period: DayRange | null;
  readonly properties: readonly PropertyFilter[];
}

export const NO_FILTERS: Filters = {
  types: [],
  predicates: [],
  certainties: [],
  documents: [],
  period: null,
  properties: [],
};

export const isFiltering = (filters: Filters): boolean =>
  filters.period !== null ||
  [filters.types, filters.predicates, filters.certainties, filters.documents, filters.properties].some(
    (list) => list.length > 0,
  );

export interface SieveInput {
  readonly filters: Filters;
  readonly columns: Columns;
  /** Of each node on the canvas, under the view. */
  readonly neighbours: ReadonlyMap<string, number>;
  /** Which verbs tell of a point in time. */
  readonly isPoint: (predicate: string) => boolean;
}

export interface Sieve {
  keepsNode(node: GraphNode): boolean;
  keepsLink(edge: GraphEdge): boolean;
}

/** What the filters keep. A filter on what is not known yet keeps everything: nothing may grey out only to come back. */
export function createSieve({ filters, columns, neighbours, isPoint }: SieveInput): Sieve {
  const types = new Set(filters.types);
  const predicates = new Set(filters.predicates);
  const certainties = new Set(filters.certainties);
  const documents = new Set(filters.documents);
  const asksForDocuments = documents.size > 0 && columns.citedIn.size > 0;
  const tests = filters.properties.map((filter) => testOf(filter, { columns, neighbours }));
  const { period } = filters;
  return {
    keepsNode: (node) => !types.has(node.type) && tests.every((test) => test(node)),
    keepsLink: (edge) =>
      !predicates.has(edge.predicate) &&
      !certainties.has(edge.certainty) &&
      !(asksForDocuments && !(columns.citedIn.get(edge.id) ?? []).some((id) => documents.has(id))) &&
      !(period !== null && isSurelyOutside(edge.period, period, isPoint(edge.predicate))),
  };
}

type Source = Pick<SieveInput, 'columns' | 'neighbours'>;

function testOf(filter: PropertyFilter, source: Source): (node: GraphNode) => boolean {
  const valuesOf = readerOf(filter.property, source);
  if (valuesOf === null) return () => true;
  const terms = new Set(filter.terms);
  const { least, most } = filter;
  const fits = (value: number | string): boolean =>
    typeof value === 'number'
      ? (least === null || value >= least) && (most === null || value <= most)
      : terms.size === 0 || terms.has(value);
  return (node) => {
    const values = valuesOf(node);
    return values.length === 0 ? filter.keepsMissing : values.some(fits);
  };
}

/** How to read a property off a node; null while it is not known. Without values: nothing is said of it. */
export function readerOf(
  property: PropertyId,
  { columns, neighbours }: Source,
): ((node: GraphNode) => readonly (number | string)[]) | null {
  if (property === 'degree') return ({ degree }) => [degree];
  if (property === 'neighbours') return ({ id }) => [neighbours.get(id) ?? 0];
  const column: Column | undefined = columns.properties.get(property);
  return column === undefined ? null : ({ id }) => column.values.get(id) ?? [];
}
