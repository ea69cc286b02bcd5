import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '@orrery/cypher/open-database.ts';
import { openDatabase } from '@orrery/cypher/open-database.ts';
import { probe } from '@orrery/server/src/breaker/probe.ts';

const POLL_MS = 150;

/** Whether Bolt connects and the database answers now. Never throws. */
export async function answers(connection: Connection): Promise<boolean> {
  const db = openDatabase(connection);
  const problem = await probe(db);
  void db.close().catch(() => {});
  return problem === undefined;
}

export interface WaitOptions {
  /** Called between two attempts with what went wrong; throws to give up. */
  readonly onMiss: (problem: Error) => void;
  readonly signal: AbortSignal;
  /** A server of others may have an index that never gets online; that is its owner's business. Default `online`. */
  readonly indexes?: 'online' | 'as they are';
}

/**
 * Waits until the database answers and its indexes are online. Throws what `onMiss` throws, the reason of `signal`, and at
 * once when the server refuses name or password: that does not mend itself.
 */
export async function waitUntilHealthy(
  connection: Connection,
  { onMiss, signal, indexes = 'online' }: WaitOptions,
): Promise<void> {
  const db = openDatabase(connection);
  try {
    for (let problem = await probe(db); problem !== undefined; problem = await probe(db)) {
      signal.throwIfAborted();
      if (isRefusal(problem)) {
        throw new Error(
          `${connection.uri} refuses the user ${connection.username}: check NEO4J_USERNAME and NEO4J_PASSWORD.`,
          { cause: problem },
        );
      }
      onMiss(problem);
      // oxlint-disable-next-line no-await-in-loop
      await wait(POLL_MS, undefined, { signal });
    }
    if (indexes === 'as they are') return;
    await db.driver.executeQuery('CALL db.awaitIndexes(60)', {}, { database: db.name, routing: 'READ' });
  } finally {
    void db.close().catch(() => {});
  }
}

const isRefusal = (problem: Error): boolean =>
  'code' in problem && typeof problem.code === 'string' && problem.code.startsWith('Neo.ClientError.Security.');
