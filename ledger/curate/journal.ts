import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Conflict } from '@orrery/cypher/errors.ts';
import type { Change } from '@orrery/cypher/model/curation.ts';
import { type LineJson, readJsonLines } from './lines-file.ts';

/** A change, and what it did to its file. */
export interface JournalEntry extends Omit<Change, 'undoneBy'> {
  readonly file: 'judgements' | 'added';
  readonly removed: readonly LineJson[];
  readonly added: readonly LineJson[];
}

/** The changes that were made, the first one first. */
export async function readJournal(path: string): Promise<readonly JournalEntry[]> {
  return (await readJsonLines(path)) as unknown as readonly JournalEntry[];
}

export async function appendToJournal(path: string, entry: JournalEntry): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await appendFile(path, `${JSON.stringify(entry)}\n`);
}

/** The entry as clients see it. */
export function changeOf(entry: JournalEntry, all: readonly JournalEntry[]): Change {
  const { id, kind, by, at, lines, importId, undoes } = entry;
  return { id, kind, by, at, lines, importId, undoes, undoneBy: all.find((one) => one.undoes === id)?.id };
}

/** The lines that one of two lists has more than the other. */
export function lineDifference(
  before: readonly LineJson[],
  after: readonly LineJson[],
): Pick<JournalEntry, 'removed' | 'added'> {
  return { removed: missingIn(after, before), added: missingIn(before, after) };
}

/** @throws {Conflict} when what the entry added is not in the file any more; what it only declared may be gone, or not its own. */
export function requireLines(entry: JournalEntry, lines: readonly LineJson[]): void {
  const stated = entry.added.filter(({ type }) => type !== 'document' && type !== 'entity');
  if (missingIn(lines, stated).length === 0) return;
  throw new Conflict(
    `What change ${entry.id} added has been changed since. Take back the later changes first, or edit the file.`,
  );
}

export const without = (lines: readonly LineJson[], gone: readonly LineJson[]): readonly LineJson[] =>
  missingIn(gone, lines);

/** What `wanted` has more than `list`. */
function missingIn(list: readonly LineJson[], wanted: readonly LineJson[]): readonly LineJson[] {
  const left = [...list];
  return wanted.filter((line) => {
    const at = left.findIndex((one) => isDeepStrictEqual(one, line));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
