import neo4j from 'neo4j-driver';
import type { Database } from './database.ts';

/** Where a Neo4j answers and who asks. Any scheme of the driver: `bolt`, `neo4j`, each with `+s` or `+ssc`. */
export interface Connection {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The name of the database in that server; `neo4j` where only one exists. */
  readonly database: string;
  /** It is the managed Neo4j. */
  readonly isManaged?: boolean | undefined;
}

export interface OpenDatabase extends Database {
  close(): Promise<void>;
}

export interface OpenOptions {
  /** How long a transaction that failed for a passing reason is tried again, in milliseconds. Default: 5,000. */
  readonly retryMs?: number;
}

/**
 * Opens a driver: the only place that does. It connects lazily, so a server that is down shows when it is asked.
 * Integers arrive as BigInt, so 64 bits survive; limits are short because a person waits for the answer.
 */
export function openDatabase(connection: Connection, { retryMs = 5_000 }: OpenOptions = {}): OpenDatabase {
  const { uri, username, password, database, isManaged } = connection;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    useBigInt: true,
    maxConnectionPoolSize: 30,
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 3_000,
    maxTransactionRetryTime: retryMs,
    connectionLivenessCheckTimeout: 30_000,
    maxConnectionLifetime: 30 * 60_000,
    userAgent: 'orrery/0.1',
  });
  return { driver, name: database, isManaged, close: () => driver.close() };
}
