import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { emitModule, type QueryFile } from './emit.ts';
import type { GeneratedFile } from './generate.ts';
import { parseCypherFile } from './header.ts';
import { readRowTypes } from './row-types.ts';

const ROOT = join(import.meta.dirname, '../..');
const CYPHER = join(ROOT, 'cypher');
/** Each becomes modules of its own under `cypher/generated`. */
const SOURCES = [
  { folder: join(CYPHER, 'queries'), isFlat: false },
  { folder: join(CYPHER, 'constraints'), isFlat: true },
  { folder: join(CYPHER, 'indexes'), isFlat: true },
];

/** Every `.cypher` file with a header, parsed. Throws HeaderError naming file and line. */
export async function readQueryFiles(): Promise<readonly QueryFile[]> {
  const rowTypes = new Set((await readRowTypes(CYPHER)).keys());
  const files: QueryFile[] = [];
  for (const { folder, isFlat } of SOURCES) {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    for (const path of names.filter((name) => name.endsWith('.cypher')).toSorted()) {
      const full = join(folder, path);
      const parsed = parseCypherFile(relative(ROOT, full), await readFile(full, 'utf8'), rowTypes);
      const parts = path.replace(/\.cypher$/, '').split('/');
      files.push({ ...parsed, folder: isFlat ? relative(CYPHER, folder) : (parts[0] ?? ''), name: parts.at(-1) ?? '' });
    }
  }
  return files;
}

/** `cypher/generated/<folder>.ts` for every folder of queries. */
export async function generateQueries(): Promise<readonly GeneratedFile[]> {
  const rowTypes = await readRowTypes(CYPHER);
  const files = await readQueryFiles();
  const folders = [...new Set(files.map(({ folder }) => folder))];
  return folders.map((folder) => ({
    path: `cypher/generated/${folder}.ts`,
    content: emitModule(
      folder,
      files.filter((file) => file.folder === folder),
      rowTypes,
    ),
  }));
}
