import type { Database } from './database.ts';
import * as constraints from './generated/constraints.ts';
import { awaitIndexes } from './generated/health.ts';
import * as indexes from './generated/indexes.ts';
import { run } from './run.ts';

/** For each: into an empty database they take no time; over ten million nodes from a bulk import, a minute or two. */
const PATIENCE_SECONDS = 600;

const { drawnClaim, ...single } = constraints;

/**
 * Creates every constraint and index that is missing and waits until all are online. Idempotent.
 * One statement per transaction: Neo4j does not mix changes of schema and data.
 */
export async function applySchema(db: Database, signal?: AbortSignal): Promise<void> {
  const statements = [...Object.values(single), ...drawnClaim.values(), ...Object.values(indexes)];
  // oxlint-disable-next-line no-await-in-loop
  for (const statement of statements) await run(db, statement, {}, { signal, timeoutMs: PATIENCE_SECONDS * 1000 });
  await run(db, awaitIndexes, { seconds: PATIENCE_SECONDS }, { signal, timeoutMs: PATIENCE_SECONDS * 1000 });
}
