import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { predicateOf } from '@orrery/cypher/model/predicates.ts';
import { Problems } from '../../problem.ts';
import { readCsv } from '../csv-reader.ts';
import { slugOf } from '../mint-id.ts';
import { type ColumnGuess, guessColumn } from './guess-columns.ts';

/** What a table seems to be, and a mapping to begin with. */
export interface TableSuggestion {
  /** For people, a line each. */
  readonly holds: readonly string[];
  /** The text of the mapping. */
  readonly mapping: string;
}

const LOOKED_AT = 256 * 1024;
const ROWS = 2000;
const DELIMITERS = [',', ';', '\t', '|'] as const;

interface Form {
  readonly encoding: string | undefined;
  readonly delimiter: string;
  readonly skip: number;
}

/** Looks at the beginning of a CSV or TSV file and says what it holds, in the form of a mapping that can be imported at once and edited. */
export async function suggestTable(path: string): Promise<TableSuggestion> {
  const form = await formOf(path);
  const rows: (readonly string[])[] = [];
  for await (const { fields } of readCsv({ path, problems: new Problems(), ...form })) {
    rows.push(fields);
    if (rows.length > ROWS) break;
  }
  const [header = [], ...cells] = rows;
  const columns = header.map((name, at) =>
    guessColumn(
      name,
      cells.map((row) => row[at] ?? ''),
      'en',
    ),
  );
  const more = cells.length >= ROWS ? ' (the first of them)' : '';
  const holds = [
    `${basename(path)}: ${cells.length} rows${more} of ${header.length} columns, separated by ${JSON.stringify(form.delimiter)}${form.encoding === undefined ? '' : `, ${form.encoding}`}${form.skip === 0 ? '' : `, ${form.skip} lines above the header`}`,
    ...columns.map(
      ({ name, kind, type, filled, distinct, samples }) =>
        `  ${name}: ${type ?? kind}, ${filled} cells, ${distinct} different, as ${samples.map((text) => JSON.stringify(text)).join(', ')}`,
    ),
  ];
  return { holds, mapping: mappingText(path, form, columns) };
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

const quote = (text: string): string => JSON.stringify(text);

function mappingText(path: string, { encoding, delimiter, skip }: Form, columns: readonly ColumnGuess[]): string {
  const slug = slugOf(basename(path).replace(/\.[^.]+$/, ''));
  const named = columns.filter(({ kind }) => kind === 'entity');
  const [fallback] = columns.filter(({ kind }) => kind === 'text');
  const entities =
    named.length > 0 || fallback === undefined ? named : [{ ...fallback, kind: 'entity' as const, type: 'Person' }];
  const id = columns.find(({ kind }) => kind === 'id');
  const keys = new Map(
    entities.map((column, at) => [column, `e${at + 1}_${slugOf(column.name).replaceAll('-', '_')}`]),
  );
  const claims = claimsText(columns, entities, keys);
  const used = new Set([...entities.map(({ name }) => name), ...claims.used, ...(id === undefined ? [] : [id.name])]);
  const left = columns.filter(({ name }) => !used.has(name));
  const lines = [
    '# A beginning: what the columns seem to mean. Read it, correct it, and look with --dry-run what it comes to.',
    'format: table/1',
    `table: ${quote(basename(path))}`,
    ...(delimiter === ',' || (delimiter === '\t' && path.endsWith('.tsv')) ? [] : [`delimiter: ${quote(delimiter)}`]),
    ...(encoding === undefined ? [] : [`encoding: ${encoding}`]),
    ...(skip === 0 ? [] : [`skip: ${skip}`]),
    `origin: table:${slug}`,
    'document:',
    `  id: "doc:${slug}"`,
    `  title: ${quote(basename(path))}`,
    '  lang: en # the language of its names',
    `  publishedAt: "${new Date().toISOString().slice(0, 10)}" # when this was so: today is a guess`,
    'row:',
    ...(id === undefined ? [] : [`  key: { column: ${quote(id.name)} }`]),
    `  summary: ${quote(
      columns
        .slice(0, 4)
        .map(({ name }) => `{${name}}`)
        .join(', '),
    )}`,
    'entities:',
    ...entities.map(
      (column) =>
        `  ${keys.get(column)}: { column: ${quote(column.name)}, type: ${column.type ?? 'Person'}, scope: ${quote(slug)}, steps: [{ spaces: one }] }`,
    ),
    'claims:',
    ...claims.lines,
    ...(left.length === 0 ? [] : ['ignore:', ...left.map(({ name, kind }) => `  - ${quote(name)} # ${kind}`)]),
  ];
  return `${lines.join('\n')}\n`;
}

interface Claims {
  readonly lines: readonly string[];
  readonly used: readonly string[];
}

function claimsText(
  columns: readonly ColumnGuess[],
  entities: readonly ColumnGuess[],
  keys: ReadonlyMap<ColumnGuess, string>,
): Claims {
  const [subject, ...objects] = entities;
  if (subject === undefined) return { lines: ['  [] # map an entity first'], used: [] };
  const texts = columns.filter(
    (column) => column.kind === 'text' && !entities.some(({ name }) => name === column.name),
  );
  const lines: string[] = [];
  const used: string[] = [];
  for (const object of objects) {
    // A salary beside a role is no payment of the person.
    const isJob = subject.type === 'Person' && columns.some(({ kind }) => kind === 'role');
    const figure = isJob ? undefined : columns.find(({ kind }) => kind === 'number');
    const predicate = predicateFor(subject, object, figure !== undefined);
    const isOnce = predicateOf(predicate).kind === 'point';
    const parts = [`predicate: ${predicate}`, `subject: ${keys.get(subject)}`, `object: ${keys.get(object)}`];
    for (const column of columns) {
      const part = partOf(column, isOnce, figure);
      if (part === undefined) continue;
      parts.push(part);
      used.push(column.name);
    }
    // Only rows that are told apart keep what they say twice.
    if (figure === undefined) parts.push('key: row');
    lines.push(`  - { ${[...new Map(parts.map((part) => [part.split(':')[0], part])).values()].join(', ')} }`);
  }
  for (const text of texts) {
    lines.push(
      `  - { predicate: DESCRIBED_AS, subject: ${keys.get(subject)}, value: { column: ${quote(text.name)} } }`,
    );
    used.push(text.name);
  }
  if (lines.length === 0) lines.push(`  [] # say what is said of ${keys.get(subject)}`);
  return { lines, used };
}

function partOf(column: ColumnGuess, isOnce: boolean, figure: ColumnGuess | undefined): string | undefined {
  const { name, kind, when, format, decimal } = column;
  if (kind === 'date') {
    const isStart = when !== 'end';
    if (isOnce && !isStart) return undefined;
    const word = isOnce ? 'at' : isStart ? 'start' : 'end';
    return `${word}: { column: ${quote(name)}${format === undefined ? '' : `, format: ${quote(format)}`} }`;
  }
  if (kind === 'role') return `role: { column: ${quote(name)} }`;
  if (kind === 'unit' && figure !== undefined) return `unit: { column: ${quote(name)} }`;
  if (column !== figure) return undefined;
  const thousands = decimal === ',' ? '.' : ',';
  return `number: { column: ${quote(name)}, decimal: "${decimal ?? '.'}", thousands: "${thousands}" }`;
}

function predicateFor(subject: ColumnGuess, object: ColumnGuess, hasFigure: boolean): string {
  const isOrganisation = object.type === 'Company' || object.type === 'Organisation';
  if (hasFigure && (isOrganisation || object.type === 'Person')) return 'PAID';
  if (subject.type === 'Person' && isOrganisation) return 'WORKS_AT';
  return 'RELATED_TO';
}
