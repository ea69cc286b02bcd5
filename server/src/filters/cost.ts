import type { ClaimFilterShape, EntityFilterShape, FigureShape, GroupByShape } from './shapes.ts';

/**
 * What a filter costs beside the rows it returns, in the unit of the complexity of a query. Chosen from single
 * timings on the bundled data: a condition that is a pattern takes some 60 ms over all entities, an order by what has to be counted 300 ms.
 * `pnpm bench complexity` draws random queries within the limit and tells those that pass the deadline.
 */
const LOOK = 100;
const PATTERN = 1_500;
export const COUNTED_ORDER = 6_000;

/** One for each place where the filter says something, more for what has to be looked for. */
export function costOfEntities(filter: EntityFilterShape | null | undefined): number {
  if (filter === null || filter === undefined) return 0;
  const { and, or, not, property, linked, said, degree } = filter;
  return (
    LOOK +
    sum([...(and ?? []), ...(or ?? []), not].map(costOfEntities)) +
    PATTERN * (property ?? []).length +
    sum((linked ?? []).map(({ to }) => PATTERN + costOfEntities(to))) +
    sum((said ?? []).map(({ where }) => PATTERN + costOfClaims(where))) +
    (degree === null || degree === undefined ? 0 : COUNTED_ORDER)
  );
}

export function costOfClaims(filter: ClaimFilterShape | null | undefined): number {
  if (filter === null || filter === undefined) return 0;
  const { and, or, not, party, document, attributedTo, citedAs, stances } = filter;
  const cites = [document, attributedTo, citedAs, stances].some((part) => part !== null && part !== undefined);
  return (
    LOOK +
    sum([...(and ?? []), ...(or ?? []), not].map(costOfClaims)) +
    sum((party ?? []).map(({ where }) => PATTERN + costOfEntities(where))) +
    (cites ? PATTERN : 0)
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const COUNTED: ReadonlySet<string> = new Set([
  'firstDate',
  'lastDate',
  'degree',
  'claims',
  'property',
  'words',
  'links',
]);

export const costOfOrder = (orderBy: readonly { readonly by: string }[] | null | undefined): number =>
  COUNTED_ORDER * (orderBy ?? []).filter(({ by }) => COUNTED.has(by)).length;

/** Every match is gone through for each key. */
const GROUPED = 4_000;
const KEY = 2_000;

export const costOfGroups = ({
  groupBy,
  figures,
}: {
  readonly groupBy: readonly GroupByShape[];
  readonly figures?: readonly FigureShape[] | null | undefined;
}): number =>
  GROUPED + sum(groupBy.map(({ via }) => KEY * Math.max(1, (via ?? []).length))) + KEY * (figures ?? []).length;
