import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Launched, launch } from '../neo4j/launch.ts';
import { ROOT } from '../neo4j/paths.ts';
import { VITE } from './build-client.ts';

const START_LIMIT_MS = 30_000;

export interface ViteOptions {
  /** Where the API answers; Vite passes its requests on. */
  readonly apiUrl: string;
  readonly say: (line: string) => void;
}

/** Starts Vite's development server and waits until it says where it answers. Throws when it does not. */
export async function startVite({ apiUrl, say }: ViteOptions): Promise<{ url: string; process: Launched }> {
  const output = new EventEmitter<{ line: [string] }>();
  const vite = await launch({
    command: process.execPath,
    args: [VITE],
    cwd: join(ROOT, 'client'),
    env: { NO_COLOR: '1', API_URL: apiUrl.replace(/\/$/, '') },
    output: { onLine: (line) => void output.emit('line', line) },
  });
  const answer = await Promise.race([
    localUrl(output, say),
    vite.ended.then(() => undefined),
    wait(START_LIMIT_MS, undefined, { ref: false }),
  ]);
  output.removeAllListeners().on('line', say);
  if (answer !== undefined) return { url: answer, process: vite };
  await vite.stop();
  throw new Error('Vite did not start; its last lines are above.');
}

function localUrl(output: EventEmitter<{ line: [string] }>, say: (line: string) => void): Promise<string> {
  return new Promise((resolve) => {
    output.on('line', (line) => {
      const url = line.match(/Local:\s+(\S+)/)?.[1];
      if (url === undefined) say(line);
      else resolve(url);
    });
  });
}
