import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '@orrery/server/src/db.ts';
import { startManagedNeo4j } from './managed.ts';
import { randomPort } from './port.ts';

export interface ThrowAwayNeo4j {
  readonly connection: Connection;
  readonly pid: number;
  /** Ends the server and removes its store. */
  stop(): Promise<void>;
}

/** An empty Neo4j on a random port for tests: the same code as the managed one, its store removed at the end. */
export async function startThrowAwayNeo4j(progress: (line: string) => void = () => {}): Promise<ThrowAwayNeo4j> {
  const home = await mkdtemp(join(tmpdir(), 'orrery-neo4j-'));
  const server = await startManagedNeo4j({ home, port: await randomPort(), quickStart: true, progress });
  return {
    connection: server.connection,
    pid: server.pid,
    stop: async () => {
      await server.stop();
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
