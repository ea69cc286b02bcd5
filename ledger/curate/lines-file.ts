import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { InvalidInput } from '@orrery/cypher/errors.ts';

/** A line of a claims file. */
export type LineJson = Readonly<Record<string, unknown>>;

/** From the lines of a file to those it is to have. */
export type LinesChange = (lines: readonly LineJson[]) => readonly LineJson[];

/** A claims file that people's decisions are kept in. */
export interface LinesFile {
  readonly path: string;
  /** Its lines while it is not there yet. */
  readonly begin: readonly LineJson[];
}

/**
 * Changes the lines of a file, which is made when it is not there: what people decide is kept in a file like what articles say, so that
 * a graph made anew from its files is the same graph. Written beside and renamed, so that a crash leaves the old file or the new one.
 * Returns what takes it back: the file is then as it was, byte by byte, or not there.
 * @throws {InvalidInput} when a line of the file is no JSON.
 */
export async function changeLines(file: LinesFile, change: LinesChange): Promise<() => Promise<void>> {
  const before = await readIfThere(file.path);
  await replaceFile(file.path, changedText(file, before, change));
  return () => (before === undefined ? rm(file.path, { force: true }) : replaceFile(file.path, before));
}

/**
 * Writes what the file would be into a folder of its own, and leaves the file as it is. Remove it when it was looked at.
 * @throws {InvalidInput} when a line of the file is no JSON.
 */
export async function draftLines(
  file: LinesFile,
  change: LinesChange,
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const text = changedText(file, await readIfThere(file.path), change);
  const folder = await mkdtemp(join(tmpdir(), 'orrery-draft-'));
  const draft = join(folder, basename(file.path));
  await writeFile(draft, text);
  return { path: draft, remove: () => rm(folder, { recursive: true, force: true }) };
}

function changedText(file: LinesFile, before: string | undefined, change: LinesChange): string {
  return toText(change(before === undefined ? file.begin : linesIn(file.path, before)));
}

function linesIn(path: string, text: string): readonly LineJson[] {
  return text.split('\n').flatMap((line, at): LineJson[] => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch (cause) {
      throw new InvalidInput(`${path}:${at + 1} is no JSON. Mend the line, or name another file.`, { cause });
    }
  });
}

/** The lines of a file of JSON lines; none while it is not there. */
export async function readJsonLines(path: string): Promise<readonly LineJson[]> {
  return linesIn(path, (await readIfThere(path)) ?? '');
}

const toText = (lines: readonly LineJson[]): string => `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;

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
