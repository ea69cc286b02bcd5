// Generated from cypher/queries/health/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';

/** Waits until every index is online, at most so many seconds. */
export const awaitIndexes = defineQuery<{ readonly seconds: number | bigint }, Record<string, never>, 'none'>({
  name: 'health.await-indexes',
  mode: 'read',
  cardinality: 'none',
  integers: ["seconds"],
  columns: [],
  text: `CALL db.awaitIndexes($seconds)`,
});

/** Every index of ours with its state; all must be ONLINE before questions are answered. */
export const indexes = defineQuery<Record<string, never>, { readonly name: string; readonly state: string }, 'many'>({
  name: 'health.indexes',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["name","state"],
  text: `SHOW INDEXES YIELD name, state
WHERE name STARTS WITH 'orrery_' OR name STARTS WITH 'drawn_claim_'
RETURN name, state`,
});

/** Whether the database answers at all. */
export const ping = defineQuery<Record<string, never>, { readonly ok: bigint }, 'one'>({
  name: 'health.ping',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["ok"],
  text: `RETURN 1 AS ok`,
});
