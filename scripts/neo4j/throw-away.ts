import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '@orrery/cypher/open-database.ts';
import type { HomeExtras } from './home.ts';
import { startManagedNeo4j } from './managed.ts';
import { randomPort } from './port.ts';
import { isAlive } from './process-mark.ts';

const PREFIX = 'orrery-neo4j-';

export interface ThrowAwayNeo4j {
  readonly connection: Connection;
  readonly pid: number;
  /** Ends the server and removes its store. */
  stop(): Promise<void>;
}

/** An empty Neo4j on a random port for tests: the same code as the managed one, its store removed at the end. */
export async function startThrowAwayNeo4j(
  progress: (line: string) => void = () => {},
  extras?: HomeExtras,
): Promise<ThrowAwayNeo4j> {
  await removeAbandoned();
  // The owner's id in the name lets a later run tell a store in use from one left by a killed run.
  const home = await mkdtemp(join(await storesFolder(), `${PREFIX}${process.pid}-`));
  const remove = (): Promise<void> => rm(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const server = await startManagedNeo4j({
      home,
      port: await randomPort(),
      quickStart: true,
      extras: { ...extras, settings: { ...SETTINGS, ...extras?.settings } },
      progress,
    });
    const stop = async (): Promise<void> => {
      await server.stop();
      await remove();
    };
    return { connection: server.connection, pid: server.pid, stop };
  } catch (cause) {
    await remove();
    throw cause;
  }
}

/** Where stores that need not outlive the machine are kept in memory: every commit waits for its disk. */
const IN_MEMORY = '/dev/shm';
const SETTINGS = {
  // Room for logs that are never written. A server that must start again on a full disk needs it: there it is kept.
  'db.tx_log.preallocate': 'false',
  // Every file empties and fills the store, and each of that makes the planner compile all queries anew: most of the processor time of the
  // tests. What the planner makes of a large graph is for the gate of plans, which asks for new plans by itself.
  'dbms.cypher.statistics_divergence_threshold': '1.0',
  'dbms.cypher.min_replan_interval': '1h',
};
/** A store takes some 20 MB; with the logs of its transactions never more than this. */
const ROOM_BYTES = 4 * 1024 ** 3;

/** The folder in memory where the system has one with room, else the temporary one. */
async function storesFolder(): Promise<string> {
  const free = await statfs(IN_MEMORY).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  const hasRoom = free > ROOM_BYTES && freemem() > 2 * ROOM_BYTES;
  return hasRoom ? IN_MEMORY : tmpdir();
}

async function removeAbandoned(): Promise<void> {
  await Promise.all([tmpdir(), IN_MEMORY].map(removeAbandonedIn));
}

async function removeAbandonedIn(folder: string): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(PREFIX));
  const abandoned = names.filter((name) => !isAlive(Number(name.slice(PREFIX.length).split('-')[0])));
  await Promise.all(abandoned.map((name) => rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 })));
}
