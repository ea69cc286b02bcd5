import { createHash } from 'node:crypto';
import type { Database } from '@orrery/cypher/database.ts';
import { isEmpty as isEmptyDatabase, lastImport, lastImportOf, recordImport } from '@orrery/cypher/generated/import.ts';
import { DERIVED_CLAIM } from '@orrery/cypher/model/records/claim.ts';
import { LINES } from '@orrery/cypher/model/records/lines.ts';
import { run } from '@orrery/cypher/run.ts';
import type { CheckedSource } from '../check/check-source.ts';
import { placeMark } from '../check/source-place.ts';
import { openState, type PlannedBatch, type SourceState } from '../check/source-state.ts';
import type { Decisions } from '../decide/decisions.ts';
import { applyMerges, planMerges } from '../decide/merges.ts';
import { type AttachedText, readText } from '../plan/attach-text.ts';
import { addAllCounts, type Counts, KINDS, type Kind } from '../plan/counts.ts';
import { mapLines } from '../plan/map-lines.ts';
import { isEmpty, NO_KINDS } from '../plan/plan.ts';
import type { EntityRecord } from '../plan/source-graph.ts';
import { baseName } from '../read/base-name.ts';
import type { Problem } from '../read/problem.ts';
import type { Symbols } from '../read/symbols.ts';
import { checkDrawing } from '../store/check-drawing.ts';
import type { ImportLock } from '../store/import-lock.ts';
import { databaseStore, EMPTY_STORE } from '../store/store.ts';
import { countPlanRows, writePlan } from '../store/write-plan.ts';
import { Changes } from './changes.ts';
import { planSource } from './plan-source.ts';
import { secondsSince } from './report.ts';
import type { ImportOptions } from './run.ts';
import { planSweep } from './sweep.ts';

/** Raise it when the same file would be stored differently although the definitions of the records are the same. */
const IMPORT_VERSION = 6;
/** Part of what `isImported` compares: a changed definition of a record makes the next import compare and draw everything again. */
const STORED_AS = versionOf({ IMPORT_VERSION, LINES, DERIVED_CLAIM });

export interface FileReport {
  readonly file: string;
  readonly format: string;
  readonly lines: number;
  readonly counts: Readonly<Record<Kind, Counts>>;
  readonly notices: readonly string[];
  /** What was wrong with the lines that were left out. */
  readonly rejects: readonly Problem[];
  /** What the source left out on purpose, one by one; the notices count it. */
  readonly leftOut: readonly Problem[];
  /** What its merges and retractions change of what is said, here and in other sources, a line each. */
  readonly decisions: readonly string[];
  /** What a dry run would change besides, a line each; empty otherwise. */
  readonly changes: readonly string[];
  readonly rows: number;
  readonly seconds: number;
  /** The record of this import; undefined in a dry run, and where the graph said so already. */
  readonly importId: string | undefined;
}

export interface SourceOptions extends ImportOptions {
  /** Undefined in a dry run. */
  readonly lock: ImportLock | undefined;
  /** All sources of this run. */
  readonly sources: readonly Symbols[];
  readonly decisions: Decisions;
  /** What was found out when it was checked beside others, for people. */
  readonly told: readonly string[];
}

/** Compares a checked source with the database batch by batch, writes what differs, and removes what it says no more. */
export async function importSource(checked: CheckedSource, options: SourceOptions): Promise<FileReport> {
  const startedAt = new Date();
  const clock = performance.now();
  const work = await openWork(checked, options, startedAt);
  for await (const batch of planSource(work.state)) await work.take(batch);
  await work.settle();
  if (!work.wasEmpty) {
    for await (const batch of planSweep({ state: work.state, db: options.db, gone: work.gone })) await work.take(batch);
  }
  await work.settle();
  await mergeWhatWaited(options);
  await work.take(await planMerges(work.state, options.db, { merged: work.merged, sources: options.sources }));
  await work.settle();
  const { tally } = work;
  const moved = await movedFrom(work.state, options.db);
  const isRecorded = await finish(work, options, startedAt);
  return {
    file: checked.source.path,
    format: checked.source.format,
    lines: checked.symbols.lineCount,
    counts: tally.counts,
    notices: [...moved, ...options.told, ...(checked.source.notices?.() ?? []), ...new Set(tally.notices)],
    rejects: checked.problems.kept,
    leftOut: checked.leftOut.kept,
    decisions: options.decisions.lines,
    changes: await work.changes.lines(options.db),
    rows: tally.rows,
    seconds: secondsSince(clock),
    importId: isRecorded ? work.importId : undefined,
  };
}

/** Merges into an entity that this source has just declared could not be made before. */
async function mergeWhatWaited({ db, lock, signal, sources }: SourceOptions): Promise<void> {
  if (lock === undefined || sources.every(({ merges }) => merges.length === 0)) return;
  await applyMerges({ db, guard: lock.guard, signal }, sources);
}

interface Work {
  readonly state: SourceState;
  readonly wasEmpty: boolean;
  readonly importId: string;
  readonly gone: { readonly claims: Set<string>; readonly citations: Set<string> };
  /** Declared by the source, and other entities now. */
  readonly merged: EntityRecord[];
  readonly changes: Changes;
  readonly tally: { counts: Readonly<Record<Kind, Counts>>; notices: string[]; rows: number; lines: number };
  /** Counts a batch and starts to write it; waits for the batch before. */
  take(batch: PlannedBatch): Promise<void>;
  /** Waits for the last batch. */
  settle(): Promise<void>;
}

async function openWork(checked: CheckedSource, options: SourceOptions, startedAt: Date): Promise<Work> {
  const { db, signal, lock, onProgress, decisions } = options;
  const { empty } = await run(db, isEmptyDatabase, {}, { signal });
  const store = empty ? EMPTY_STORE : databaseStore({ db, signal });
  const state = await openState({ checked, store, text: await attachedText(options, checked), signal });
  const gone = { claims: new Set<string>(), citations: new Set<string>() };
  const merged: EntityRecord[] = [];
  const changes = new Changes(lock === undefined);
  const counts = addAllCounts(NO_KINDS, decisions.counts);
  const tally: Work['tally'] = { counts, notices: [], rows: decisions.lines.length, lines: 0 };
  const importId = importIdOf({ source: state.source, sha256: checked.sha256, startedAt });
  const total = checked.symbols.lineCount;
  let writing: Promise<void> = Promise.resolve();
  return {
    state,
    wasEmpty: empty,
    importId,
    gone,
    merged,
    changes,
    tally,
    take: async (batch) => {
      for (const id of batch.rows.removedClaims) gone.claims.add(id);
      for (const id of batch.rows.removedCitations) gone.citations.add(id);
      tally.counts = addAllCounts(tally.counts, batch.counts);
      tally.notices.push(...batch.notices);
      tally.rows += countPlanRows(batch.rows);
      merged.push(...(batch.merged ?? []));
      changes.add(batch);
      await writing;
      onProgress?.({ file: checked.source.path, phase: 'write', done: Math.min(tally.lines, total), total });
      tally.lines += batch.lines;
      if (lock !== undefined) {
        writing = writePlan(db, batch.rows, { signal, importId, guard: lock.guard });
        // Avoids an unhandled rejection: the error surfaces at the next await.
        writing.catch(() => {});
      }
    },
    settle: () => writing,
  };
}

interface RunOf {
  readonly source: string;
  /** Of its bytes. */
  readonly sha256: string;
  readonly startedAt: Date;
}

/** The id of one run: of the source, its bytes and the moment. */
export function importIdOf({ source, sha256, startedAt }: RunOf): string {
  const text = `${source} ${sha256} ${startedAt.toISOString()}`;
  return `i_${createHash('sha256').update(text).digest('hex').slice(0, 20)}`;
}

async function attachedText(options: SourceOptions, checked: CheckedSource): Promise<AttachedText | undefined> {
  if (options.textFile === undefined) return undefined;
  const { symbols, redirects, claims, source } = checked;
  const lines = [...symbols.documents.values()].map((line) => ({ line, current: line.id.value, ordinal: 0 }));
  const { documents } = mapLines(lines, { symbols, redirects, linked: claims.linked });
  return readText({ textFile: options.textFile, claimsFile: source.path, documents });
}

/** Verifies the drawing and records the import, unless there was nothing to do and it is on record. Tells whether it did. */
async function finish({ state, tally, importId }: Work, options: SourceOptions, startedAt: Date): Promise<boolean> {
  const { db, signal, lock, onProgress } = options;
  const { checked, source } = state;
  if (lock === undefined) return false;
  if (isEmpty(tally.counts) && (await isCurrent(db, checked.sha256)) && !(await hasMoved(db, state))) return false;
  const lines = checked.symbols.lineCount;
  onProgress?.({ file: checked.source.path, phase: 'verify', done: lines, total: lines });
  await checkDrawing(db, signal);
  await recordSource(db, { checked, source, importId, counts: tally.counts, startedAt });
  return true;
}

/** A file that lies elsewhere now is known by its new place from here on. */
async function hasMoved(db: Database, { checked, source }: SourceState): Promise<boolean> {
  const place = await placeMark(checked.source);
  if (place === undefined) return false;
  const before = await run(db, lastImportOf, { source });
  return before?.place !== place;
}

/** That the file had another name or lay elsewhere, for sources that are their file. */
async function movedFrom({ checked, source }: SourceState, db: Database): Promise<readonly string[]> {
  const file = baseName(checked.source.path);
  const before = checked.source.sideCar === undefined ? null : await run(db, lastImportOf, { source });
  if (before?.file === undefined || before.file === null || before.file === file) return [];
  return [`imported as ${before.file} before; it is the same document`];
}

export interface RecordedSource {
  readonly checked: CheckedSource;
  readonly source: string;
  readonly importId: string;
  readonly counts: Readonly<Record<Kind, Counts>>;
  readonly startedAt: Date;
}

/** Writes the node that says a source was imported: the last thing of an import, so that a broken one leaves none. */
export async function recordSource(db: Database, recorded: RecordedSource): Promise<void> {
  const { checked, source, importId, counts, startedAt } = recorded;
  const place = await placeMark(checked.source);
  const props = {
    ...(place === undefined ? {} : { place }),
    file: baseName(checked.source.path),
    format: checked.source.format,
    sha256: checked.sha256,
    version: BigInt(STORED_AS),
    origin: checked.symbols.origin,
    license: checked.symbols.license ?? null,
    source,
    rejected: BigInt(checked.rejected.size),
    ...countProps(counts),
  };
  const finishedAt = new Date().toISOString();
  await run(db, recordImport, { id: importId, props, startedAt: startedAt.toISOString(), finishedAt });
}

/** A whole number that stands for definitions; their explanations are no part of it. */
function versionOf(definitions: object): number {
  const text = JSON.stringify(definitions, (key, value: unknown) => (key === 'means' ? undefined : value));
  return Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 13), 16);
}

/** `claimsCreated`, `citationsRemoved`, …: node properties cannot hold a table. */
function countProps(counts: Readonly<Record<Kind, Counts>>): object {
  return Object.fromEntries(
    KINDS.flatMap((kind) =>
      (['created', 'changed', 'unchanged', 'removed'] as const).map(
        (what) => [`${kind}${what.charAt(0).toUpperCase()}${what.slice(1)}`, BigInt(counts[kind][what])] as const,
      ),
    ),
  );
}

/** Whether the latest import of these bytes is the latest of its source, too. */
export async function isCurrent(db: Database, sha256: string): Promise<boolean> {
  const rows = await run(db, lastImport, { sha256, version: STORED_AS });
  return rows.some((row) => row.current);
}
