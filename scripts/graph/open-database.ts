import { type OpenDatabase, openDatabase } from '@orrery/cypher/open-database.ts';
import { failureText } from '../import/command.ts';
import { resolveConnection } from '../neo4j/resolve-connection.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

export type DatabaseWork = (db: OpenDatabase, signal: AbortSignal) => Promise<void>;

/** Opens the database for one command and closes it. What goes wrong is said, and makes the exit code 1, or 130 when cancelled. */
export async function openDatabaseFor(work: DatabaseWork, { name }: { name: string | undefined }): Promise<void> {
  const abort = new AbortController();
  const cancel = (): void => abort.abort(new Error('Ctrl-C'));
  process.once('SIGINT', cancel);
  process.once('SIGTERM', cancel);
  const { signal } = abort;
  try {
    const connection = await resolveConnection({ progress: say, signal, database: name });
    const db = openDatabase(connection);
    try {
      await work(db, signal);
    } finally {
      await db.close();
      await connection.release();
    }
  } catch (error) {
    say(failureText(error));
    process.exitCode = signal.aborted ? 130 : 1;
  }
}
