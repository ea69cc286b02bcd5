import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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
  const home = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const remove = (): Promise<void> => rm(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const server = await startManagedNeo4j({ home, port: await randomPort(), quickStart: true, extras, progress });
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

async function removeAbandoned(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  const abandoned = names.filter((name) => !isAlive(Number(name.slice(PREFIX.length).split('-')[0])));
  await Promise.all(abandoned.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true, maxRetries: 5 })));
}
