import type { Near, RowsPage } from '../../../api/table.ts';
import { type CsvCell, csvText } from '../export-result.ts';
import { isoPeriod, linksOf, nearOf, valuesOf } from './cells.ts';
import type { TableColumn } from './question.ts';

/** So many neighbours are named in a cell of the file; it tells how many more there are. */
export const NEAR_IN_FILE = 25;
/** No file has more rows than these: each hundred is a question to the server. */
export const MOST_IN_FILE = 10_000;

interface ExportParts {
  readonly columns: readonly TableColumn[];
  label(column: TableColumn): string;
  readonly nameLabel: string;
}

/**
 * Rows as CSV: id and name first, then the columns of the table. A property has one column for each unit that its figures have, with the
 * unit in the head, so that a spreadsheet can reckon with them; of several values all stand in one cell.
 */
export function rowsToCsv(pages: readonly RowsPage[], { columns, label, nameLabel }: ExportParts): string {
  const lines = pages.flatMap(({ rows, values, near }) => rows.map((row) => Object.assign({ values, near }, row)));
  const parts = columns.flatMap((column): readonly ((line: (typeof lines)[number]) => CsvCell)[] => {
    if (column.kind === 'type') return [({ entity }) => entity.type];
    if (column.kind === 'degree') return [({ degree }) => degree];
    if (column.kind === 'links') return [(line) => linksOf(line, column)];
    if (column.kind === 'names') {
      return [(line) => withRest(nearOf(line, column), ({ entities }) => entities.map(({ entity }) => entity.name))];
    }
    if (column.kind === 'when') {
      return [
        (line) =>
          withRest(nearOf(line, column), ({ entities }) => [
            ...new Set(entities.flatMap(({ periods }) => periods.map(isoPeriod)).filter((one) => one !== '')),
          ]),
      ];
    }
    return unitsOf(pages, column.name).map(
      (unit) => (line) =>
        joined(
          valuesOf(line, column.name)
            .filter((one) => unitKey(one.unit, one.value) === unit)
            .map(({ value }) => value),
        ),
    );
  });
  const heads = columns.flatMap((column) =>
    column.kind === 'property'
      ? unitsOf(pages, column.name).map((unit) => headOf(label(column), unit))
      : [label(column)],
  );
  return csvText([
    ['id', nameLabel, ...heads],
    ...lines.map((line) => [line.entity.id, line.entity.name, ...parts.map((part) => part(line))]),
  ]);
}

/** All values in one cell, and how many neighbours they do not tell of. */
function withRest(near: Near, texts: (near: Near) => readonly string[]): CsvCell {
  const rest = near.total - near.entities.length;
  return joined([...texts(near), ...(rest > 0 ? [`… +${rest}`] : [])]);
}

const WORDS = 'words';
const unitKey = (unit: string | null, value: number | string): string =>
  typeof value === 'number' ? `figure ${unit ?? ''}` : WORDS;

/** The units of a property, and its words, as they came; one column of words where nothing is said. */
function unitsOf(pages: readonly RowsPage[], name: string): readonly string[] {
  const keys = pages.flatMap(({ values }) =>
    [...values.values()]
      .filter(({ predicate }) => predicate === name)
      .map(({ kind, unit }) => (kind === 'number' ? `figure ${unit ?? ''}` : WORDS)),
  );
  return keys.length === 0 ? [WORDS] : [...new Set(keys)];
}

function headOf(label: string, unit: string): string {
  const name = unit === WORDS ? '' : unit.slice('figure '.length);
  return name === '' ? label : `${label} (${name})`;
}

const joined = (values: readonly (number | string)[]): CsvCell =>
  values.length === 1 ? (values[0] ?? null) : values.length === 0 ? null : values.join('; ');

export const fileName = (types: readonly string[]): string =>
  `${types.length === 0 ? 'entities' : types.join('-')}.csv`;
