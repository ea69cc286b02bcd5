import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { applySchema } from '@orrery/cypher/apply-schema.ts';
import type { Database } from '@orrery/cypher/database.ts';
import { lastImport, recordImport } from '@orrery/cypher/generated/import.ts';
import { run } from '@orrery/cypher/run.ts';
import { type AttachedText, readText } from './attach-text.ts';
import { checkDrawing } from './check-drawing.ts';
import { addCounts, type Counts, KINDS, type Kind, NO_COUNTS } from './counts.ts';
import { findClaimsFiles } from './find-claims-files.ts';
import { loadRedirects, loadStored } from './load-stored.ts';
import { mapClaimsFile } from './map-claims-file.ts';
import { isEmpty, type Plan, planImport } from './plan.ts';
import { ImportRejected, Problems } from './problem.ts';
import { type ClaimsFile, readClaimsFile } from './read-claims-file.ts';
import type { SourceGraph } from './source-graph.ts';
import type { Symbols } from './symbols.ts';
import { validateFile } from './validate.ts';
import { countPlanRows, writePlan } from './write-plan.ts';

export interface ImportOptions {
  /** A claims file, or a folder of them. */
  readonly path: string;
  readonly db: Database;
  /** Compare and report, write nothing. */
  readonly dryRun?: boolean | undefined;
  /** The text one of the documents was read from, to attach to its paragraphs. */
  readonly textFile?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export interface ImportProgress {
  readonly file: string;
  readonly phase: 'read' | 'compare' | 'write' | 'check';
  /** Rows, known while writing. */
  readonly done: number;
  readonly total: number;
}

export interface FileReport {
  readonly file: string;
  readonly lines: number;
  readonly counts: Readonly<Record<Kind, Counts>>;
  readonly notices: readonly string[];
  readonly rows: number;
  readonly seconds: number;
}

export interface ImportReport {
  readonly dryRun: boolean;
  readonly files: readonly FileReport[];
  /** Sums over the files. */
  readonly counts: Readonly<Record<Kind, Counts>>;
  readonly rows: number;
  readonly seconds: number;
}

/** Part of what `isImported` compares: raise it when the same file would be stored differently. */
const IMPORT_VERSION = 1;

interface CheckedFile {
  readonly file: ClaimsFile;
  readonly symbols: Symbols;
}

/**
 * Imports one claims file, or all of a folder: read, validate, compare, write, project, check. All files are validated before
 * anything is written, and a file that says what is stored already writes nothing at all, no `Import` node either.
 * @throws {ImportRejected} when a file is wrong; the database is untouched.
 * @throws {InvalidInput} when the path holds no claims file, or the text is not the document's.
 */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const startedAt = performance.now();
  const checked = await readAndValidate(options);
  if (options.dryRun !== true) await applySchema(options.db);
  const files: FileReport[] = [];
  for (const file of checked) files.push(await importFile(file, options));
  const counts = sumCounts(files);
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  return { dryRun: options.dryRun === true, files, counts, rows, seconds: secondsSince(startedAt) };
}

/** Whether the latest import of every file at this path was of exactly these bytes, by this version of the importer. */
export async function isImported({ path, db }: Pick<ImportOptions, 'path' | 'db'>): Promise<boolean> {
  for (const file of await findClaimsFiles(path)) {
    const rows = await run(db, lastImport, { sha256: await hashFile(file), version: IMPORT_VERSION });
    if (!rows.some((row) => row.current)) return false;
  }
  return true;
}

async function readAndValidate({ path, signal, onProgress }: ImportOptions): Promise<readonly CheckedFile[]> {
  const checked: CheckedFile[] = [];
  const all = new Problems();
  for (const name of await findClaimsFiles(path)) {
    onProgress?.({ file: name, phase: 'read', done: 0, total: 0 });
    const file = await readClaimsFile(name, signal);
    checked.push({ file, symbols: validateFile(file) });
    for (const problem of file.problems.kept) all.add(problem);
    all.total += file.problems.total - file.problems.kept.length;
  }
  reportSharedDocuments(checked, all);
  if (all.total > 0) throw new ImportRejected(all);
  return checked;
}

/** Two files of one folder with one document would each remove what the other says. */
function reportSharedDocuments(checked: readonly CheckedFile[], problems: Problems): void {
  const seen = new Map<string, string>();
  for (const { file, symbols } of checked) {
    for (const [id, line] of symbols.documents) {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, file.path);
      else {
        problems.add({
          ...line.id.place,
          code: 'duplicate-id',
          message: `the document "${id}" is declared in two files`,
          remedy: `move its claims into ${first}`,
        });
      }
    }
  }
}

async function importFile({ file, symbols }: CheckedFile, options: ImportOptions): Promise<FileReport> {
  const { db, signal, onProgress } = options;
  const startedAt = new Date();
  const clock = performance.now();
  onProgress?.({ file: file.path, phase: 'compare', done: 0, total: 0 });
  const reader = { db, signal };
  const redirects = await loadRedirects(reader, [...symbols.entities.keys()]);
  const graph = mapClaimsFile(file, symbols, redirects);
  const text = await attachedText(options, file, graph);
  const plan = planImport({ graph, stored: await loadStored(reader, graph), text });
  const rows = countPlanRows(plan);
  if (options.dryRun !== true) await apply({ plan, graph, file, rows, startedAt }, options);
  const { counts, notices } = plan;
  return { file: file.path, lines: file.lineCount, counts, notices, rows, seconds: secondsSince(clock) };
}

async function attachedText(
  options: ImportOptions,
  file: ClaimsFile,
  graph: SourceGraph,
): Promise<AttachedText | undefined> {
  if (options.textFile === undefined) return undefined;
  return readText({ textFile: options.textFile, claimsFile: file.path, documents: graph.documents });
}

interface Application {
  readonly plan: Plan;
  readonly graph: SourceGraph;
  readonly file: ClaimsFile;
  readonly rows: number;
  readonly startedAt: Date;
}

async function apply({ plan, graph, file, rows, startedAt }: Application, options: ImportOptions): Promise<void> {
  const { db, signal, onProgress } = options;
  if (isEmpty(plan) && (await isImported({ path: file.path, db }))) return;
  const importId = `i_${createHash('sha256').update(`${graph.source} ${file.sha256} ${startedAt.toISOString()}`).digest('hex').slice(0, 20)}`;
  let done = 0;
  const progress = (written: number): void => {
    done += written;
    onProgress?.({ file: file.path, phase: 'write', done, total: rows });
  };
  progress(0);
  await writePlan(db, plan, { signal, importId, onProgress: progress });
  onProgress?.({ file: file.path, phase: 'check', done: rows, total: rows });
  await checkDrawing(db, signal);
  const finishedAt = new Date().toISOString();
  const props = importProps({ plan, graph, file });
  await run(db, recordImport, { id: importId, props, startedAt: startedAt.toISOString(), finishedAt });
}

/** `claimsCreated`, `citationsRemoved`, …: node properties cannot hold a table. */
function importProps({ plan, graph, file }: Pick<Application, 'plan' | 'graph' | 'file'>): object {
  const counts = KINDS.flatMap((kind) =>
    (['created', 'changed', 'unchanged', 'removed'] as const).map(
      (what) => [`${kind}${what.charAt(0).toUpperCase()}${what.slice(1)}`, BigInt(plan.counts[kind][what])] as const,
    ),
  );
  const { origin, source } = graph;
  const about = { file: baseName(file.path), sha256: file.sha256, version: BigInt(IMPORT_VERSION), origin, source };
  return { ...about, ...Object.fromEntries(counts) };
}

/** Where the file lies on somebody's disk is nobody else's business. */
function baseName(path: string): string {
  return path.split(/[\\/]/).slice(-2).join('/');
}

function sumCounts(files: readonly FileReport[]): Readonly<Record<Kind, Counts>> {
  const sum = (kind: Kind): Counts => files.reduce((total, file) => addCounts(total, file.counts[kind]), NO_COUNTS);
  return {
    documents: sum('documents'),
    paragraphs: sum('paragraphs'),
    entities: sum('entities'),
    claims: sum('claims'),
    citations: sum('citations'),
    links: sum('links'),
    judgements: sum('judgements'),
    drawn: sum('drawn'),
  };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
