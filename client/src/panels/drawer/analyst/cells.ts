import { currentVocabulary } from '@orrery/cypher/sentence/index.ts';
import { type Near, nearKey } from '../../../api/table.ts';
import type { Column, Columns } from '../../../graph/columns.ts';
import { nodeId, type Period } from '../../../graph/types.ts';
import { wordValue } from '../../../graph/value-words.ts';
import type { SortBy, TableColumn } from './question.ts';
import type { Line } from './use-analyst.ts';

export interface CellValue {
  readonly value: number | string;
  readonly unit: string | null;
}

/** What is said of an entity with one property: figures of any unit, and words. */
export function valuesOf(line: Line, name: string): readonly CellValue[] {
  const id = nodeId(line.entity.id);
  return [...line.values.values()]
    .filter(({ predicate }) => predicate === name)
    .flatMap((column) => (column.values.get(id) ?? []).map((value) => ({ value, unit: column.unit })));
}

const NONE: Near = { entities: [], total: 0 };

/** What stands at the other end of one kind of link. */
export const nearOf = (line: Pick<Line, 'entity' | 'near'>, step: Parameters<typeof nearKey>[0]): Near =>
  line.near.get(nearKey(step))?.get(line.entity.id) ?? NONE;

/** A period by its bounds, as spreadsheets sort it: `2024-05-01`, `2024-05-01..2024-05-31`, and after a slash its end. */
export function isoPeriod({ startEarliest, startLatest, endEarliest, endLatest }: Period): string {
  const bound = (from: string | null, to: string | null): string =>
    from === to ? (from ?? '') : `${from ?? ''}..${to ?? ''}`;
  const end = bound(endEarliest, endLatest);
  return `${bound(startEarliest, startLatest)}${end === '' ? '' : `/${end}`}`;
}

/** How many links of one kind an entity has; null where that was not asked for. */
export function linksOf(line: Line, { predicate, direction }: Extract<TableColumn, { kind: 'links' }>): number {
  const found = line.relations.find((one) => one.predicate === predicate && one.direction === direction);
  return found?.links ?? 0;
}

/** A figure of a database of others stands as it is: it may be a year or a number of an order, which rounding would make another one. */
export const cellWords = (name: string, { value, unit }: CellValue, language: 'en' | 'zh'): string =>
  currentVocabulary().plain === undefined ? wordValue({ predicate: name, unit }, value, language) : String(value);

/** By what a column sorts: figures of the commonest unit where there are any, else words. */
export function sortOf(
  column: TableColumn,
  columns: readonly Columns['properties'][],
  isPlain: boolean,
): SortBy | null {
  switch (column.kind) {
    case 'type':
    case 'names':
    case 'when':
      return null;
    case 'degree':
    case 'links':
      return column;
    case 'property': {
      const { name } = column;
      if (isPlain) return { kind: 'figure', name, unit: null };
      const figures = columns
        .flatMap((each) => [...each.values()])
        .filter((each): each is Column => each.predicate === name && each.kind === 'number')
        .toSorted((a, b) => b.values.size - a.values.size);
      const [most] = figures;
      return most === undefined ? { kind: 'words', name } : { kind: 'figure', name, unit: most.unit ?? '' };
    }
  }
}
