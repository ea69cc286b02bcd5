import type { PackedColumn } from './reads.ts';
import { type Composed, composed, type Scope } from './scope.ts';

/** By what a page is ordered. What has no value comes last, whichever way. */
export interface SortKey {
  /** Binds `as`, for each match: `CALL (e) { … RETURN … AS k0 }`; or nothing where `expression` says it. */
  readonly before?: string;
  readonly expression: string;
  readonly form: 'text' | 'number';
  readonly descending: boolean;
}

export type KeyValue = string | number | null;

/** Where a page begins: behind (or, going back, before) the match with these values and this id. */
export interface Place {
  readonly values: readonly KeyValue[];
  readonly id: string;
}

export interface PageOf {
  readonly name: string;
  /** Binds `it` to every match, once. */
  readonly start: string;
  readonly it: string;
  /** What tells two matches apart: `e.id`. */
  readonly id: string;
  readonly keys: readonly SortKey[];
  readonly place: Place | null;
  /** The end of the list first: for pages before a place. */
  readonly backward: boolean;
  readonly limit: number;
}

export interface PageRow {
  readonly id: string;
  readonly keys: readonly (string | number | bigint | null)[];
}

/** An entry of a page with what it stands for. */
export type FoundRow<Found> = PageRow & Found;

/** A page of matches by the values of their keys and by their ids, not by position: what comes in or goes meanwhile moves nothing. */
export const composePage = (page: PageOf, scope: Scope): Composed<PageRow> =>
  composed<PageRow>(scope, { name: page.name, text: pageText(page, scope, ''), columns: ['id', 'keys'] });

/** The same, each entry with its row: one question where ids and then their rows would be two. */
export function composeRows<Found extends { readonly row: object }>(
  page: PageOf & { readonly packed: readonly PackedColumn[] },
  scope: Scope,
): Composed<FoundRow<Found>> {
  const { packed, name } = page;
  const text = pageText(page, scope, packed.map((column) => `, ${column.text} AS ${column.name}`).join(''));
  return composed<FoundRow<Found>>(scope, { name, text, columns: ['id', 'keys'], packed });
}

function pageText(page: PageOf, scope: Scope, also: string): string {
  const { id, it, keys, place, backward } = page;
  const names = keys.map((_, index) => `k${index}`);
  const carried = also === '' ? [] : [it];
  const bound = [...carried, 'id', ...names];
  const order = [
    ...keys.flatMap(({ descending }, index) => [
      `k${index} IS NULL${backward ? ' DESC' : ''}`,
      `k${index}${descending === backward ? '' : ' DESC'}`,
    ]),
    `id${backward ? ' DESC' : ''}`,
  ];
  return [
    page.start,
    ...keys.flatMap(({ before }) => before ?? []),
    `WITH ${[...carried, `${id} AS id`, ...keys.map(({ expression }, index) => `${expression} AS k${index}`)].join(', ')}`,
    ...(place === null ? [] : [`WHERE ${placeText(place, { keys, backward }, scope)}`]),
    `WITH ${bound.join(', ')}`,
    `ORDER BY ${order.join(', ')}`,
    `LIMIT ${scope.value(BigInt(page.limit))}`,
    `RETURN id, [${names.join(', ')}] AS keys${also}`,
  ].join('\n');
}

/** The matches that come after the place in this direction: by the first key, or by the next where the first is the same, and so on. */
function placeText({ values, id }: Place, { keys, backward }: Pick<PageOf, 'keys' | 'backward'>, scope: Scope): string {
  const ways: string[] = [];
  const same: string[] = [];
  for (const [index, { descending }] of keys.entries()) {
    const value = values[index] ?? null;
    const name = `k${index}`;
    const given = value === null ? 'null' : scope.value(value);
    const beyond = `${name} ${descending === backward ? '>' : '<'} ${given}`;
    const next = nextBeyond(value === null, backward, { name, beyond });
    if (next !== undefined) ways.push([...same, next].join(' AND '));
    same.push(value === null ? `${name} IS NULL` : `${name} = ${given}`);
  }
  ways.push([...same, `id ${backward ? '<' : '>'} ${scope.value(id)}`].join(' AND '));
  return ways.map((way) => `(${way})`).join(' OR ');
}

/** What is missing comes last: behind it, by this key, comes nothing; before it, all that is there. */
function nextBeyond(
  isMissing: boolean,
  backward: boolean,
  { name, beyond }: { readonly name: string; readonly beyond: string },
): string | undefined {
  if (isMissing) return backward ? `${name} IS NOT NULL` : undefined;
  return backward ? beyond : `(${beyond} OR ${name} IS NULL)`;
}

export interface CountRow {
  readonly total: bigint;
}

/** How many matches there are; no more than `most` are counted. */
export function composeCount(
  { name, start, it, most }: Pick<PageOf, 'name' | 'start' | 'it'> & { readonly most: number },
  scope: Scope,
): Composed<CountRow> {
  const text = `${start}\nWITH ${it} LIMIT ${scope.value(BigInt(most))}\nRETURN count(${it}) AS total`;
  return composed<CountRow>(scope, { name, text, columns: ['total'] });
}
