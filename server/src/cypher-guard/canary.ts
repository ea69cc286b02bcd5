import type { Database } from '@orrery/cypher/database.ts';
import { fromDriver } from '@orrery/cypher/errors.ts';
import { CypherRefused } from './cypher-errors.ts';
import { holdsFor } from './holds-for.ts';

/** Another server may answer at the same address after a restart, so the proof does not hold for ever. */
const PROOF_HOLDS_MS = 60_000;
const TIMEOUT_MS = 3_000;

/**
 * Layer 5: proves that this database refuses writes in READ mode, by trying one in a transaction that is rolled back. A database
 * that lets it through (some that speak the same protocol do) gets no raw queries at all. Throws CypherRefused or Unavailable.
 */
export function createCanary(db: Database): () => Promise<void> {
  return holdsFor(PROOF_HOLDS_MS, async () => {
    if (await isReadModeKept(db)) return;
    throw new CypherRefused(
      'This database does not keep read-only sessions from writing, so Cypher is switched off.',
      5,
    );
  });
}

async function isReadModeKept(db: Database): Promise<boolean> {
  const session = db.driver.session({ database: db.name, defaultAccessMode: 'READ' });
  try {
    const tx = await session.beginTransaction({ timeout: TIMEOUT_MS, metadata: { app: 'orrery', query: 'canary' } });
    await tx.run('CREATE (:OrreryCanary)').finally(() => tx.rollback().catch(() => {}));
    return false;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'Neo.ClientError.Statement.AccessMode') return true;
    throw fromDriver(cause, 'The check that reading cannot write');
  } finally {
    void session.close().catch(() => {});
  }
}
