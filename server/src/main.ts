import { join } from 'node:path';
import { createLogger } from './create-logger.ts';
import { openDatabase } from './db.ts';
import { EnvironmentError, readEnv, toServeSettings } from './env.ts';
import { startServer } from './serve.ts';

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
  const clientDir = join(import.meta.dirname, '../../client/dist');
  const server = await startServer({ db, cypher: { connection }, logger, clientDir, ...toServeSettings(env) });
  process.stdout.write(`${server.url}\n`);

  const stop = async (): Promise<void> => {
    await server.close();
    await db.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

try {
  await main();
} catch (cause) {
  // A setting that is wrong needs its sentence, not where it was read.
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}
