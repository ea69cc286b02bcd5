import { basename } from 'node:path';
import { nearestWord } from '../../did-you-mean.ts';
import { type Problem, Problems } from '../../problem.ts';
import type { Reading } from '../../source.ts';
import { type CsvRecord, readCsv } from '../csv-reader.ts';
import type { FileWords, GraphMapping } from './graph-mapping.ts';
import { neo4jFiles, unusedNames, wordsOf } from './neo4j-files.ts';
import { type GraphRecord, LIST_SEPARATOR, type NoLabel, type RecordInput, SPACE_END } from './records.ts';

/** Whether a header is one of neo4j-admin: node files have an `:ID`, relationship files a `:START_ID` and an `:END_ID`. */
export function isNeo4jHeader(header: string): boolean {
  return /(?:^|[,;\t|])["']?[^"',;\t|]*:(?:ID|START_ID)\b/.test(header);
}

interface Header {
  readonly id: number;
  readonly label: number;
  readonly from: number;
  readonly to: number;
  readonly type: number;
  /** `:ID(Person)` tells ids of one space from those of another. */
  readonly space: readonly string[];
  readonly props: readonly (string | undefined)[];
}

interface DataFile {
  readonly path: string;
  readonly words: FileWords;
  readonly header: string | undefined;
}

/** The CSV files of a folder, nodes and relationships told by their headers, in the form `neo4j-admin database import` takes. */
export async function* readNeo4jCsv(input: RecordInput, reading: Reading): AsyncGenerator<GraphRecord> {
  const paths = neo4jFiles(input.path);
  reportUnused(paths, input, reading.problems);
  for (const file of await dataFiles(paths, input)) yield* readFile(file, { ...input, reading });
}

/**
 * Which files hold data, and where their headers are: in their first row, in the file that the side-car names, or in a file that
 * holds nothing else and is called alike (`people-header.csv` of `people-part1.csv`).
 */
async function dataFiles(paths: readonly string[], { mapping }: RecordInput): Promise<readonly DataFile[]> {
  const named = new Map(paths.map((path) => [basename(path), path]));
  const words = new Map(paths.map((path) => [path, wordsOf(path, mapping)]));
  const stated = new Set([...words.values()].flatMap(({ header }) => header ?? []));
  const first = new Map<string, readonly CsvRecord[]>();
  // oxlint-disable-next-line no-await-in-loop -- one file at a time: a folder may hold hundreds
  for (const path of paths) first.set(path, await firstRows(path, mapping));
  const isHeader = (path: string): boolean => isNeo4jHeader((first.get(path)?.[0]?.fields ?? []).join(','));
  const alone = paths.filter(
    (path) => isHeader(path) && first.get(path)?.length === 1 && HEADER_NAME.test(basename(path)),
  );
  const files: DataFile[] = [];
  for (const path of paths) {
    const own = words.get(path) ?? {};
    const other = own.header === undefined ? undefined : named.get(own.header);
    const alike = alone.find((header) => basename(path).startsWith(basename(header).replace(HEADER_NAME, '')));
    if (stated.has(basename(path)) || (alone.includes(path) && paths.some((one) => !isHeader(one)))) continue;
    files.push({ path, words: own, header: other ?? (isHeader(path) ? undefined : alike) });
  }
  return files;
}

const HEADER_NAME = /[-_.]?headers?\.csv$/i;

async function firstRows(path: string, { delimiter, quote }: GraphMapping): Promise<readonly CsvRecord[]> {
  const rows: CsvRecord[] = [];
  for await (const row of readCsv({ path, problems: new Problems(), delimiter, quote })) {
    rows.push(row);
    if (rows.length === 2) break;
  }
  return rows;
}

function reportUnused(paths: readonly string[], { mapping, sideCar }: RecordInput, problems: Problems): void {
  const names = paths.map((path) => basename(path));
  const place = { file: sideCar, line: 1, column: 1, code: 'bad-mapping' } as const;
  const missing = Object.values(mapping.files).flatMap(({ header }) =>
    header === undefined || names.includes(header) ? [] : [header],
  );
  for (const name of [...unusedNames(paths, mapping), ...missing]) {
    const near = nearestWord(name, names);
    const remedy = near === undefined ? `there are ${names.join(', ')}` : `did you mean "${near}"?`;
    problems.add({ ...place, message: `files: there is no "${name}"`, remedy });
  }
}

interface FileContext extends RecordInput {
  readonly reading: Reading;
}

async function* readFile(
  { path, words, header: headerFile }: DataFile,
  context: FileContext,
): AsyncGenerator<GraphRecord> {
  const { mapping, reading } = context;
  const { problems, onBytes } = reading;
  const { delimiter, quote } = mapping;
  let header = headerFile === undefined ? undefined : headerOf((await firstRows(headerFile, mapping))[0]?.fields ?? []);
  const report = (line: number, code: Problem['code'], [message, remedy]: readonly [string, string]): void =>
    problems.add({ file: path, line, column: 1, code, message, remedy });
  for await (const { line, fields } of readCsv({ path, problems, onBytes, delimiter, quote })) {
    if (header === undefined) {
      header = headerOf(fields);
      if (header.id !== -1 || (header.from !== -1 && header.to !== -1)) continue;
      return report(line, 'missing-column', [
        'the header has no :ID, and no :START_ID with :END_ID',
        `give node files a column :ID, relationship files :START_ID and :END_ID; if the header is a file of its own, say so in graph.yaml: files: { ${basename(path)}: { header: … } }`,
      ]);
    }
    if (quote === undefined && isSingleQuoted(fields, header.props.length)) {
      // Ends the reading: where the file quotes so, every row would be read wrongly.
      return report(line, 'csv-syntax', [
        'a field in single quotes',
        `if the file quotes with them, say so in graph.yaml: quote: "'"; if they are part of the text, say: quote: '"'`,
      ]);
    }
    if (fields.length !== header.props.length) {
      report(line, 'wrong-columns', [
        `the row has ${fields.length} fields, the header ${header.props.length}`,
        'add or remove separators; quote fields that hold one',
      ]);
      continue;
    }
    yield toRecord({ file: path, line }, fields, { header, words });
  }
}

function isSingleQuoted(fields: readonly string[], columns: number): boolean {
  if (fields.some((field) => /^'.*'$/s.test(field))) return true;
  return fields.length > columns && fields.some((field) => field.startsWith("'"));
}

function toRecord(
  place: { readonly file: string; readonly line: number },
  fields: readonly string[],
  { header, words }: { readonly header: Header; readonly words: FileWords },
): GraphRecord {
  const props = new Map<string, string>();
  for (const [index, name] of header.props.entries()) if (name !== undefined) props.set(name, fields[index] ?? '');
  const idAt = (index: number): string => {
    const id = fields[index] ?? '';
    return id === '' ? '' : `${header.space[index] ?? ''}${id}`;
  };
  const listAt = (index: number): string[] => (fields[index] ?? '').split(LIST_SEPARATOR).filter((item) => item !== '');
  if (header.id === -1) {
    const types = [fields[header.type] ?? '', words.type ?? ''].filter((type) => type !== '');
    const [from, to] = [idAt(header.from), idAt(header.to)];
    return { kind: 'edge', ...place, id: undefined, from, to, types, props, direction: 'directed' };
  }
  const labels = [...listAt(header.label), ...(words.label === undefined ? [] : [words.label])];
  return { kind: 'node', ...place, id: idAt(header.id), labels, props };
}

function headerOf(fields: readonly string[]): Header {
  const at = (kind: string): number => fields.findIndex((field) => new RegExp(`:${kind}(?:\\(|$)`).test(field));
  const kinds = { id: at('ID'), label: at('LABEL'), from: at('START_ID'), to: at('END_ID'), type: at('TYPE') };
  const special = new Set(Object.values(kinds));
  return {
    ...kinds,
    space: fields.map((field) => {
      const space = /\((.*)\)$/.exec(field)?.[1];
      return space === undefined ? '' : `${space}${SPACE_END}`;
    }),
    props: fields.map((field, index) => {
      const name = field.split(':')[0] ?? '';
      // The id is not a property besides: `personId:ID` is what the node is known by.
      return special.has(index) || name === '' || field.endsWith(':IGNORE') ? undefined : name;
    }),
  };
}

/** Nodes of a file without a `:LABEL` have the type that neo4j-admin is told on its command line. */
export function noLabelIn(file: string): NoLabel {
  const name = basename(file);
  return {
    cause: name,
    why: ` (${name} gives none)`,
    remedy: `give one in graph.yaml: files: { ${name}: { label: … } }, or fill the column :LABEL`,
  };
}
