import { join } from 'node:path';
import { createLogger } from './create-logger.ts';
import { openDatabase } from './db.ts';
import { cypherAllowedIn, EnvironmentError, readEnv } from './env.ts';
import { startServer } from './serve.ts';

/** The server alone, on a Neo4j that is there: `pnpm start` brings up everything. */
async function main(): Promise<void> {
  const env = readEnv();
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, PORT, LOG_LEVEL } = env;
  if (NEO4J_URI === undefined || NEO4J_PASSWORD === undefined) {
    throw new EnvironmentError('NEO4J_URI is not set. Set it, or run `pnpm start`, which brings a Neo4j of its own.');
  }
  const logger = createLogger(LOG_LEVEL);
  const connection = { uri: NEO4J_URI, username: NEO4J_USERNAME, password: NEO4J_PASSWORD, database: NEO4J_DATABASE };
  const db = openDatabase(connection);
  // Raw Cypher gets a driver of its own: however busy it is, the page keeps its connections.
  const cypherDb = openDatabase(connection);
  const clientDir = join(import.meta.dirname, '../../client/dist');
  const cypherAllowed = cypherAllowedIn(env);
  const server = await startServer({ db, cypherDb, cypherAllowed, logger, clientDir, port: PORT, host: '127.0.0.1' });
  process.stdout.write(`${server.url}\n`);

  const stop = async (): Promise<void> => {
    await server.close();
    await Promise.all([db.close(), cypherDb.close()]);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

await main();
