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

/**
 * Transactions of raw queries that are still there, those of other servers on this database too. A terminated one that is listed
 * still runs.
 */
export const rawTransactions = defineQuery<Record<string, never>, {
    readonly id: string;
    readonly task: string | null;
    readonly terminated: boolean;
  }, 'many'>({
  name: 'health.raw-transactions',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","task","terminated"],
  text: `SHOW TRANSACTIONS YIELD transactionId, metaData, status
WHERE metaData.app = 'orrery' AND metaData.query = 'cypher'
RETURN transactionId AS id, metaData.task AS task, status STARTS WITH 'Terminated' AS terminated`,
});

/** Tells transactions to end. They leave the list of transactions when they have. */
export const terminateTransactions = defineQuery<{ readonly ids: readonly string[] }, { readonly id: string; readonly message: string }, 'many'>({
  name: 'health.terminate-transactions',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","message"],
  text: `TERMINATE TRANSACTIONS $ids YIELD transactionId, message
RETURN transactionId AS id, message`,
});
