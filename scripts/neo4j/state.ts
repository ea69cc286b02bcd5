import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { processStartTime } from './process-start-time.ts';

const RunningServer = z.object({
  pid: z.number().int().positive(),
  /** Of that process; tells it from a later one with the same id. */
  processStartTime: z.string(),
  port: z.number().int().positive(),
  /** Started by `pnpm neo4j start`; whoever finds it leaves it running. */
  daemon: z.boolean(),
});

export type RunningServer = z.infer<typeof RunningServer>;

const stateFile = (home: string): string => join(home, 'run/orrery.json');

export async function rememberServer(home: string, server: Omit<RunningServer, 'processStartTime'>): Promise<void> {
  const startTime = await processStartTime(server.pid);
  const state: RunningServer = { ...server, processStartTime: startTime ?? '' };
  await mkdir(dirname(stateFile(home)), { recursive: true });
  await writeFile(stateFile(home), JSON.stringify(state));
}

/** The server that runs in this home, or undefined; a file left by a process that is gone is removed. */
export async function findRunningServer(home: string): Promise<RunningServer | undefined> {
  const text = await readFile(stateFile(home), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const state = parse(text);
  if (state !== undefined && (await processStartTime(state.pid)) === state.processStartTime) return state;
  await forgetServer(home);
  return undefined;
}

export async function forgetServer(home: string): Promise<void> {
  await rm(stateFile(home), { force: true });
}

function parse(text: string): RunningServer | undefined {
  try {
    return RunningServer.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
