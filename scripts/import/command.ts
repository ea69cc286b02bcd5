import { Bug, Cancelled, LimitExceeded, Unavailable } from '@orrery/cypher/errors.ts';
import { type OpenDatabase, openDatabase } from '@orrery/cypher/open-database.ts';
import { formatReport, ImportRejected, runImport, stateChecksum, writeRejects } from '@orrery/ledger/index.ts';
import { type ResolvedConnection, resolveConnection } from '../neo4j/resolve-connection.ts';
import { showProgress } from './progress.ts';

export interface ImportFlags {
  readonly dryRun?: true | undefined;
  readonly replace?: true | undefined;
  readonly text?: string | undefined;
  readonly json?: true | undefined;
  readonly maxErrors?: number | undefined;
  readonly rejects?: string | undefined;
  readonly database?: string | undefined;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs one import from the command line. Returns the exit code: 0, 1 when refused or failed, 130 when cancelled. */
export async function importCommand(path: string, flags: ImportFlags): Promise<number> {
  const abort = new AbortController();
  const cancel = (): void => abort.abort(new Error('Ctrl-C'));
  process.once('SIGINT', cancel);
  process.once('SIGTERM', cancel);
  const progress = showProgress(process.stderr);
  const { signal } = abort;
  let connection: ResolvedConnection | undefined;
  let db: OpenDatabase | undefined;
  try {
    connection = await resolveConnection({ progress: say, signal, database: flags.database });
    db = openDatabase(connection);
    if (flags.text !== undefined && flags.dryRun !== true) await completeDocument(path, flags.text);
    const report = await runImport({
      path,
      db,
      dryRun: flags.dryRun,
      replace: flags.replace,
      textFile: flags.text,
      maxErrors: flags.maxErrors,
      signal,
      onProgress: progress.update,
    });
    progress.stop();
    if (flags.rejects !== undefined) {
      const rejects = report.files.flatMap((file) => [...file.rejects, ...file.leftOut]);
      await writeRejects(flags.rejects, rejects);
    }
    process.stdout.write(`${flags.json === true ? JSON.stringify(report, undefined, 2) : formatReport(report)}\n`);
    return 0;
  } catch (error) {
    progress.stop();
    if (error instanceof ImportRejected && flags.rejects !== undefined) {
      await writeRejects(flags.rejects, error.problems);
    }
    process.stderr.write(`${failureText(error)}\n`);
    return error instanceof Cancelled || abort.signal.aborted ? 130 : 1;
  } finally {
    await db?.close();
    await connection?.release();
  }
}

/** A text is known by its SHA-256: the first time it is attached, its document gets it. */
async function completeDocument(path: string, text: string): Promise<void> {
  const completed = await stateChecksum(path, text);
  if (completed === undefined) return;
  say(`Wrote the SHA-256 of ${text} onto the line of ${completed.document} in ${completed.file}.`);
}

/** True whenever the database fails an import: each batch is one transaction, and the next run compares before it writes. */
const RESUME =
  'What was written stays, each batch whole. Once the cause is gone, run the same command again: it completes the import.';

/** What is said of an import that failed. */
export function failureText(error: unknown): string {
  if (error instanceof ImportRejected) {
    const problems = error.total === 1 ? 'one problem' : `${error.total} problems`;
    return `${error.message}\n\n${problems}; nothing was written. (--max-errors leaves such lines out, --rejects FILE lists them all.)`;
  }
  if (error instanceof Cancelled)
    return 'Cancelled. What was written stays and is completed by running the import again.';
  if (error instanceof Unavailable || error instanceof LimitExceeded || error instanceof Bug) {
    return `${error.message}\n${RESUME}`;
  }
  return error instanceof Error ? error.message : String(error);
}
