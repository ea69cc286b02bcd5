import type { Database } from './database.ts';
import { dropEarlierSchema } from './drop-schema.ts';
import { awaitIndexes, indexes as storedIndexes } from './generated/health.ts';
import { run } from './run.ts';
import { ourSchema, schemaStatements } from './schema-items.ts';

/** For each: into an empty database they take no time; over ten million nodes from a bulk import, a minute or two. */
const PATIENCE_SECONDS = 600;

/**
 * Creates every constraint and index that is missing and waits until all are online. Idempotent, and one question where none is
 * missing: a constraint has an index of its own name. One statement per transaction: Neo4j does not mix changes of schema and data.
 */
export async function applySchema(db: Database, signal?: AbortSignal): Promise<void> {
  const stored = await run(db, storedIndexes, {}, { signal });
  const online = new Set(stored.filter(({ state }) => state === 'ONLINE').map(({ name }) => name));
  const missing = schemaStatements().filter((_, index) => !online.has(ourSchema()[index]?.name ?? ''));
  if (missing.length === 0) return;
  // Those of the same data under earlier labels would refuse what the current ones let through. Before the first new one: as long as
  // one is missing, a run that was broken off is taken up again.
  await dropEarlierSchema(db, { signal, timeoutMs: PATIENCE_SECONDS * 1000 });
  // oxlint-disable-next-line no-await-in-loop
  for (const statement of missing) await run(db, statement, {}, { signal, timeoutMs: PATIENCE_SECONDS * 1000 });
  await run(db, awaitIndexes, { seconds: PATIENCE_SECONDS }, { signal, timeoutMs: PATIENCE_SECONDS * 1000 });
}
