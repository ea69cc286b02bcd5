import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The rows of the table by column, read apart from the importer: quotes, doubled quotes, and line ends inside them. Rows without a model say nothing. */
export async function readRows(): Promise<readonly Readonly<Record<string, string>>[]> {
  const text = await readFile(join(import.meta.dirname, 'models.csv'), 'utf8');
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ',' && end !== '') rows.push([]);
    if (end === '') break;
  }
  const [header = [], ...lines] = rows;
  return lines
    .map((line) => Object.fromEntries(header.map((name, index) => [name, line[index] ?? ''])))
    .filter((row) => (row['Model'] ?? '').trim() !== '');
}
