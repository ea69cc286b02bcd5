import { stat } from 'node:fs/promises';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import { type CheckedSource, type CollectedSource, checkSource, collectSymbols } from '../check/check-source.ts';
import { settleDocuments } from '../import/settle-documents.ts';
import { Redirects } from '../plan/redirects.ts';
import { openSource } from '../read/formats/detect.ts';
import { ImportRejected, Problems } from '../read/problem.ts';
import type { OpenedSource, Source } from '../read/source.ts';

/** What goes in bulk, and what is imported after it. */
export interface Chosen {
  readonly source: CheckedSource;
  readonly others: readonly OpenedSource[];
}

/**
 * The largest source that merges and withdraws nothing: merges and retractions speak of what other sources write, so they come after those.
 * @throws {InvalidInput} when the path holds nothing to import, or no source is fit. @throws {ImportRejected} when the source is wrong.
 */
export async function chooseSource(
  path: string,
  { progress, signal }: { progress(text: string): void; readonly signal?: AbortSignal | undefined },
): Promise<Chosen> {
  const sources = await bySize(await openSource(path));
  await settleDocuments(sources, { db: undefined, writes: true, signal });
  for (const source of sources) {
    progress(`Reading and checking ${source.path}`);
    const collected = await collect(source, signal);
    if (collected.symbols.merges.length > 0 || collected.symbols.retractions.length > 0) continue;
    return { source: await checkGood(collected, signal), others: sources.filter((one) => one !== source) };
  }
  throw new InvalidInput(
    sources.length === 0
      ? `${path} holds nothing to import.`
      : `Every source of ${path} merges or withdraws something; use "import", or put that into a file of its own.`,
  );
}

async function bySize(sources: readonly OpenedSource[]): Promise<readonly OpenedSource[]> {
  const sized = await Promise.all(sources.map(async (source) => ({ source, size: (await stat(source.path)).size })));
  return sized.toSorted((a, b) => b.size - a.size).map(({ source }) => source);
}

async function collect(source: Source, signal: AbortSignal | undefined): Promise<CollectedSource> {
  const problems = new Problems();
  const leftOut = new Problems();
  return { source, symbols: await collectSymbols(source, { problems, leftOut, signal }), problems, leftOut };
}

async function checkGood(collected: CollectedSource, signal: AbortSignal | undefined): Promise<CheckedSource> {
  const found = await checkSource(collected, { redirects: new Redirects(new Map()), signal });
  if (found.problems.total > 0) throw new ImportRejected(found.problems);
  return found;
}

/** Reads a source through. @throws {ImportRejected} when it is wrong in any place. */
export async function checked(source: Source, signal: AbortSignal | undefined): Promise<CheckedSource> {
  return checkGood(await collect(source, signal), signal);
}
