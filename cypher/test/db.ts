import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import { expand } from '../../scripts/gen/expand.ts';
import { applySchema } from '../apply-schema.ts';
import type { Database } from '../database.ts';
import { BUILT_IN, useVocabulary } from '../model/vocabulary.ts';
import { withWords } from '../words-in-query.ts';
import type {} from './global-setup.ts';

/** As the server's: where it answers and who asks. */
interface TestConnection {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

export interface TestDatabase extends Database {
  readonly connection: TestConnection;
  /** Runs Cypher as it stands: for fixtures and for looking behind the curtain. Integers are bigint. */
  query(text: string, params?: Record<string, unknown>): Promise<readonly Record<string, unknown>[]>;
  /** The same in the words of a `.cypher` file: `:Entity` is an entity of ours. */
  own(text: string, params?: Record<string, unknown>): Promise<readonly Record<string, unknown>[]>;
  /** Removes every node and the words of its sources, then makes sure the schema is there. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** The Neo4j of this worker: no other file of tests uses it meanwhile. */
export function testConnection(): TestConnection {
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 1);
  const connection = inject('neo4j')[worker - 1];
  if (connection === undefined) throw new Error(`There is no Neo4j for worker ${worker}. Run with --maxWorkers=1.`);
  return JSON.parse(connection) as TestConnection;
}

/** Opens the Neo4j of this worker. Close it in `afterAll`. */
export function openTestDatabase(): TestDatabase {
  const connection = testConnection();
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password), {
    useBigInt: true,
  });
  const db = { driver, name: connection.database };
  const query: TestDatabase['query'] = async (text, params = {}) => {
    const { records } = await driver.executeQuery(text, params, { database: db.name });
    return records.map((record) => record.toObject());
  };
  return {
    ...db,
    connection,
    query,
    own: (text, params) => query(withWords(expand(text)), params),
    empty: async () => {
      await removeEverything(db);
      useVocabulary(BUILT_IN);
      await applySchema(db);
    },
    close: () => driver.close(),
  };
}

/**
 * In batches, which `executeQuery` cannot do: the graph of one file may be larger than a transaction may be. Relationships first:
 * detaching one hub may be too much already.
 */
async function removeEverything({ driver, name }: Database): Promise<void> {
  const session = driver.session({ database: name });
  try {
    await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS');
    await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 2000 ROWS');
  } finally {
    await session.close();
  }
}
