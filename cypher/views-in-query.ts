import { POINT_NAMES } from './words-in-query.ts';

/** The texts under which a query has the day and the range of a view: parameters, such as `$at`. */
export interface ViewTexts {
  readonly at: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The rule of the page (`client/src/graph/judge.ts`) as a condition of Cypher on `it`: a claim is hidden that had not begun by the day, or
 * surely lies outside of the range (`SHOWN`). A link holds (`HOLDS`) that is not hidden, nor over by the day.
 */
export function viewCondition(what: 'SHOWN' | 'HOLDS', it: string, { at, from, to }: ViewTexts): string {
  const isPoint = `${what === 'HOLDS' ? `type(${it})` : `${it}.predicate`} IN [${POINT_NAMES}]`;
  const end = `CASE WHEN ${isPoint} THEN ${it}.startLatest WHEN coalesce(${it}.endOpen, false) THEN null ELSE ${it}.endLatest END`;
  const conditions = [
    `(${at} IS NULL OR coalesce(${it}.startEarliest <= date(${at}), true))`,
    ...(what === 'HOLDS' ? [`(${at} IS NULL OR coalesce(${it}.endLatest >= date(${at}), true))`] : []),
    `(${to} IS NULL OR coalesce(${it}.startEarliest <= date(${to}), true))`,
    `(${from} IS NULL OR coalesce(${end} >= date(${from}), true))`,
  ];
  return conditions.join(' AND ');
}
