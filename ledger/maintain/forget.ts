import type { Database } from '@orrery/cypher/database.ts';
import { Conflict, InvalidInput, NotFound } from '@orrery/cypher/errors.ts';
import { sources as allSources } from '@orrery/cypher/generated/export.ts';
import { forgetImports, sourceDependents } from '@orrery/cypher/generated/maintenance.ts';
import { run } from '@orrery/cypher/run.ts';
import type { CollectedSource } from '../check/check-source.ts';
import { type ImportProgress, type ImportReport, runCollected } from '../import/run.ts';
import { nearestWord } from '../read/did-you-mean.ts';
import { Problems } from '../read/problem.ts';
import type { Source } from '../read/source.ts';
import { Symbols } from '../read/symbols.ts';
import { requireGraph } from '../store/ownership.ts';

export interface ForgetOptions {
  readonly db: Database;
  /** As `findSource` gives it: the origin and the first document. */
  readonly source: string;
  /** Compare and report, write nothing. */
  readonly dryRun?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/**
 * The source that is meant by its whole name (origin and first document), by one of its documents, or by its origin alone.
 * @throws {NotFound} when no source is called so. @throws {InvalidInput} when several are.
 */
export async function findSource(db: Database, name: string, signal?: AbortSignal): Promise<string> {
  const all = await run(db, allSources, {}, { signal });
  const exact = all.find(({ source }) => source === name);
  if (exact !== undefined) return exact.source;
  const found = all.filter(({ source, documents }) => documents.includes(name) || originOf(source) === name);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.source;
  const list = (found.length > 0 ? found : all).map(({ source }) => `  ${source}`).join('\n');
  if (found.length > 1)
    throw new InvalidInput(`Several sources are called "${name}". Name one of them whole:\n${list}`);
  const names = all.flatMap(({ source, documents }) => [source, originOf(source), ...documents]);
  // A name without its kind is what a person writes first: "film" for "doc:film".
  const near = names.find((one) => one.slice(one.lastIndexOf(':') + 1) === name) ?? nearestWord(name, names);
  throw new NotFound(
    `No source is called "${name}"${near === undefined ? '.' : `; did you mean "${near}"?`} The graph has:\n${list}`,
  );
}

function originOf(source: string): string {
  return source.slice(0, source.lastIndexOf(' '));
}

/**
 * Takes a source out of the graph again: its citations, the claims without another one, its entities, paragraphs, documents, merges,
 * retractions, judgements and words. It is the import of a source that says nothing any more, so what others say stays, and a run that
 * was broken off is completed by the next one.
 * @throws {Conflict} when other sources speak of what this one alone declares, or cite its documents; nothing is written.
 */
export async function forgetSource(options: ForgetOptions): Promise<ImportReport> {
  const { db, source, signal } = options;
  await requireGraph(db, signal);
  const dependents = await run(db, sourceDependents, { source }, { signal, timeoutMs: 600_000 });
  if (dependents.length > 0) {
    const lines = dependents.map(
      ({ other, what, count, sample }) =>
        `  "${other}" ${what} ${count === 1n ? sample : `${count} of them, as ${sample}`}`,
    );
    throw new Conflict(
      `Other sources depend on "${source}":\n${lines.join('\n')}\nNothing was written. Forget those first, or declare there what they speak of.`,
    );
  }
  const report = await runCollected({ ...options, path: source, isMarked: true }, () =>
    Promise.resolve([sayingNothing(source)]),
  );
  if (options.dryRun !== true) await run(db, forgetImports, { source }, { signal });
  return report;
}

/** The source as it would be if its file had been emptied: known by its name, and stating nothing. */
function sayingNothing(name: string): CollectedSource {
  const symbols = new ForgottenSymbols(name);
  const source: Source = {
    path: name,
    format: 'forgotten',
    files: [],
    gathers: true,
    async *lines() {},
  };
  return { source, symbols, problems: new Problems(), leftOut: new Problems() };
}

class ForgottenSymbols extends Symbols {
  private readonly first: string;

  constructor(name: string) {
    super(false);
    const at = name.lastIndexOf(' ');
    this.origin = name.slice(0, at);
    this.first = name.slice(at + 1);
  }

  override get home(): string | undefined {
    return this.first;
  }
}
