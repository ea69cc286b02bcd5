import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidInput } from '@orrery/cypher/errors.ts';

/** The claims files at a path: the file itself, or `claims.jsonl` and `*.claims.jsonl` in the folder, sorted. */
export async function findClaimsFiles(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new InvalidInput(`There is no ${path}. Give a claims file, or a folder with *.claims.jsonl in it.`, {
      cause,
    });
  });
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => name === 'claims.jsonl' || name.endsWith('.claims.jsonl'));
  if (names.length === 0)
    throw new InvalidInput(`${path} holds no claims file. Name it claims.jsonl or *.claims.jsonl.`);
  return names.toSorted().map((name) => join(path, name));
}
