import { type Composed, composed, type Scope } from './scope.ts';

/** A group by one value of each match: none, one or several. */
export interface GroupKey {
  /** Binds `as` for each match and each value, null where there is none: `CALL (e) { OPTIONAL MATCH … RETURN DISTINCT … AS g0 }`. */
  readonly before?: string;
  /** What tells groups apart. */
  readonly expression: string;
}

/** A figure of each match, which is counted and summed within its group; null where it has none. */
export interface FigureKey {
  readonly before?: string;
  readonly expression: string;
}

export const MEASURES = ['count', 'sum', 'min', 'max', 'average', 'median'] as const;
export type Measure = (typeof MEASURES)[number];

/** `count`: matches in the group. `key`: the value of a group key. `figure`: a measure of a figure; null comes last. */
export type GroupOrder = { readonly descending: boolean } & (
  | { readonly by: 'count' }
  | { readonly by: 'key'; readonly index: number }
  | { readonly by: 'figure'; readonly index: number; readonly measure: Measure }
);

export interface AggregateOf {
  readonly name: string;
  /** Binds `it` to every match, once. */
  readonly start: string;
  readonly it: string;
  readonly groups: readonly GroupKey[];
  readonly figures: readonly FigureKey[];
  readonly order: readonly GroupOrder[];
  readonly limit: number;
}

export interface GroupRow {
  readonly keys: readonly (string | number | bigint | null)[];
  readonly count: bigint;
  /** For each figure the measures in the order of `MEASURES`. */
  readonly figures: readonly (readonly (number | bigint | null)[])[];
}

const measureText: Readonly<Record<Measure, (figure: string) => string>> = {
  count: (figure) => `count(${figure})`,
  // The sum of nothing is not known; Cypher says 0.
  sum: (figure) => `CASE WHEN count(${figure}) > 0 THEN sum(${figure}) END`,
  min: (figure) => `min(${figure})`,
  max: (figure) => `max(${figure})`,
  average: (figure) => `avg(${figure})`,
  median: (figure) => `percentileCont(${figure}, 0.5)`,
};

/**
 * The groups of all matches, with how many stand in each and the measures of their figures. A match with several values of a key stands in
 * several groups, once in each.
 */
export function composeAggregate(question: AggregateOf, scope: Scope): Composed<GroupRow> {
  const { name, groups, figures, limit } = question;
  const keys = groups.map((_, index) => `g${index}`);
  const measured = figures.map((_, index) => `m${index}`);
  const order = [...orderText(question), ...keys.flatMap((key) => [`${key} IS NULL`, key])];
  const text = [
    members(question),
    `WITH ${[
      ...keys,
      'count(*) AS members',
      ...measured.map(
        (figure) => `[${MEASURES.map((measure) => measureText[measure](figure)).join(', ')}] AS f${figure}`,
      ),
    ].join(', ')}`,
    ...(order.length === 0 ? [] : [`ORDER BY ${order.join(', ')}`]),
    `LIMIT ${scope.value(BigInt(limit))}`,
    `RETURN [${keys.join(', ')}] AS keys, members AS count, [${measured.map((figure) => `f${figure}`).join(', ')}] AS figures`,
  ].join('\n');
  return composed<GroupRow>(scope, { name, text, columns: ['keys', 'count', 'figures'] });
}

/** One row for a match and a group. */
function members({ start, it, groups, figures }: AggregateOf): string {
  const keys = groups.map(({ expression }, index) => `${expression} AS g${index}`);
  const values = figures.map(({ expression }, index) => `toFloat(${expression}) AS m${index}`);
  return [
    start,
    ...groups.flatMap(({ before }) => before ?? []),
    ...figures.flatMap(({ before }) => before ?? []),
    `WITH DISTINCT ${[it, ...keys, ...values].join(', ')}`,
  ].join('\n');
}

function orderText({ order }: AggregateOf): readonly string[] {
  return order.flatMap((each) => {
    const direction = each.descending ? ' DESC' : '';
    switch (each.by) {
      case 'count':
        return [`members${direction}`];
      case 'key':
        return [`g${each.index} IS NULL`, `g${each.index}${direction}`];
      case 'figure': {
        const value = `fm${each.index}[${MEASURES.indexOf(each.measure)}]`;
        return [`${value} IS NULL`, `${value}${direction}`];
      }
    }
  });
}

export interface TotalsRow {
  /** How many matches there are. */
  readonly total: bigint;
  /** How many of them stand in more than one group. */
  readonly inSeveral: bigint;
}

/** What tells how the counts of all groups stand to the matches. */
export function composeTotals(question: AggregateOf, scope: Scope): Composed<TotalsRow> {
  const text = `${members({ ...question, figures: [] })}
WITH ${question.it}, count(*) AS places
RETURN count(*) AS total, sum(CASE WHEN places > 1 THEN 1 ELSE 0 END) AS inSeveral`;
  return composed<TotalsRow>(scope, { name: question.name, text, columns: ['total', 'inSeveral'] });
}

export interface GroupCountRow {
  readonly groups: bigint;
}

/** How many groups there are in all. */
export function composeGroupCount(question: AggregateOf, scope: Scope): Composed<GroupCountRow> {
  const keys = question.groups.map((_, index) => `g${index}`);
  const distinct = keys.length === 0 ? '1 AS one' : keys.join(', ');
  const text = `${members({ ...question, figures: [] })}
WITH DISTINCT ${distinct}
RETURN count(*) AS groups`;
  return composed<GroupCountRow>(scope, { name: question.name, text, columns: ['groups'] });
}
