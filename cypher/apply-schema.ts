import type { Database } from './database.ts';
import { dropEarlierSchema } from './drop-schema.ts';
import { awaitIndexes, indexes as storedIndexes } from './generated/health.ts';
import { size } from './generated/ownership.ts';
import { run, runAll, step } from './run.ts';
import { ourSchema, schemaStatements } from './schema-items.ts';

/** For each: into an empty database they take no time; over ten million nodes from a bulk import, a minute or two. */
const PATIENCE_SECONDS = 600;
/** Up to so many nodes all of it is made in one transaction: a third of the time, and no index takes long enough to hold others up. */
const SMALL = 50_000n;

/**
 * Creates every constraint and index that is missing and waits until all are online. Idempotent, and one question where none is
 * missing: a constraint has an index of its own name. In a large database each statement is a transaction of its own, so that what was
 * built stays when a later one fails.
 */
export async function applySchema(db: Database, signal?: AbortSignal): Promise<void> {
  const stored = await run(db, storedIndexes, {}, { signal });
  const online = new Set(stored.filter(({ state }) => state === 'ONLINE').map(({ name }) => name));
  const missing = schemaStatements().filter((_, index) => !online.has(ourSchema()[index]?.name ?? ''));
  if (missing.length === 0) return;
  // Those of the same data under earlier labels would refuse what the current ones let through. Before the first new one: as long as
  // one is missing, a run that was broken off is taken up again.
  const options = { signal, timeoutMs: PATIENCE_SECONDS * 1000 };
  await dropEarlierSchema(db, options);
  const { nodes } = await run(db, size, {}, { signal });
  const steps = missing.map((statement) => step(statement, {}));
  const transactions = nodes <= SMALL ? [steps] : steps.map((one) => [one]);
  // oxlint-disable-next-line no-await-in-loop
  for (const transaction of transactions) await runAll(db, transaction, options);
  await run(db, awaitIndexes, { seconds: PATIENCE_SECONDS }, options);
}
