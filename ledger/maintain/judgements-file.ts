import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { InvalidInput } from '@orrery/cypher/errors.ts';

/** A line of a judgements file. */
export type JudgementJson = Readonly<Record<string, string | boolean>>;

/** Who is said to have judged: files without documents are told apart by their origin. */
const META: JudgementJson = { type: 'meta', format: 'claims/1', origin: 'hand:judgements' };

/**
 * Changes the lines of a judgements file, which is made when it is not there: what people decide is kept in a file like what
 * articles say, so that a graph made anew from its files is the same graph. Written beside and renamed, so that a crash
 * leaves the old file or the new one. Returns what takes it back: the file is then as it was, byte by byte, or not there.
 * @throws {InvalidInput} when a line of the file is no JSON.
 */
export async function changeJudgements(path: string, change: Change): Promise<() => Promise<void>> {
  const before = await readIfThere(path);
  await replaceFile(path, changedText(path, before, change));
  return () => (before === undefined ? rm(path, { force: true }) : replaceFile(path, before));
}

/**
 * Writes what the file would be into a folder of its own, and leaves the file as it is. Remove it when it was looked at.
 * @throws {InvalidInput} when a line of the file is no JSON.
 */
export async function draftJudgements(
  path: string,
  change: Change,
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const text = changedText(path, await readIfThere(path), change);
  const folder = await mkdtemp(join(tmpdir(), 'orrery-judgements-'));
  const draft = join(folder, basename(path));
  await writeFile(draft, text);
  return { path: draft, remove: () => rm(folder, { recursive: true, force: true }) };
}

export type Change = (lines: readonly JudgementJson[]) => readonly JudgementJson[];

function changedText(path: string, before: string | undefined, change: Change): string {
  const lines = (before ?? JSON.stringify(META)).split('\n').flatMap((line, at): JudgementJson[] => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch (cause) {
      throw new InvalidInput(`${path}:${at + 1} is no JSON. Mend the line, or name another file with --file.`, {
        cause,
      });
    }
  });
  return `${change(lines)
    .map((line) => JSON.stringify(line))
    .join('\n')}\n`;
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
}

async function replaceFile(path: string, text: string): Promise<void> {
  const next = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(next, text);
  await rename(next, path);
}
