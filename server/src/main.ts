import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@orrery/cypher/open-database.ts';
import { createLogger } from './create-logger.ts';
import { cypherAllowedIn, EnvironmentError, readEnv, toServeSettings } from './env.ts';
import { startServer } from './serve.ts';

const CLOSE_LIMIT_MS = 2_000;

/** The server alone, on a Neo4j that is there: `pnpm start` brings up everything. */
async function main(): Promise<void> {
  const env = readEnv();
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, LOG_LEVEL } = env;
  if (NEO4J_URI === undefined || NEO4J_PASSWORD === undefined) {
    throw new EnvironmentError('NEO4J_URI is not set. Set it, or run `pnpm start`, which brings a Neo4j of its own.');
  }
  const logger = createLogger({ level: LOG_LEVEL, secrets: [NEO4J_PASSWORD, env.ORRERY_TOKEN] });
  const connection = { uri: NEO4J_URI, username: NEO4J_USERNAME, password: NEO4J_PASSWORD, database: NEO4J_DATABASE };
  const db = openDatabase(connection);
  // The probes have a driver of their own: busy connections must not look like a database that is away.
  const probeDb = openDatabase(connection);
  const clientDir = join(import.meta.dirname, '../../client/dist');
  const { ORRERY_HOME } = env;
  const linksDir = ORRERY_HOME === undefined ? undefined : join(ORRERY_HOME, 'links');
  const cypher = { connection, allowed: cypherAllowedIn(env) };
  const server = await startServer({ db, probeDb, cypher, logger, clientDir, linksDir, ...toServeSettings(env) });
  process.stdout.write(`${server.url}\n`);

  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await server.close();
    // A database that is silent does not answer a goodbye either.
    const closed = Promise.all([db.close(), probeDb.close()]);
    await Promise.race([closed, wait(CLOSE_LIMIT_MS)]).catch(() => {});
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

try {
  await main();
} catch (cause) {
  // A setting that is wrong needs its sentence, not where it was read.
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}
