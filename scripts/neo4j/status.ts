import type { Connection } from '@orrery/cypher/open-database.ts';
import { readEnv } from '@orrery/server/src/env.ts';
import { answers } from './health.ts';
import { attachTo } from './managed.ts';
import { givenConnection } from './resolve-connection.ts';
import { findRunningServer, type RunningServer } from './state.ts';

const KIND: Readonly<Record<RunningServer['kind'], string>> = {
  daemon: 'left running by `pnpm neo4j start`',
  owned: 'belongs to a running Orrery and ends with it',
  orphan: 'its owner was killed; the next start ends it',
};

/** Says which server Orrery would use. True when it answers. */
export async function status(home: string, say: (line: string) => void): Promise<boolean> {
  const given = givenConnection(readEnv());
  if (given !== undefined) return sayWhether(given, say);
  const running = await findRunningServer(home);
  if (running === undefined) {
    say('No managed Neo4j runs. Start one with: pnpm neo4j start');
    return false;
  }
  const server = await attachTo(home, running);
  const ok = await sayWhether(server.connection, say);
  say(`Process ${running.pid}, ${KIND[running.kind]}.`);
  say(`Log: ${server.logFile}`);
  return ok;
}

async function sayWhether(connection: Connection, say: (line: string) => void): Promise<boolean> {
  const ok = await answers(connection);
  say(`${connection.uri} ${ok ? 'answers' : 'does not answer'} (user ${connection.username}).`);
  return ok;
}
