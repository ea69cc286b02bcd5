import type { Problems } from '../../problem.ts';
import type { CellMapping, EntityMapping, Step } from './mapping.ts';
import { applySteps } from './steps.ts';
import type { Table, TableRow } from './table-rows.ts';

/** Reads the cells of a row as the names the mapping finds in them. */
export interface NameReader {
  /** The names of an entity of the mapping, in their order in the cell. */
  names(entity: string, row: TableRow): readonly string[];
  /** The items of a list that says something of the items of another: all of them, what is left out later included. */
  rawItems(cell: CellMapping, row: TableRow): readonly string[];
  /** What of such an item remains. */
  finish(cell: CellMapping, item: string, row: TableRow): readonly string[];
}

export interface NameReaderInput extends Table {
  readonly isNameOf: (entity: string, name: string) => boolean;
  /** Takes what is left out, where it is wanted. */
  readonly leftOut: Problems | undefined;
}

interface Cut {
  readonly text: string;
  readonly steps: readonly Step[];
}

export function openNameReader(input: NameReaderInput): NameReader {
  const read = (cell: CellMapping, row: TableRow, { text, steps }: Cut): readonly string[] =>
    applySteps(text, steps, {
      isNameOf: input.isNameOf,
      onLeftOut: (item, reason) => reportLeftOut(input, { row, column: cell.column, item, reason }),
    });
  // A row is asked for the same names by many claims; what it leaves out is told once.
  const memory = new WeakMap<TableRow, Map<string, readonly string[]>>();
  return {
    names: (entity, row) => {
      const known = memory.get(row) ?? new Map<string, readonly string[]>();
      memory.set(row, known);
      const names = known.get(entity);
      if (names !== undefined) return names;
      const cell = mappingOf(input, entity);
      const found = unique(read(cell, row, { text: row.cell(cell.column), steps: cell.steps }));
      known.set(entity, found);
      return found;
    },
    rawItems: (cell, row) => read(cell, row, { text: row.cell(cell.column), steps: splitSteps(cell.steps).before }),
    finish: (cell, item, row) => read(cell, row, { text: item, steps: splitSteps(cell.steps).after }),
  };
}

/** What is left out of an aligned list is left out once it is lined up. */
function splitSteps(steps: readonly Step[]): { readonly before: readonly Step[]; readonly after: readonly Step[] } {
  const index = steps.findIndex((step) => 'leaveOut' in step || 'lookup' in step);
  return index === -1 ? { before: steps, after: [] } : { before: steps.slice(0, index), after: steps.slice(index) };
}

function mappingOf({ mapping }: Table, entity: string): EntityMapping {
  const found = mapping.entities[entity];
  if (found === undefined) throw new Error(`No entity "${entity}" in the mapping; readMapping lets none through.`);
  return found;
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}

interface LeftOut {
  readonly row: TableRow;
  readonly column: string;
  readonly item: string;
  readonly reason: string;
}

export function reportLeftOut(input: Pick<NameReaderInput, 'leftOut' | 'path'>, out: LeftOut): void {
  input.leftOut?.add({
    file: input.path,
    line: out.row.line,
    column: 1,
    code: 'left-out',
    message: `${out.column}: ${out.reason}`,
    remedy: 'the mapping decided so; change it there',
    value: out.item,
  });
}
