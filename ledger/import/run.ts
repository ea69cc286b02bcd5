import { stat } from 'node:fs/promises';
import { applySchema } from '@orrery/cypher/apply-schema.ts';
import type { Database } from '@orrery/cypher/database.ts';
import { currentVocabulary, useVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { type CollectedSource, collectSymbols, hashFiles } from '../check/check-source.ts';
import { tellDecisions } from '../decide/decisions.ts';
import { applyMerges } from '../decide/merges.ts';
import { applyRetractions } from '../decide/retractions.ts';
import { addAllCounts, type Counts, type Kind } from '../plan/counts.ts';
import { sourceOf } from '../plan/map-lines.ts';
import { NO_KINDS } from '../plan/plan.ts';
import { baseName } from '../read/base-name.ts';
import { openSource } from '../read/formats/detect.ts';
import { keepLines } from '../read/kept-lines.ts';
import { Problems } from '../read/problem.ts';
import type { Source } from '../read/source.ts';
import { type ImportLock, takeLock } from '../store/import-lock.ts';
import { claimDatabase, refuseForeign } from '../store/ownership.ts';
import { type CheckedSources, checkTogether } from './check-together.ts';
import { type FileReport, importSource, isCurrent } from './import-source.ts';
import { secondsSince } from './report.ts';
import { settleDocuments } from './settle-documents.ts';
import { unusedVocabulary } from './unused-words.ts';
import { beginWords, finishWords, planWords } from './words.ts';

export interface ImportOptions {
  /** A file in one of the known formats, or a folder of them. */
  readonly path: string;
  readonly db: Database;
  /** Compare and report, write nothing. */
  readonly dryRun?: boolean | undefined;
  /** The text one of the documents was read from, to attach to its paragraphs. */
  readonly textFile?: string | undefined;
  /** Up to so many problems, the lines they are on are left out and the rest is imported. Default 0: all or nothing. */
  readonly maxErrors?: number | undefined;
  /** Confirms that a file may replace what another file, which lies elsewhere, said of the same document. */
  readonly replace?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export interface ImportProgress {
  readonly file: string;
  /** Waiting for another import; reading and checking the source; comparing and writing; verifying what was drawn. */
  readonly phase: 'wait' | 'read' | 'check' | 'write' | 'verify';
  /** Bytes of the source's files while it is read, its lines from then on. */
  readonly done: number;
  readonly total: number;
}

export interface ImportReport {
  readonly dryRun: boolean;
  readonly files: readonly FileReport[];
  /** What changes of the words that sources declare, a line each: `+ type Film`. */
  readonly words: readonly string[];
  /** Sums over the files. */
  readonly counts: Readonly<Record<Kind, Counts>>;
  readonly rows: number;
  readonly seconds: number;
}

/**
 * Imports a file, or all of a folder, of any known format: read, check, compare, write, sweep, draw, verify. All files are
 * checked before anything is written, in constant memory; a file that says what is stored already writes nothing at all, no
 * `Import` node either. One importer at a time: another one waits.
 * @throws {ImportRejected} when files are wrong in more places than `maxErrors`; the database is untouched.
 * @throws {InvalidInput} when the path holds nothing to import, or the text is not the document's.
 * @throws {NotOurs} when the database belongs to others; nothing is written, not even a lock.
 * @throws {Conflict} when the lock was lost to another importer; running it again completes what was begun.
 */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const startedAt = performance.now();
  const { marker } = await refuseForeign(options.db, options.signal);
  const sources = await openSource(options.path);
  await settleDocuments(sources, { ...options, writes: options.dryRun !== true });
  return runCollected({ ...options, isMarked: marker !== null }, (watched) => collectAll(sources, watched), startedAt);
}

/**
 * Imports what was collected in whatever way: sources that were read, or one that is to say nothing any more.
 * @throws what `runImport` throws.
 */
export async function runCollected(
  options: ImportOptions & { readonly isMarked: boolean },
  collect: (watched: ImportOptions) => Promise<readonly CollectedSource[]>,
  startedAt = performance.now(),
): Promise<ImportReport> {
  const writes = options.dryRun !== true;
  // A database that is ours shows from the start that an import runs, and how far it is. Into an empty one nothing is written, not even
  // a lock, before the files are found good.
  let lock = writes && options.isMarked ? await prepare(options) : undefined;
  const watched: ImportOptions = {
    ...options,
    onProgress: (progress) => {
      lock?.tell({ ...progress, about: baseName(progress.file) });
      options.onProgress?.(progress);
    },
  };
  try {
    const found = await collect(watched);
    if (writes) lock ??= await prepare(options);
    const words = await planWords(found, options);
    useVocabulary(words.after);
    // What was read in words that go must be wrong now.
    const collected = words.drops ? await collect(watched) : found;
    const checked = await checkTogether(collected, watched);
    // In a dry run, too: what is drawn in words that go is found by their names.
    if (lock === undefined) useVocabulary(words.meanwhile);
    else await beginWords(words, { ...options, lock });
    const files = await importAll(checked, lock, watched);
    if (lock === undefined) useVocabulary(words.after);
    else await finishWords(words, { ...options, lock });
    const counts = sumCounts(files);
    const rows = files.reduce((sum, file) => sum + file.rows, 0);
    const dryRun = options.dryRun === true;
    return {
      dryRun,
      files,
      words: [...words.lines, ...unusedVocabulary(collected)],
      counts,
      rows,
      seconds: secondsSince(startedAt),
    };
  } finally {
    await lock?.release();
  }
}

/** Whether the latest import of everything at this path was of exactly these bytes, by this version of the importer. */
export async function isImported({ path, db }: Pick<ImportOptions, 'path' | 'db'>): Promise<boolean> {
  for (const source of await openSource(path)) {
    // oxlint-disable-next-line no-await-in-loop
    if (!(await isCurrent(db, await hashFiles(source.files)))) return false;
  }
  return true;
}

async function prepare({ db, path, signal, onProgress }: ImportOptions): Promise<ImportLock> {
  const ownWords = currentVocabulary();
  // Takes the words of the database into use: constraints of new ones are made once they are found good.
  await claimDatabase(db, 'import', signal);
  await applySchema(db, signal);
  const lock = await takeLock(db, {
    about: baseName(path),
    signal,
    onWait: (about) => onProgress?.({ file: about, phase: 'wait', done: 0, total: 0 }),
  });
  useVocabulary(ownWords);
  return lock;
}

async function collectAll(sources: readonly Source[], options: ImportOptions): Promise<readonly CollectedSource[]> {
  const collected: CollectedSource[] = [];
  for (const source of sources) {
    const problems = new Problems();
    const leftOut = new Problems();
    // oxlint-disable-next-line no-await-in-loop
    const onBytes = await readingProgress(source, options.onProgress);
    // oxlint-disable-next-line no-await-in-loop
    const kept = await keepLines(source);
    // oxlint-disable-next-line no-await-in-loop
    const symbols = await collectSymbols(kept, { problems, leftOut, signal: options.signal, onBytes });
    collected.push({ source: kept, symbols, problems, leftOut });
  }
  return collected;
}

/** Tells how much of a source's files was read. A table is looked through before: that is not counted. */
async function readingProgress(
  source: Source,
  onProgress: ImportOptions['onProgress'],
): Promise<((bytes: number) => void) | undefined> {
  if (onProgress === undefined) return undefined;
  const sizes = await Promise.all(source.files.map(async (file) => (await stat(file)).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;
  const tell = (bytes: number): void => {
    done = Math.min(done + bytes, total);
    onProgress({ file: source.path, phase: 'read', done, total });
  };
  tell(0);
  return tell;
}

async function importAll(
  { checked, again, retractions, mergeChanges, retractionChanges, meetings }: CheckedSources,
  lock: ImportLock | undefined,
  options: ImportOptions,
): Promise<readonly FileReport[]> {
  const { db, signal } = options;
  const sources = checked.map((one) => one.symbols);
  const told = await tellDecisions(db, { mergeChanges, retractionChanges });
  if (lock !== undefined) {
    const context = { db, guard: lock.guard, signal };
    await applyRetractions(context, sources, retractions);
    await applyMerges(context, sources);
  }
  const files: FileReport[] = [];
  for (const one of checked) {
    const decisions = told.of(sourceOf(one.symbols));
    // oxlint-disable-next-line no-await-in-loop
    files.push(
      await importSource(one, { ...options, lock, sources, decisions, told: meetings.get(one.symbols) ?? [] }),
    );
  }
  if (lock === undefined) return files;
  for (const one of again) {
    // What it changes was counted when it was compared for the first time.
    // oxlint-disable-next-line no-await-in-loop
    await importSource(one, { ...options, lock, sources, decisions: told.of(''), told: [] });
  }
  return files;
}

function sumCounts(files: readonly FileReport[]): Readonly<Record<Kind, Counts>> {
  return files.reduce((sum, file) => addAllCounts(sum, file.counts), NO_KINDS);
}
