import { tell, type Wire } from '@orrery/cypher/values/wire.ts';
import type { CypherAnswer } from '../../../api/answers.ts';
import { nodeName, valueText } from '../value-text.ts';
import { readCellTest } from './cell-test.ts';
import type { ColumnSort, TableView } from './table-view.ts';

type Rows = CypherAnswer['rows'];

/** The places of the rows that every filter keeps, in the order in which they are shown. */
export function arrangeRows(rows: Rows, { filters, sorts }: Pick<TableView, 'filters' | 'sorts'>): readonly number[] {
  const tests = [...filters].flatMap(([column, text]) => {
    const test = readCellTest(text);
    return test === null ? [] : [{ column, test }];
  });
  const kept = rows.flatMap((row, at) => (tests.every(({ column, test }) => test(row[column] ?? null)) ? [at] : []));
  return sorts.length === 0 ? kept : sorted(rows, kept, sorts);
}

function sorted(rows: Rows, kept: readonly number[], sorts: readonly ColumnSort[]): readonly number[] {
  const keys = sorts.map(({ column }) => rows.map((row) => sortKey(row[column] ?? null)));
  return kept.toSorted((a, b) => {
    for (const [at, { isDescending }] of sorts.entries()) {
      const [one, other] = [keys[at]?.[a], keys[at]?.[b]];
      const order = one === undefined || other === undefined ? 0 : compareKeys(one, other, isDescending);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

/** By what a value sorts: first figures by their size, then all else by its text. What is no number and what is null stay last either way. */
interface SortKey {
  readonly rank: 'figure' | 'text' | 'none' | 'null';
  readonly value: number | bigint | string;
}

const RANKS = ['figure', 'text', 'none', 'null'] as const satisfies readonly SortKey['rank'][];

function sortKey(wire: Wire): SortKey {
  const told = tell(wire);
  switch (told.kind) {
    case 'null':
      return { rank: 'null', value: 0 };
    case 'integer':
      return { rank: 'figure', value: typeof wire === 'number' ? wire : BigInt(told.value) };
    case 'float': {
      const value = Number(told.value);
      return Number.isNaN(value) ? { rank: 'none', value: 0 } : { rank: 'figure', value };
    }
    case 'temporal':
      return { rank: 'text', value: told.tag === 'DateTime' ? instantOf(told.value) : told.value };
    case 'node':
      return { rank: 'text', value: nodeName(told.value) };
    default:
      return { rank: 'text', value: valueText(wire) };
  }
}

/** In universal time, so that the same moment in two zones is one. */
function instantOf(text: string): string {
  const moment = Date.parse(text.replace(/\[.*$/u, ''));
  return Number.isNaN(moment) ? text : `${new Date(moment).toISOString()} ${text}`;
}

const collator = new Intl.Collator(undefined, { numeric: true });

function compareKeys(a: SortKey, b: SortKey, isDescending: boolean): number {
  if (a.rank !== b.rank) {
    const order = RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank);
    const isKept = [a.rank, b.rank].some((rank) => rank === 'null' || rank === 'none');
    return isDescending && !isKept ? -order : order;
  }
  const order = compareWithin(a.value, b.value);
  return isDescending ? -order : order;
}

function compareWithin(a: SortKey['value'], b: SortKey['value']): number {
  if (typeof a === 'string' || typeof b === 'string') return collator.compare(String(a), String(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders two values as a column does upwards. */
export const compareValues = (a: Wire, b: Wire): number => compareKeys(sortKey(a), sortKey(b), false);
