import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { markOf, ProcessMark, stillRuns } from './process-mark.ts';

const ServerState = z.object({
  server: ProcessMark,
  port: z.number().int().positive(),
  /** Whose end is its end. Null for a daemon of `pnpm neo4j start`: a start that finds it leaves it running. */
  owner: ProcessMark.nullable(),
  /**
   * Where this was written, without links: a copy of a home carries the file of a server that runs in the original. An earlier Orrery
   * did not say it.
   */
  home: z.string().optional(),
});

type ServerState = z.infer<typeof ServerState>;

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  /** `orphan`: its owner was killed together with the guardian, so nothing will end it. */
  readonly kind: 'daemon' | 'owned' | 'orphan';
}

const stateFile = (home: string): string => join(home, 'run/orrery.json');

export async function rememberServer(home: string, { pid, port, daemon }: RememberedServer): Promise<void> {
  const owner = daemon ? null : await markOf(process.pid);
  const file = stateFile(home);
  await mkdir(dirname(file), { recursive: true });
  const state: ServerState = { server: await markOf(pid), port, owner, home: await realpath(home) };
  await writeFile(`${file}.${process.pid}`, JSON.stringify(state));
  await rename(`${file}.${process.pid}`, file);
}

export interface RememberedServer {
  readonly pid: number;
  readonly port: number;
  readonly daemon: boolean;
}

/** The server that runs in this home, or undefined. A file left by a process that is gone, or copied from another home, is removed. */
export async function findRunningServer(home: string): Promise<RunningServer | undefined> {
  const text = await readFile(stateFile(home), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const state = parse(text);
  if (state === undefined || (await isOfAnother(home, state.home)) || !(await stillRuns(state.server))) {
    await rm(stateFile(home), { force: true });
    return undefined;
  }
  return { pid: state.server.pid, port: state.port, kind: await kindOf(state.owner) };
}

/** A home that was moved keeps its server; one that was copied never had it, and ending that one would take it from the original. */
async function isOfAnother(home: string, recorded: string | undefined): Promise<boolean> {
  if (recorded === undefined) return false;
  const original = await realpath(recorded).catch(() => undefined);
  return original !== undefined && original !== (await realpath(home));
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
