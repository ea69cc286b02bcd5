import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import { type Connection, type OpenDatabase, openDatabase } from '@orrery/cypher/open-database.ts';
import { cypherAllowedIn, readEnv, toServeSettings } from '@orrery/server/src/env.ts';
import { linksFolder, ROOT } from '../neo4j/paths.ts';
import { resolveConnection } from '../neo4j/resolve-connection.ts';
import { type Supervisor, superviseNeo4j } from '../neo4j/supervisor.ts';
import { archiveBehind } from './archive-behind.ts';
import { buildClient, CLIENT_DIST } from './build-client.ts';
import type { CuratorProcess } from './curator-process.ts';
import type { Ending } from './ending.ts';
import { importBehind } from './import-behind.ts';
import { startVite } from './start-vite.ts';

const READY_LIMIT_MS = 60_000;

export interface BringUpOptions {
  /** The page comes from Vite. */
  readonly dev: boolean;
  /** The bundled data may go into an empty database that is not the managed one. */
  readonly wantsImport: boolean;
  /** Who has the edit token may change the graph. */
  readonly wantsEditing: boolean;
  /** Goes before NEO4J_DATABASE. */
  readonly database: string | undefined;
  readonly ending: Ending;
  readonly say: (line: string) => void;
}

/** Starts everything and returns the URL of the page once it answers. What was started is handed to `ending`. */
export async function bringUp(options: BringUpOptions): Promise<string> {
  const { dev, ending, say } = options;
  const env = readEnv();
  if (env.ORRERY_GROUND === 'plain' && options.wantsEditing) {
    throw new InvalidInput('--ground plain only reads, and --edit would change the claims. Leave one of them out.');
  }
  // The page needs no database and Neo4j spends its first seconds waiting for the disk.
  const [{ db, probeDb, connection, supervisor, rest }, { createLogger, startServer }] = await Promise.all([
    bringUpDatabase(options),
    readServer(),
    dev ? undefined : bringUpPage(options),
  ]);
  ending.signal.throwIfAborted();
  const editing = options.wantsEditing ? await editingOf(connection, env.ORRERY_EDIT_TOKEN) : undefined;
  if (editing !== undefined) ending.onEnd(() => editing.curator.stop());
  const logger = createLogger({
    level: env.LOG_LEVEL,
    secrets: [connection.password, env.ORRERY_TOKEN, editing?.editToken],
  });
  const cypher = {
    connection,
    allowed: cypherAllowedIn(env),
    ...(supervisor !== undefined && { restart: (reason: string) => supervisor.restart(reason) }),
  };
  const servedFrom = performance.now();
  const server = await startServer({
    db,
    probeDb,
    cypher,
    logger,
    clientDir: CLIENT_DIST,
    linksDir: linksFolder(),
    ...toServeSettings(env),
    ...editing,
  });
  ending.onEnd(() => server.close());
  supervisor?.onFailsOften((why) => server.switchCypherOff(why));
  await waitUntilReady(server.url, ending.signal, env.ORRERY_TOKEN);
  say(`✓ The first picture can be drawn (${seconds(servedFrom)})`);
  const behind = rest.length > 0 ? await importBehind({ names: rest, connection, say }) : undefined;
  if (behind !== undefined) ending.onEnd(behind.stop);
  if (editing !== undefined) sayEditing(editing.editToken, env.ORRERY_EDIT_TOKEN === undefined, say);
  if (supervisor !== undefined) ending.onEnd(archiveBehind({ after: behind?.ended, signal: ending.signal, say }));
  if (!dev) return server.url;
  const vite = await startVite({ apiUrl: server.url, say });
  ending.onEnd(() => vite.process.stop());
  void vite.process.ended.then(() => ending.end(1));
  return vite.url;
}

interface Editing {
  readonly curator: CuratorProcess;
  readonly editToken: string;
}

/** Without a token of the operator's own there is one for this run. */
async function editingOf(connection: Connection, given: string | undefined): Promise<Editing> {
  const { curatorProcess } = await import('./curator-process.ts');
  const folder = join(ROOT, 'data/own');
  return { curator: curatorProcess({ connection, folder }), editToken: given ?? randomBytes(24).toString('hex') };
}

function sayEditing(token: string, isMade: boolean, say: (line: string) => void): void {
  say(
    `  Editing is on: mutations of the API need ${isMade ? `this token: ${token}` : 'the token of ORRERY_EDIT_TOKEN'}`,
  );
  say('  What is decided is kept in data/own.');
}

/**
 * The server and the ledger are a thousand files with those that they import, a second and a half of one processor: they are read while
 * Neo4j starts, which needs none of them.
 */
async function readServer() {
  const [{ createLogger }, { startServer }] = await Promise.all([
    import('@orrery/server/src/create-logger.ts'),
    import('@orrery/server/src/serve.ts'),
  ]);
  return { createLogger, startServer };
}

async function bringUpPage({ ending, say }: BringUpOptions): Promise<void> {
  const startedAt = performance.now();
  const built = await buildClient(ending.signal);
  say(built ? `✓ Page built (${seconds(startedAt)})` : '✓ Page is built');
}

interface BroughtUp {
  readonly db: OpenDatabase;
  /** The probes have a driver of their own: busy connections must not look like a database that is away. */
  readonly probeDb: OpenDatabase;
  readonly connection: Connection;
  /** Undefined when the server is not ours to restart. */
  readonly supervisor: Supervisor | undefined;
  /** Bundled data sets that come in beside the running server. */
  readonly rest: readonly string[];
}

async function bringUpDatabase({ ending, say, wantsImport, database }: BringUpOptions): Promise<BroughtUp> {
  const startedAt = performance.now();
  const [resolved, { prepareDatabase }] = await Promise.all([
    resolveConnection({ database, progress: (line) => say(`  ${line}`), signal: ending.signal }),
    import('./prepare-database.ts'),
  ]);
  const { server } = resolved;
  const supervisor = server === undefined ? undefined : superviseNeo4j(server, { report: say });
  ending.onEnd(() => supervisor?.stop() ?? resolved.release());
  say(`✓ Neo4j answers at ${resolved.uri} (${seconds(startedAt)})`);
  const db = openDatabase(resolved);
  ending.onEnd(() => db.close());
  const probeDb = openDatabase(resolved);
  ending.onEnd(() => probeDb.close());
  const importedFrom = performance.now();
  const { done, rest } = await prepareDatabase(db, {
    connection: resolved,
    wantsImport,
    isPlain: readEnv().ORRERY_GROUND === 'plain',
    signal: ending.signal,
    say,
  });
  say(`✓ ${done} (${seconds(importedFrom)})`);
  return { db, probeDb, connection: resolved, supervisor, rest };
}

/** Asks the server what it asks the database. Throws what it said last when it does not get ready. */
async function waitUntilReady(url: string, signal: AbortSignal, token: string | undefined): Promise<void> {
  // With a token set, only its holder is told why it is not ready.
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const limit = AbortSignal.any([signal, AbortSignal.timeout(READY_LIMIT_MS)]);
  let last = 'no answer';
  while (!limit.aborted) {
    const response = await fetch(new URL('health/ready', url), { signal: limit, headers }).catch((cause: unknown) => {
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
