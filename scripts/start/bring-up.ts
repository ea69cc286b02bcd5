import { setTimeout as wait } from 'node:timers/promises';
import { createLogger } from '@orrery/server/src/create-logger.ts';
import { type OpenDatabase, openDatabase } from '@orrery/server/src/db.ts';
import { readEnv } from '@orrery/server/src/env.ts';
import { startServer } from '@orrery/server/src/serve.ts';
import { resolveConnection } from '../neo4j/resolve-connection.ts';
import { superviseNeo4j } from '../neo4j/supervisor.ts';
import { buildClient, CLIENT_DIST } from './build-client.ts';
import type { Ending } from './ending.ts';
import { prepareDatabase } from './prepare-database.ts';
import { startVite } from './start-vite.ts';

const READY_LIMIT_MS = 30_000;
const HOST = '127.0.0.1';

export interface BringUpOptions {
  /** The page comes from Vite. */
  readonly dev: boolean;
  /** The bundled data may go into an empty database that is not the managed one. */
  readonly wantsImport: boolean;
  /** Goes before NEO4J_DATABASE. */
  readonly database: string | undefined;
  readonly ending: Ending;
  readonly say: (line: string) => void;
}

/** Starts everything and returns the URL of the page once it answers. What was started is handed to `ending`. */
export async function bringUp(options: BringUpOptions): Promise<string> {
  const { dev, ending, say } = options;
  const env = readEnv();
  // The page needs no database and Neo4j spends its first seconds waiting for the disk.
  const [{ db, cypherDb }] = await Promise.all([bringUpDatabase(options), dev ? undefined : bringUpPage(options)]);
  ending.signal.throwIfAborted();
  const logger = createLogger(env.LOG_LEVEL);
  const server = await startServer({ db, cypherDb, logger, port: env.PORT, host: HOST, clientDir: CLIENT_DIST });
  ending.onEnd(() => server.close());
  await waitUntilReady(server.url, ending.signal);
  if (!dev) return server.url;
  const vite = await startVite({ apiUrl: server.url, say });
  ending.onEnd(() => vite.process.stop());
  void vite.process.ended.then(() => ending.end(1));
  return vite.url;
}

async function bringUpPage({ ending, say }: BringUpOptions): Promise<void> {
  const startedAt = performance.now();
  const built = await buildClient(ending.signal);
  say(built ? `✓ Page built (${seconds(startedAt)})` : '✓ Page is built');
}

interface Databases {
  readonly db: OpenDatabase;
  /** Raw Cypher gets a driver of its own: however busy it is, the page keeps its connections. */
  readonly cypherDb: OpenDatabase;
}

async function bringUpDatabase({ ending, say, wantsImport, database }: BringUpOptions): Promise<Databases> {
  const startedAt = performance.now();
  const resolved = await resolveConnection({ database, progress: (line) => say(`  ${line}`), signal: ending.signal });
  const { server } = resolved;
  if (server === undefined) {
    ending.onEnd(() => resolved.release());
  } else {
    const supervisor = superviseNeo4j(server, { report: say });
    ending.onEnd(() => supervisor.stop());
    supervisor.gaveUp.catch((cause: unknown) => {
      say(cause instanceof Error ? cause.message : String(cause));
      ending.end(1);
    });
  }
  say(`✓ Neo4j answers at ${resolved.uri} (${seconds(startedAt)})`);
  const db = openDatabase(resolved);
  ending.onEnd(() => db.close());
  const cypherDb = openDatabase(resolved);
  ending.onEnd(() => cypherDb.close());
  const importedFrom = performance.now();
  const done = await prepareDatabase(db, { connection: resolved, wantsImport, signal: ending.signal, say });
  say(`✓ ${done} (${seconds(importedFrom)})`);
  return { db, cypherDb };
}

/** Asks the server what it asks the database. Throws what it said last when it does not get ready. */
async function waitUntilReady(url: string, signal: AbortSignal): Promise<void> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(READY_LIMIT_MS)]);
  let last = 'no answer';
  while (!limit.aborted) {
    const response = await fetch(new URL('health/ready', url), { signal: limit }).catch((cause: unknown) => {
      last = String(cause);
      return undefined;
    });
    if (response?.status === 200) return;
    if (response !== undefined) last = `${response.status} ${await response.text()}`;
    await wait(100, undefined, { signal: limit }).catch(() => {});
  }
  signal.throwIfAborted();
  throw new Error(`${url} did not get ready within ${READY_LIMIT_MS / 1000} s: ${last}`);
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
