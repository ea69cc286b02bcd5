import { nearestWord } from '../../did-you-mean.ts';
import { readJsonObjects } from '../../json-objects.ts';
import { JsonFault, readJson } from '../../json-reader.ts';
import type { Problem, Problems } from '../../problem.ts';
import type { Reading } from '../../source.ts';
import { readCsv } from '../csv-reader.ts';
import { columnsOf, type Mapping } from './mapping.ts';

export interface TableRow {
  /** The line it begins on. */
  readonly line: number;
  /** From 1; the paragraph of the table that is cited. */
  readonly row: number;
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
  if (/\.(?:jsonl?|ndjson)$/.test(table.path)) yield* readJsonRows(table, reading);
  else yield* readCsvRows(table, reading);
}

async function* readCsvRows({ path, mapping }: Table, { problems, onBytes }: Reading): AsyncGenerator<TableRow> {
  const delimiter = mapping.delimiter ?? (path.endsWith('.tsv') ? '\t' : ',');
  let columns: ReadonlyMap<string, number> | undefined;
  let count = 0;
  for await (const { line, row, fields } of readCsv({ path, problems, delimiter, onBytes })) {
    if (columns === undefined) {
      columns = checkHeader(fields, { path, mapping, problems });
      count = fields.length;
      if (columns === undefined) return;
    } else if (fields.length === count) {
      const index = columns;
      yield { line, row, cell: (column) => fields[index.get(column) ?? -1] ?? '' };
    } else {
      problems.add({
        file: path,
        line,
        column: 1,
        code: 'wrong-columns',
        message: `row ${row} has ${fields.length} fields, the header ${count}`,
        remedy: 'add or remove separators; quote fields that hold one',
      });
    }
  }
}

interface Header extends Table {
  readonly problems: Problems;
}

function checkHeader(fields: readonly string[], header: Header): ReadonlyMap<string, number> | undefined {
  const { path, mapping, problems } = header;
  const report = (code: Problem['code'], message: string, remedy: string): void =>
    problems.add({ file: path, line: 1, column: 1, code, message, remedy });
  const before = problems.total;
  const columns = new Map<string, number>();
  for (const [index, name] of fields.entries()) {
    if (columns.has(name)) report('duplicate-column', `the column "${name}" is there twice`, 'rename one of the two');
    columns.set(name, index);
  }
  const known = columnsOf(mapping);
  for (const name of known) {
    if (columns.has(name)) continue;
    const near = nearestWord(name, fields);
    report(
      'missing-column',
      `the mapping reads a column "${name}", which the table does not have`,
      near === undefined ? `the table has ${fields.join(', ')}` : `did you mean "${near}"?`,
    );
  }
  for (const name of columns.keys()) {
    if (known.has(name)) continue;
    report(
      'unknown-column',
      `the mapping says nothing of the column "${name}"`,
      'map it, or list it under "unused" in the mapping',
    );
  }
  return problems.total > before ? undefined : columns;
}

async function* readJsonRows({ path, mapping }: Table, reading: Reading): AsyncGenerator<TableRow> {
  const { problems } = reading;
  const known = columnsOf(mapping);
  let row = 0;
  for await (const { number: line, text } of readJsonObjects(path, reading)) {
    if (text.trim() === '') continue;
    row += 1;
    const cells = jsonCells(text, (problem) => problems.add({ file: path, line, ...problem }));
    if (cells === undefined) continue;
    const extra = [...cells.keys()].find((name) => !known.has(name));
    if (extra === undefined) {
      yield { line, row, cell: (column) => cells.get(column) ?? '' };
      continue;
    }
    problems.add({
      file: path,
      line,
      column: 1,
      code: 'unknown-column',
      message: `the mapping says nothing of the field "${extra}"`,
      remedy: 'map it, or list it under "unused" in the mapping',
    });
  }
}

type ReportAt = (problem: Pick<Problem, 'column' | 'code' | 'message' | 'remedy'>) => void;

/** The fields of one object as texts; the items of a list each on a line of the cell. */
function jsonCells(text: string, report: ReportAt): ReadonlyMap<string, string> | undefined {
  try {
    const node = readJson(text);
    if (node.kind !== 'object') {
      report({
        column: node.at + 1,
        code: 'wrong-type',
        message: 'the line is not a JSON object',
        remedy: 'write one object in braces per line',
      });
      return undefined;
    }
    const cells = new Map<string, string>();
    for (const [name, { node: value }] of node.members) {
      const items = value.kind === 'array' ? value.items : [value];
      const texts = items.map((item) =>
        item.kind === 'number' ? item.text : 'value' in item ? String(item.value) : '',
      );
      const isNested = items.some((item) => item.kind === 'object' || item.kind === 'array');
      if (isNested) {
        report({
          column: value.at + 1,
          code: 'wrong-type',
          message: `"${name}" is an object or a list of lists`,
          remedy: 'give a text, a number or a list',
        });
        return undefined;
      }
      cells.set(name, texts.join('\n'));
    }
    return cells;
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    report({ column: fault.at + 1, code: fault.code, message: fault.message, remedy: fault.remedy });
    return undefined;
  }
}
