import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { markOf, ProcessMark, stillRuns } from './process-mark.ts';

const ServerState = z.object({
  server: ProcessMark,
  port: z.number().int().positive(),
  /** Whose end is its end. Null for a daemon of `pnpm neo4j start`: whoever finds it leaves it running. */
  owner: ProcessMark.nullable(),
});

type ServerState = z.infer<typeof ServerState>;

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  /** `orphan`: its owner was killed together with the guardian, nobody will end it. */
  readonly kind: 'daemon' | 'owned' | 'orphan';
}

const stateFile = (home: string): string => join(home, 'run/orrery.json');

export async function rememberServer(home: string, { pid, port, daemon }: RememberedServer): Promise<void> {
  const owner = daemon ? null : await markOf(process.pid);
  const state: ServerState = { server: await markOf(pid), port, owner };
  const file = stateFile(home);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, JSON.stringify(state));
  await rename(`${file}.${process.pid}`, file);
}

export interface RememberedServer {
  readonly pid: number;
  readonly port: number;
  readonly daemon: boolean;
}

/** The server that runs in this home, or undefined; a file left by a process that is gone is removed. */
export async function findRunningServer(home: string): Promise<RunningServer | undefined> {
  const text = await readFile(stateFile(home), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const state = parse(text);
  if (state === undefined || !(await stillRuns(state.server))) {
    await rm(stateFile(home), { force: true });
    return undefined;
  }
  return { pid: state.server.pid, port: state.port, kind: await kindOf(state.owner) };
}

async function kindOf(owner: ProcessMark | null): Promise<RunningServer['kind']> {
  if (owner === null) return 'daemon';
  return (await stillRuns(owner)) ? 'owned' : 'orphan';
}

/** Removes the state of this server; that of another one, started meanwhile, stays. */
export async function forgetServer(home: string, pid: number): Promise<void> {
  const text = await readFile(stateFile(home), 'utf8').catch(() => undefined);
  if (text !== undefined && parse(text)?.server.pid === pid) await rm(stateFile(home), { force: true });
}

function parse(text: string): ServerState | undefined {
  try {
    return ServerState.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
