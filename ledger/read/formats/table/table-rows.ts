import { nearestWord } from '../../did-you-mean.ts';
import type { Problem, Problems } from '../../problem.ts';
import type { Reading } from '../../source.ts';
import { readCsv } from '../csv-reader.ts';
import { holds } from './cells.ts';
import { isJsonTable, readJsonCells } from './json-cells.ts';
import { columnsOf, ignoredColumns, type Mapping } from './mapping.ts';
import { rowKeys } from './row-keys.ts';

export interface TableRow {
  /** The line it begins on. */
  readonly line: number;
  /** From 1; the paragraph of the table that is cited. */
  readonly row: number;
  /** What it is known by when others come and go. */
  readonly key: string;
  /** How many characters stand in it. */
  readonly size: number;
  cell(column: string): string;
}

export interface Table {
  readonly path: string;
  readonly mapping: Mapping;
}

/**
 * The rows of a table, whatever its file format. The header is checked against the mapping first: a column that is missing, there
 * twice, or not spoken of is reported, and no row is read. A row with too few or too many fields is reported and left out.
 */
export async function* readRows(table: Table, reading: Reading): AsyncGenerator<TableRow> {
  const problems = encodingToldIn(table, reading.problems);
  const rows = isJsonTable(table.path)
    ? readJsonRows(table, { ...reading, problems })
    : readCsvRows(table, { ...reading, problems });
  const keyOf = rowKeys(table, reading.problems);
  for await (const { content, ...row } of rows) yield { ...row, key: keyOf(row, content), size: content.length };
}

/** A row before it has a key; `content` is everything that stands in it. */
type PlainRow = Omit<TableRow, 'key' | 'size'> & { readonly content: string };

/** Bytes that are not UTF-8 are the commonest fault of tables from a spreadsheet, and the mapping can say what they are. */
function encodingToldIn({ mapping }: Table, problems: Problems): Problems {
  if (mapping.encoding !== undefined) return problems;
  const add = problems.add.bind(problems);
  return Object.create(problems, {
    total: { get: () => problems.total },
    add: {
      value: (problem: Problem) =>
        add(
          problem.code === 'invalid-utf8'
            ? {
                ...problem,
                remedy: `${problem.remedy}, or say how it was saved in the mapping: encoding: windows-1252`,
              }
            : problem,
        ),
    },
  }) as Problems;
}

const SEPARATOR = '\u001F';

async function* readCsvRows({ path, mapping }: Table, { problems, onBytes }: Reading): AsyncGenerator<PlainRow> {
  const delimiter = mapping.delimiter ?? (path.endsWith('.tsv') ? '\t' : ',');
  const { quote, encoding, skip } = mapping;
  let columns: ReadonlyMap<string, number> | undefined;
  let count = 0;
  for await (const { line, row, fields } of readCsv({ path, problems, delimiter, quote, encoding, skip, onBytes })) {
    if (columns === undefined) {
      columns = checkHeader(fields, { path, mapping, problems, line });
      count = fields.length;
      if (columns === undefined) return;
    } else if (fields.length === count || isNoRow(fields, columns, mapping)) {
      const index = columns;
      yield { line, row, content: fields.join(SEPARATOR), cell: (column) => fields[index.get(column) ?? -1] ?? '' };
    } else {
      problems.add({
        file: path,
        line,
        column: 1,
        code: 'wrong-columns',
        message: `row ${row} has ${fields.length} fields, the header ${count}`,
        remedy: 'add or remove separators; quote fields that hold one; leave out what is no row with "row: unless"',
      });
    }
  }
}

/** A total below the table often has fewer fields than its rows; the mapping leaves it out. */
function isNoRow(fields: readonly string[], index: ReadonlyMap<string, number>, mapping: Mapping): boolean {
  return leftOutBy(mapping, (column) => fields[index.get(column) ?? -1] ?? '') !== undefined;
}

/** The reason why a row is none. */
export function leftOutBy({ row }: Mapping, textIn: (column: string) => string): string | undefined {
  const rule = row.unless.find((each) => holds(textIn(each.column), each));
  return rule === undefined ? undefined : `${rule.column}: ${rule.reason}`;
}

interface Header extends Table {
  readonly line: number;
  readonly problems: Problems;
}

function checkHeader(fields: readonly string[], header: Header): ReadonlyMap<string, number> | undefined {
  const { path, mapping, problems, line } = header;
  const report = (code: Problem['code'], message: string, remedy: string): void =>
    problems.add({ file: path, line, column: 1, code, message, remedy });
  const before = problems.total;
  const known = columnsOf(mapping);
  if ([...known].every((name) => !fields.includes(name))) {
    report(
      'missing-column',
      `line ${line} is not the header of this table: it has none of the columns that the mapping reads`,
      `it has ${shown(fields)}; check "delimiter", and "skip" when lines stand above the header`,
    );
    return undefined;
  }
  const columns = new Map<string, number>();
  for (const [index, name] of fields.entries()) {
    if (columns.has(name)) report('duplicate-column', `the column "${name}" is there twice`, 'rename one of the two');
    columns.set(name, index);
  }
  for (const name of known) {
    if (columns.has(name)) continue;
    const near = nearestWord(name, fields);
    report(
      'missing-column',
      `the mapping reads a column "${name}", which the table does not have`,
      near === undefined ? `the table has ${shown(fields)}` : `did you mean "${near}"?`,
    );
  }
  for (const name of columns.keys()) {
    if (known.has(name)) continue;
    report(
      'unknown-column',
      `the mapping says nothing of the column "${name}"`,
      'map it, or list it under "ignore" in the mapping',
    );
  }
  return problems.total > before ? undefined : columns;
}

const FIELDS_SHOWN = 300;

function shown(fields: readonly string[]): string {
  const text = fields.join(', ');
  return text.length > FIELDS_SHOWN ? `${text.slice(0, FIELDS_SHOWN)}…` : text;
}

async function* readJsonRows({ path, mapping }: Table, reading: Reading): AsyncGenerator<PlainRow> {
  const { problems } = reading;
  const known = columnsOf(mapping);
  const unknown = new Map<string, { count: number; readonly line: number }>();
  const beside = new Set<string>();
  let [row, anyKnown] = [0, false];
  const input = { path, under: mapping.rows, onBeside: (key: string) => void beside.add(key) };
  for await (const { line, cells } of readJsonCells(input, reading)) {
    row += 1;
    if (cells === undefined) continue;
    for (const [name, text] of cells) {
      if (known.has(name)) anyKnown = true;
      // What is empty says nothing: an object may be null in one row and have fields in the next.
      else if (text !== '') {
        const found = unknown.get(name);
        if (found === undefined) unknown.set(name, { count: 1, line });
        else found.count += 1;
      }
    }
    const content = [...cells].map(([name, value]) => name + SEPARATOR + value).join(SEPARATOR);
    yield { line, row, content, cell: (column) => cells.get(column) ?? '' };
  }
  const ignored = ignoredColumns(mapping);
  for (const key of beside) {
    if (ignored.has(key)) continue;
    const message = `"${key}" stands beside the rows, and the mapping says nothing of it`;
    const remedy = 'list it under "ignore" in the mapping';
    problems.add({ file: path, line: 1, column: 1, code: 'not-taken', message, remedy });
  }
  if (row > 0 && !anyKnown && unknown.size > 0) {
    const message = 'the objects have none of the fields that the mapping reads';
    const remedy = `they have ${shown([...unknown.keys()])}; if the rows are inside, say where: rows: …`;
    problems.add({ file: path, line: 1, column: 1, code: 'missing-column', message, remedy });
    return;
  }
  for (const [name, { count, line }] of unknown) {
    const rows = count === 1 ? 'in one row' : `in ${count} rows, first on this line`;
    const near = nearestWord(
      name,
      [...known].filter((each) => !ignored.has(each)),
    );
    const meant = near === undefined ? '' : `; did you mean it by "${near}"?`;
    problems.add({
      file: path,
      line,
      column: 1,
      code: 'unknown-column',
      message: `the mapping says nothing of the field "${name}" (${rows})`,
      remedy: `map it, or list it under "ignore" in the mapping${meant}`,
    });
  }
}
