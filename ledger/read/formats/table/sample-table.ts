import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { Problems } from '../../problem.ts';
import { readCsv } from '../csv-reader.ts';
import { isObject, jsonBeginning } from '../json-forms.ts';
import { isJsonTable, readJsonCells } from './json-cells.ts';

/** The beginning of a table, whatever its format. */
export interface TableSample {
  /** The cells of each column, empty ones included. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly rows: number;
  /** How the file is made, for people. */
  readonly form: readonly string[];
  /** What the mapping has to say about that, as lines. */
  readonly words: readonly string[];
  /** What stands beside the rows. */
  readonly beside: readonly string[];
}

const LOOKED_AT = 256 * 1024;
export const ROWS_LOOKED_AT = 2000;
const DELIMITERS = [',', ';', '\t', '|'] as const;

export async function sampleTable(path: string): Promise<TableSample> {
  return isJsonTable(path) ? sampleJson(path) : sampleCsv(path);
}

async function sampleJson(path: string): Promise<TableSample> {
  const under = await listIn(path);
  const columns = new Map<string, string[]>();
  const beside = new Set<string>();
  let rows = 0;
  const input = { path, under, onBeside: (key: string) => void beside.add(key) };
  for await (const { cells = new Map<string, string>() } of readJsonCells(input, { problems: new Problems() })) {
    for (const name of cells.keys())
      if (!columns.has(name))
        columns.set(
          name,
          Array.from({ length: rows }, () => ''),
        );
    for (const [name, texts] of columns) texts.push(cells.get(name) ?? '');
    rows += 1;
    if (rows >= ROWS_LOOKED_AT) break;
  }
  // A field that is null in one row and an object in another has columns of its own.
  for (const [name, texts] of columns) {
    const isParent = [...columns.keys()].some((other) => other.startsWith(`${name}.`));
    if (isParent && texts.every((text) => text === '')) columns.delete(name);
  }
  return {
    columns,
    rows,
    form: under === undefined ? ['JSON'] : ['JSON', `its rows under "${under}"`],
    words: under === undefined ? [] : [`rows: ${JSON.stringify(under)}`],
    beside: [...beside],
  };
}

/** The key of the longest list of objects in a file that is one object; undefined where the objects are the rows themselves. */
async function listIn(path: string): Promise<string | undefined> {
  const { first, isWhole } = await jsonBeginning(path);
  if (first === undefined || !isWhole) return undefined;
  let best: { readonly key: string; readonly length: number } | undefined;
  const look = (object: Readonly<Record<string, unknown>>, before: string): void => {
    for (const [name, value] of Object.entries(object)) {
      const key = `${before}${name}`;
      if (isObject(value)) look(value, `${key}.`);
      else if (Array.isArray(value) && value.some(isObject) && value.length > (best?.length ?? 0)) {
        best = { key, length: value.length };
      }
    }
  };
  look(first, '');
  return best?.key;
}

async function sampleCsv(path: string): Promise<TableSample> {
  const { encoding, delimiter, skip } = await formOf(path);
  const rows: (readonly string[])[] = [];
  for await (const { fields } of readCsv({ path, problems: new Problems(), encoding, delimiter, skip })) {
    rows.push(fields);
    if (rows.length > ROWS_LOOKED_AT) break;
  }
  const [header = [], ...cells] = rows;
  return {
    columns: new Map(header.map((name, at) => [name, cells.map((row) => row[at] ?? '')])),
    rows: cells.length,
    form: [
      `separated by ${JSON.stringify(delimiter)}`,
      ...(encoding === undefined ? [] : [encoding]),
      ...(skip === 0 ? [] : [`${skip} lines above the header`]),
    ],
    words: [
      ...(delimiter === ',' || (delimiter === '\t' && path.endsWith('.tsv'))
        ? []
        : [`delimiter: ${JSON.stringify(delimiter)}`]),
      ...(encoding === undefined ? [] : [`encoding: ${encoding}`]),
      ...(skip === 0 ? [] : [`skip: ${skip}`]),
    ],
    beside: [],
  };
}

interface Form {
  readonly encoding: string | undefined;
  readonly delimiter: string;
  readonly skip: number;
}

async function formOf(path: string): Promise<Form> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
  await file.close();
  const bytes = buffer.subarray(0, bytesRead);
  // The last character may be cut in two.
  const whole = bytes.subarray(0, Math.max(bytes.lastIndexOf(10), 0) || bytes.length);
  const mark = bytes.length > 1 ? bytes.readUInt16BE(0) : 0;
  const encoding =
    mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : isUtf8(whole) ? undefined : 'windows-1252';
  const lines = new TextDecoder(encoding ?? 'utf-8')
    .decode(whole)
    .split(/\r?\n/)
    .slice(0, 30)
    .filter((line) => line !== '');
  const best = DELIMITERS.map((delimiter) => ({
    delimiter,
    count: commonest(lines.map((line) => countOf(line, delimiter))),
  }))
    .toSorted((a, b) => b.count - a.count)
    .find(({ count }) => count > 0) ?? { delimiter: ',', count: 0 };
  const skip = lines.findIndex((line) => {
    const fields = line.split(best.delimiter);
    return fields.length - 1 >= best.count && fields.every((field) => field.trim() !== '');
  });
  return { encoding, delimiter: best.delimiter, skip: Math.max(skip, 0) };
}

function countOf(line: string, delimiter: string): number {
  return line.replaceAll(/"[^"]*"/g, '').split(delimiter).length - 1;
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? 0;
}
