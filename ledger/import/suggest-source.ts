import { access, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openSource } from '../read/formats/detect.ts';
import { suggestTable } from '../read/formats/table/suggest-table.ts';
import { Problems } from '../read/problem.ts';
import type { Source } from '../read/source.ts';
import { type Preview, previewSource } from './preview.ts';

export interface Suggestion extends Preview {
  /** What the file holds, a line each. */
  readonly holds: readonly string[];
  /** The mapping that was written; undefined where there is one already, or none is needed. */
  readonly written: string | undefined;
  /** The mapping that was there. */
  readonly kept: string | undefined;
}

const SENTENCES = 20;

/**
 * Says what a file holds, writes a mapping for a table that has none, and says its first claims in words. An existing mapping is never
 * written over.
 * @throws {InvalidInput} when there is nothing to read.
 */
export async function suggestSource(path: string): Promise<Suggestion> {
  const holds: string[] = [];
  let written: string | undefined;
  let kept: string | undefined;
  if (/\.(?:csv|tsv)$/.test(path) && !path.endsWith('.claims.csv')) {
    const mapping = path.replace(/\.[^.]+$/, '.mapping.yaml');
    const suggestion = await suggestTable(path);
    holds.push(...suggestion.holds);
    if (await exists(mapping)) kept = mapping;
    else {
      // Made anew, or not at all: another process may have made it meanwhile.
      await writeFile(mapping, suggestion.mapping, { flag: 'wx' });
      written = mapping;
    }
  }
  const previews: Preview[] = [];
  for (const source of await openSource(path)) {
    // First, for a reader reports what is wrong in its first reading.
    // oxlint-disable-next-line no-await-in-loop
    previews.push(await previewSource(source, SENTENCES));
    // oxlint-disable-next-line no-await-in-loop
    holds.push(`${basename(source.path)} as ${source.format}:`, ...(await countLines(source)));
  }
  return {
    holds,
    written,
    kept,
    sentences: previews.flatMap(({ sentences }) => sentences).slice(0, SENTENCES),
    problems: previews.flatMap(({ problems }) => problems),
    notices: previews.flatMap(({ notices }) => notices),
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** How many entities of each type, and claims of each predicate with the types of their ends. */
async function countLines(source: Source): Promise<readonly string[]> {
  const types = new Map<string, string>();
  const counts = new Map<string, number>();
  const add = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  for await (const line of source.lines({ problems: new Problems() })) {
    if (line.type === 'entity') {
      types.set(line.id.value, line.entityType ?? '?');
      add(line.entityType ?? '?');
    } else if (line.type === 'claim') {
      const object = line.object === undefined ? 'a value' : (types.get(line.object.value) ?? '?');
      add(`${types.get(line.subject.value) ?? '?'} ${line.predicate ?? '?'} ${object}`);
    }
  }
  return [...counts].map(([what, count]) => `  ${count} × ${what}`);
}
