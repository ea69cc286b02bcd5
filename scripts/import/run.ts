import { applySchema } from '@orrery/cypher/apply-schema.ts';
import type { Database } from '@orrery/cypher/database.ts';
import { checkJudgements } from './check-judgements.ts';
import { type CheckedSource, type CollectedSource, checkSource, collectSymbols, hashFiles } from './check-source.ts';
import { addAllCounts, type Counts, type Kind } from './counts.ts';
import { openSource } from './formats/detect.ts';
import { type ImportLock, takeLock } from './import-lock.ts';
import { type FileReport, importSource, isCurrent } from './import-source.ts';
import { applyMerges, checkMergeGuards, redirectsOf } from './merges.ts';
import { NO_KINDS } from './plan.ts';
import { ImportRejected, Problems } from './problem.ts';
import { baseName, secondsSince } from './report.ts';
import { applyRetractions, checkRetractions, type Retraction, retractionsOf } from './retractions.ts';
import type { Source } from './source.ts';

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
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export interface ImportProgress {
  readonly file: string;
  readonly phase: 'wait' | 'read' | 'write' | 'check';
  /** Lines of the source; the total is known once it was read. */
  readonly done: number;
  readonly total: number;
}

export interface ImportReport {
  readonly dryRun: boolean;
  readonly files: readonly FileReport[];
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
 * @throws {Conflict} when the lock was lost to another importer; running it again completes what was begun.
 */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const startedAt = performance.now();
  const sources = await openSource(options.path);
  const collected = await collectAll(sources, options);
  const lock = options.dryRun === true ? undefined : await prepare(options);
  try {
    const checked = await checkAll(collected, options);
    const files = await importAll(checked, lock, options);
    const counts = sumCounts(files);
    const rows = files.reduce((sum, file) => sum + file.rows, 0);
    return { dryRun: options.dryRun === true, files, counts, rows, seconds: secondsSince(startedAt) };
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
  await applySchema(db, signal);
  return takeLock(db, {
    about: baseName(path),
    signal,
    onWait: (about) => onProgress?.({ file: about, phase: 'wait', done: 0, total: 0 }),
  });
}

async function collectAll(sources: readonly Source[], options: ImportOptions): Promise<readonly CollectedSource[]> {
  const collected: CollectedSource[] = [];
  for (const source of sources) {
    const problems = new Problems();
    const leftOut = new Problems();
    const onLines = (done: number): void => options.onProgress?.({ file: source.path, phase: 'read', done, total: 0 });
    onLines(0);
    // oxlint-disable-next-line no-await-in-loop
    const symbols = await collectSymbols(source, { problems, leftOut, signal: options.signal, onLines });
    collected.push({ source, symbols, problems, leftOut });
  }
  return collected;
}

interface CheckedSources {
  readonly checked: readonly CheckedSource[];
  readonly retractions: ReadonlyMap<string, Retraction>;
}

/** All sources against their own names, the merges in force, and each other. */
async function checkAll(collected: readonly CollectedSource[], options: ImportOptions): Promise<CheckedSources> {
  const { db, signal, maxErrors } = options;
  const redirects = await redirectsOf(
    db,
    collected.map((one) => one.symbols),
    signal,
  );
  const symbolsOf = collected.map((one) => one.symbols);
  const inForce = await retractionsOf(db, symbolsOf);
  await checkRetractions(db, collected, inForce);
  const isDeclared = (id: string): boolean => collected.some(({ symbols }) => symbols.entity(id) !== undefined);
  const checked: CheckedSource[] = [];
  for (const one of collected) {
    // oxlint-disable-next-line no-await-in-loop
    await checkMergeGuards(db, one, isDeclared);
    // oxlint-disable-next-line no-await-in-loop
    await checkJudgements(db, one, isDeclared);
    // oxlint-disable-next-line no-await-in-loop
    checked.push(await checkSource(one, { redirects, maxErrors, signal }));
  }
  const all = new Problems();
  for (const { problems } of checked) all.addAll(problems);
  reportSharedDocuments(checked, all);
  const direct = all.total - all.kept.filter((problem) => problem.code === 'depends-on-rejected').length;
  if (direct > (maxErrors ?? 0)) throw new ImportRejected(all);
  return { checked, retractions: inForce };
}

/** Two files of one folder with one document, or with one origin and no document, would each remove what the other says. */
function reportSharedDocuments(checked: readonly CheckedSource[], problems: Problems): void {
  const seen = new Map<string, string>();
  const origins = new Map<string, string>();
  for (const { source, symbols } of checked) {
    const twin = symbols.documents.size === 0 ? origins.get(symbols.origin) : undefined;
    if (symbols.documents.size === 0) origins.set(symbols.origin, source.path);
    if (twin !== undefined) {
      problems.add({
        file: source.path,
        line: 1,
        column: 1,
        code: 'duplicate-id',
        message: `${twin} has the origin "${symbols.origin}", too, and no document either`,
        remedy: 'give each its own origin: without a document it is all that tells the two apart',
      });
      throw new ImportRejected(problems);
    }
    for (const [id, line] of symbols.documents) {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, source.path);
      else {
        problems.add({
          ...line.id.place,
          code: 'duplicate-id',
          message: `the document "${id}" is declared in two files`,
          remedy: `move its claims into ${first}`,
        });
        // Not a line that could be left out: which of the two would it be?
        throw new ImportRejected(problems);
      }
    }
  }
}

async function importAll(
  { checked, retractions }: CheckedSources,
  lock: ImportLock | undefined,
  options: ImportOptions,
): Promise<readonly FileReport[]> {
  if (lock !== undefined) {
    const symbols = checked.map((one) => one.symbols);
    const context = { db: options.db, guard: lock.guard, signal: options.signal };
    await applyRetractions(context, symbols, retractions);
    await applyMerges(context, symbols);
  }
  const files: FileReport[] = [];
  // Files of judgements speak of what the others declare. One after the other: a source sees what the one before has written.
  const speaksOfOthers = (one: CheckedSource): number => (one.symbols.documents.size === 0 ? 1 : 0);
  const ordered = checked.toSorted((a, b) => speaksOfOthers(a) - speaksOfOthers(b));
  // oxlint-disable-next-line no-await-in-loop
  for (const one of ordered) files.push(await importSource(one, { ...options, lock }));
  return files;
}

function sumCounts(files: readonly FileReport[]): Readonly<Record<Kind, Counts>> {
  return files.reduce((sum, file) => addAllCounts(sum, file.counts), NO_KINDS);
}
