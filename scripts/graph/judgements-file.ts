import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A line of a judgements file. */
export type JudgementJson = Readonly<Record<string, string | boolean>>;

/** Who is said to have judged: files without documents are told apart by their origin. */
const META: JudgementJson = { type: 'meta', format: 'claims/1', origin: 'hand:judgements' };

/**
 * Changes the lines of a judgements file, which is made when it is not there: what people decide is kept in a file like what
 * articles say, so that a graph made anew from its files is the same graph. Written beside and renamed, so that a crash
 * leaves the old file or the new one.
 * @throws {SyntaxError} when a line of the file is no JSON.
 */
export async function changeJudgements(
  path: string,
  change: (lines: readonly JudgementJson[]) => readonly JudgementJson[],
): Promise<void> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return JSON.stringify(META);
    throw error;
  });
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): JudgementJson => JSON.parse(line));
  const next = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(
    next,
    `${change(lines)
      .map((line) => JSON.stringify(line))
      .join('\n')}\n`,
  );
  await rename(next, path);
}
