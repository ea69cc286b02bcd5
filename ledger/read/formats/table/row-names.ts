import type { Problems } from '../../problem.ts';
import { type CellMapping, labelOfCell, type Step, textOfCell } from './cells.ts';
import { typeIn } from './kinds.ts';
import type { EntityMapping } from './mapping.ts';
import { applySteps } from './steps.ts';
import type { Table, TableRow } from './table-rows.ts';

/** One entity that a row names: by its name, by the file's own id, or by both. */
export interface Member {
  readonly name: string | undefined;
  /** The id in the file; undefined where the mapping names none, or the cell is empty. */
  readonly ref: string | undefined;
}

/** Reads the cells of a row as the names the mapping finds in them. */
export interface NameReader {
  /** The names of an entity of the mapping, in their order in the cell. */
  names(entity: string, row: TableRow): readonly string[];
  /** The same with the ids that the file has for them. */
  members(entity: string, row: TableRow): readonly Member[];
  /** The items of a cell, every step done. */
  items(cell: CellMapping, row: TableRow): readonly string[];
  /** The items of a list that says something of the items of another: all of them, what is left out later included. */
  rawItems(cell: CellMapping, row: TableRow): readonly string[];
  /** What of such an item remains. */
  finish(cell: CellMapping, item: string, row: TableRow): readonly string[];
}

export interface NameReaderInput extends Table {
  readonly isNameOf: (entity: string, name: string) => boolean;
  /** Takes what is left out, where it is wanted. */
  readonly leftOut: Problems | undefined;
  /** Told of each item that a `lookup` does not list. */
  readonly onUnlisted?: ((column: string) => void) | undefined;
  /** Told of a row that has other numbers of names and of ids. */
  readonly onUneven?: ((row: TableRow, entity: string) => void) | undefined;
}

interface Cut {
  readonly text: string;
  readonly steps: readonly Step[];
}

/** Remembers what it made of each row, as long as that row is kept; what a row leaves out is told once. */
export function openNameReader(input: NameReaderInput): NameReader {
  const read = (cell: CellMapping, row: TableRow, { text, steps }: Cut): readonly string[] =>
    applySteps(text, steps, {
      isNameOf: input.isNameOf,
      onLeftOut: (item, reason) => reportLeftOut(input, { row, column: labelOfCell(cell), item, reason }),
      onUnlisted: () => input.onUnlisted?.(labelOfCell(cell)),
    });
  const whole = (cell: CellMapping, row: TableRow): string => textOfCell(cell, row.cell);
  const items = perRow((cell: CellMapping, row) => read(cell, row, { text: whole(cell, row), steps: cell.steps }));
  const raw = perRow((cell: CellMapping, row) =>
    read(cell, row, { text: whole(cell, row), steps: splitSteps(cell.steps).before }),
  );
  const members = perRow((cell: EntityMapping, row): readonly Member[] => {
    if (!isKnownKind(input, cell, row)) return [];
    const names = cell.column === undefined && cell.text === undefined ? [] : unique(items(cell, row));
    if (cell.id === undefined) return names.map((name) => ({ name, ref: undefined }));
    const refs = items(cell.id, row);
    if (names.length === 0) return unique(refs).map((ref) => ({ name: undefined, ref }));
    if (refs.length > 0 && refs.length !== names.length) {
      const [entity = ''] = Object.entries(input.mapping.entities).find(([, each]) => each === cell) ?? [];
      input.onUneven?.(row, entity);
      return [];
    }
    return names.map((name, at) => ({ name, ref: refs[at] }));
  });
  const membersOf = (entity: string, row: TableRow): readonly Member[] => members(mappingOf(input, entity), row);
  return {
    members: membersOf,
    names: (entity, row) => membersOf(entity, row).flatMap(({ name }) => name ?? []),
    items,
    rawItems: raw,
    finish: (cell, item, row) => read(cell, row, { text: item, steps: splitSteps(cell.steps).after }),
  };
}

/** Whether the row says a type for its entity. One that it ignores is counted here, one that is not known by the survey. */
function isKnownKind(input: NameReaderInput, { kind }: EntityMapping, row: TableRow): boolean {
  if (kind === undefined) return true;
  const found = typeIn(kind, row);
  if (found.is === 'ignored') {
    const reason = 'a kind that the mapping ignores';
    reportLeftOut(input, { row, column: kind.column, item: found.word, reason });
  }
  return found.is === 'known';
}

/** A function of a cell and a row that remembers its answers: many claims ask for the same. */
function perRow<C extends object, T>(make: (cell: C, row: TableRow) => T): (cell: C, row: TableRow) => T {
  const memory = new WeakMap<TableRow, Map<C, T>>();
  return (cell, row) => {
    let known = memory.get(row);
    if (known === undefined) memory.set(row, (known = new Map()));
    if (!known.has(cell)) known.set(cell, make(cell, row));
    return known.get(cell) as T;
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
