import { basename } from 'node:path';
import { slugOf } from '../mint-id.ts';
import { type ColumnGuess, guessColumns } from './guess-columns.ts';
import { typeNamed } from './kinds.ts';
import { ROWS_LOOKED_AT, sampleTable, type TableSample } from './sample-table.ts';
import { suggestClaims } from './suggest-claims.ts';

/** What a table seems to be, and a mapping to begin with. */
export interface TableSuggestion {
  /** For people, a line each. */
  readonly holds: readonly string[];
  /** The text of the mapping. */
  readonly mapping: string;
}

/** Looks at the beginning of a table and says what it holds, in the form of a mapping that can be imported at once and edited. */
export async function suggestTable(path: string): Promise<TableSuggestion> {
  const sample = await sampleTable(path);
  const columns = guessColumns(sample.columns);
  const more = sample.rows >= ROWS_LOOKED_AT ? ' (the first of them)' : '';
  const holds = [
    `${basename(path)}: ${sample.rows} rows${more} of ${columns.length} columns, ${sample.form.join(', ')}`,
    ...columns.map(
      ({ name, kind, type, filled, distinct, samples }) =>
        `  ${name}: ${type ?? kind}, ${filled} cells, ${distinct} different, as ${samples.map((text) => JSON.stringify(text)).join(', ')}`,
    ),
    ...sample.beside.map((key) => `  beside the rows: ${key}`),
  ];
  return { holds, mapping: mappingText(path, sample, columns) };
}

/** The type that admits the least: right for any file, and worth a better word. */
export const ANY_TYPE = 'Concept';

const quote = (text: string): string => JSON.stringify(text);

function mappingText(path: string, sample: TableSample, columns: readonly ColumnGuess[]): string {
  const slug = slugOf(basename(path).replace(/\.[^.]+$/, ''));
  const named = columns.filter(({ kind }) => kind === 'entity');
  const [fallback] = columns.filter(({ kind }) => kind === 'text');
  const entities =
    named.length > 0 || fallback === undefined ? named : [{ ...fallback, kind: 'entity' as const, type: 'Person' }];
  const id = columns.find(({ kind, isList }) => kind === 'id' && !isList);
  const keys = new Map(
    entities.map((column, at) => [column, `e${at + 1}_${slugOf(column.name).replaceAll('-', '_')}`]),
  );
  const claims = suggestClaims(columns, entities, keys);
  const types = entities.flatMap(({ typeColumn }) => typeColumn?.name ?? []);
  const used = new Set([
    ...entities.map(({ name }) => name),
    ...claims.used,
    ...types,
    ...(id === undefined ? [] : [id.name]),
  ]);
  const left = [
    ...columns.filter(({ name }) => !used.has(name)).map(({ name, kind }) => `  - ${quote(name)} # ${kind}`),
    ...sample.beside.map((key) => `  - ${quote(key)} # beside the rows`),
  ];
  const lines = [
    '# A beginning: what the columns seem to mean. Read it, correct it, and look with --dry-run what it comes to.',
    'format: table/1',
    `table: ${quote(basename(path))}`,
    ...sample.words,
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
    ...entities.flatMap((column) => entityText(column, keys.get(column) ?? '', slug)),
    'claims:',
    ...claims.lines,
    ...(left.length === 0 ? [] : ['ignore:', ...left]),
  ];
  return `${lines.join('\n')}\n`;
}

function entityText(column: ColumnGuess, key: string, slug: string): readonly string[] {
  const steps = column.isList ? '[{ split: ["\\n"] }, { spaces: one }]' : '[{ spaces: one }]';
  const rest = [`scope: ${quote(slug)}`, `steps: ${steps}`];
  const by = column.typeColumn;
  if (by === undefined) {
    return [`  ${key}: { column: ${quote(column.name)}, type: ${column.type ?? 'Person'}, ${rest.join(', ')} }`];
  }
  return [
    `  ${key}:`,
    `    column: ${quote(column.name)}`,
    '    type:',
    `      column: ${quote(by.name)}`,
    '      types:',
    ...[...by.counts].map(([word, count]) => `        ${quote(word)}: ${typeNamed(word) ?? ANY_TYPE} # rows: ${count}`),
    ...rest.map((line) => `    ${line}`),
  ];
}
