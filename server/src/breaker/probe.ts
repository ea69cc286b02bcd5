import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@orrery/cypher/database.ts';
import { Unavailable } from '@orrery/cypher/errors.ts';

const PROBE_LIMIT_MS = 3_000;

/**
 * Asks one question that costs nothing. Returns undefined when it was answered in time, otherwise why not; `Unavailable` when
 * nothing came back at all.
 * No managed transaction: its retries would hide for seconds that the server is down, or that it is up again.
 */
export async function probe(db: Database, limitMs: number = PROBE_LIMIT_MS): Promise<Error | undefined> {
  const late = new AbortController();
  const tooLate = wait(limitMs, undefined, { signal: late.signal, ref: false }).then(
    () => new Unavailable(`No answer within ${limitMs / 1000} s. See that Neo4j runs and is not overloaded.`),
    () => undefined,
  );
  const problem = await Promise.race([askOnce(db), tooLate]);
  late.abort();
  return problem;
}

async function askOnce(db: Database): Promise<Error | undefined> {
  try {
    const session = db.driver.session({ database: db.name, defaultAccessMode: 'READ' });
    try {
      await session.run('RETURN 1 AS one');
    } finally {
      // Not awaited: a server that is silent does not answer the end of a session either.
      void session.close().catch(() => {});
    }
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
}
