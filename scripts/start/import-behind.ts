import { join } from 'node:path';
import type { Connection } from '@orrery/cypher/open-database.ts';
import { launch } from '../neo4j/launch.ts';
import { ROOT } from '../neo4j/paths.ts';
import { connectionEnv } from './connection-env.ts';

export interface BehindOptions {
  /** Of `BUNDLED`. */
  readonly names: readonly string[];
  readonly connection: Connection;
  readonly say: (line: string) => void;
}

export interface ImportBehind {
  /** Resolves when it has ended, well or not. */
  readonly ended: Promise<void>;
  /** Breaks it off: what was written stays, and the next start completes it. */
  stop(): Promise<void>;
}

/**
 * Imports data sets beside the running server, in a process of its own: reading a table keeps a thread busy for seconds, and the page
 * must not wait for it. The page shows how far it is. A failure is said and ends nothing.
 */
export async function importBehind({ names, connection, say }: BehindOptions): Promise<ImportBehind> {
  say(`  Importing ${names.join(', ')} while the page is open`);
  let last = '';
  const running = await launch({
    command: process.execPath,
    args: ['--import', 'tsx', join(import.meta.dirname, 'import-behind-main.ts'), ...names],
    cwd: ROOT,
    env: connectionEnv(connection),
    output: {
      onLine: (line) => {
        last = line;
        say(`  ${line}`);
      },
    },
  });
  let isStopped = false;
  const ended = running.ended.then((code) => {
    if (code !== 0 && !isStopped) say(`The bundled data is not all in (${last}). The next start takes it up again.`);
    return undefined;
  });
  return {
    ended,
    stop: async () => {
      isStopped = true;
      await running.stop();
    },
  };
}
