import { stat } from 'node:fs/promises';
import type { ClaimsLine } from './lines.ts';
import type { Reading, Source } from './source.ts';

/** A decoded line takes about a kilobyte, what is written in it included: with these bounds at most some 70 MB. */
const MAX_LINES = 65_536;
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * A source that reads its files once and keeps its lines for the readings that follow: comparing takes four of them. One that is larger is
 * read anew each time, in constant memory. Made for one run, as what a line says depends on the vocabulary in use.
 */
export async function keepLines(source: Source): Promise<Source> {
  if ((await bytesOf(source)) > MAX_BYTES) return source;
  let kept: readonly ClaimsLine[] | undefined;
  async function* lines(reading: Reading): AsyncGenerator<ClaimsLine> {
    if (kept !== undefined) {
      const { only } = reading;
      // A document is named by the line of its own for those that follow.
      for (const line of kept) if (only === undefined || line.type === 'document' || only.has(line.type)) yield line;
      return;
    }
    let all: ClaimsLine[] | undefined = reading.only === undefined ? [] : undefined;
    for await (const line of source.lines(reading)) {
      if (all !== undefined && all.length === MAX_LINES) all = undefined;
      all?.push(line);
      yield line;
    }
    kept = all;
  }
  return { ...source, lines };
}

/** A file that is not there is reported by its reader. */
async function bytesOf({ files }: Source): Promise<number> {
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
