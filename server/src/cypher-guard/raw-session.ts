import type { Database } from '@orrery/cypher/database.ts';
import { Cancelled } from '@orrery/cypher/errors.ts';
import type { ResultSummary, Session, Transaction } from 'neo4j-driver';
import { EXPLAIN_PREFIX, fromRawQuery } from './failures.ts';

const FETCH_SIZE = 1000;

export interface RawQuery {
  readonly query: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A session that only reads, and the signal that ends it. */
export interface RawSession {
  readonly session: Session;
  readonly signal: AbortSignal;
}

/**
 * Layer 4: one session in READ mode, without retries, closed when the work ends or the signal aborts. Closing sends RESET, so the
 * query ends in the database too; the caller does not wait for that. The one place beside `run()` of @orrery/cypher that asks.
 */
export async function withRawSession<T>(
  db: Database,
  signal: AbortSignal,
  work: (raw: RawSession) => Promise<T>,
): Promise<T> {
  const cancelled = (): Cancelled => new Cancelled('The query was cancelled.', { cause: signal.reason });
  if (signal.aborted) throw cancelled();
  const session = db.driver.session({ database: db.name, defaultAccessMode: 'READ', fetchSize: FETCH_SIZE });
  let onAbort = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => {
      void session.close().catch(() => {});
      reject(cancelled());
    };
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work({ session, signal }), aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    await closeUnlessAborted(session, signal);
  }
}

const closeUnlessAborted = (session: Session, signal: AbortSignal): Promise<void> =>
  signal.aborted ? Promise.resolve() : session.close().catch(() => {});

/** Has the query explained, without running it. Throws what `fromRawQuery` makes of the driver's error. */
export async function explain(
  { session }: RawSession,
  { query, parameters }: RawQuery,
  timeoutMs: number,
): Promise<ResultSummary> {
  try {
    return await inTransaction(session, timeoutMs, async (tx) => {
      const result = await tx.run(`${EXPLAIN_PREFIX}${query}`, parameters);
      return result.summary;
    });
  } catch (cause) {
    throw fromRawQuery(cause, { explained: true });
  }
}

/** An explicit transaction that is always rolled back: a read has nothing to commit. */
export async function inTransaction<T>(
  session: Session,
  timeoutMs: number,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const tx = await session.beginTransaction({ timeout: timeoutMs, metadata: { app: 'orrery', query: 'cypher' } });
  try {
    return await work(tx);
  } finally {
    await tx.rollback().catch(() => {});
  }
}
