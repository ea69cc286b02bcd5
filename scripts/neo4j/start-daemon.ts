import { readEnv } from '@orrery/server/src/env.ts';
import { passwordFile } from './home.ts';
import { startManagedNeo4j } from './managed.ts';
import { givenConnection } from './resolve-connection.ts';
import { findRunningServer } from './state.ts';

/** Starts the managed server so that it outlives this command. True when it runs in the end. */
export async function startDaemon(home: string, say: (line: string) => void): Promise<boolean> {
  const given = givenConnection(readEnv());
  if (given !== undefined) {
    say(`NEO4J_URI is set: Orrery uses ${given.uri}. Unset it to use a local one.`);
    return false;
  }
  const running = await findRunningServer(home);
  if (running !== undefined && running.kind !== 'orphan') {
    const whose = running.kind === 'owned' ? ', and ends with the command that started it' : '';
    say(`Neo4j already runs at bolt://127.0.0.1:${running.port} (process ${running.pid})${whose}.`);
    return true;
  }
  const cancel = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => cancel.abort(new Error('Cancelled; nothing was left running.')));
  }
  const server = await startManagedNeo4j({ home, daemon: true, progress: say, signal: cancel.signal });
  say(`Neo4j runs at ${server.connection.uri} (process ${server.pid}), user neo4j, password in ${passwordFile(home)}.`);
  say('End it with: pnpm neo4j stop');
  return true;
}
