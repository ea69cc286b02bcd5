import type { Database } from '@orrery/cypher/database.ts';
import { fromDriver } from '@orrery/cypher/errors.ts';
import { CypherRefused } from './cypher-errors.ts';
import { inTransaction, withRawSession } from './raw-session.ts';

/** Another server may answer at the same address after a restart, so the proof does not hold for ever. */
const PROOF_HOLDS_MS = 60_000;
const TIMEOUT_MS = 3_000;

/**
 * Layer 5: proves that this database refuses writes in READ mode, by trying one in a transaction that is rolled back. A database
 * that lets it through (some that speak the same protocol do) gets no raw queries at all. Throws CypherRefused or Unavailable.
 */
export function createCanary(db: Database): (signal: AbortSignal) => Promise<void> {
  let provenAt = Number.NEGATIVE_INFINITY;
  return async (signal) => {
    if (performance.now() - provenAt < PROOF_HOLDS_MS) return;
    if (!(await isReadModeKept(db, signal))) {
      throw new CypherRefused(
        'This database does not keep read-only sessions from writing, so Cypher is switched off.',
        5,
      );
    }
    provenAt = performance.now();
  };
}

function isReadModeKept(db: Database, signal: AbortSignal): Promise<boolean> {
  return withRawSession(db, signal, async ({ session }) => {
    try {
      await inTransaction(session, TIMEOUT_MS, (tx) => tx.run('CREATE (:OrreryCanary)'));
      return false;
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'Neo.ClientError.Statement.AccessMode')
        return true;
      throw fromDriver(cause, 'The check that reading cannot write');
    }
  });
}
