import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './process-mark.ts';

/** How long a program may take to end before it is killed. The guardian waits as long. */
const PATIENCE_MS = 4_000;

export interface Launched {
  /** The program itself, not its guardian. */
  readonly pid: number;
  /** Resolves with the exit code when the program has ended, by whatever cause. */
  readonly ended: Promise<number>;
  /** SIGTERM, and SIGKILL when it is still there after `patienceMs` (four seconds). Resolves when it is gone. */
  stop(patienceMs?: number): Promise<void>;
}

export interface LaunchOptions {
  readonly command: string;
  readonly args: readonly string[];
  /** What the program prints goes to the end of a file or, line by line, to a function. */
  readonly output: { readonly file: string } | { readonly onLine: (line: string) => void };
  /** Outlives us; otherwise it ends with us even when we are killed. Only with a file for its output. */
  readonly daemon?: boolean;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a program under the guardian. Throws when it cannot be started. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { command, daemon = false } = options;
  const child = spawnGuardian(options);
  const exited = once(child, 'exit').then(([code]: unknown[]) => (typeof code === 'number' ? code : 1));
  const lifeline = child.stdio[3];
  if (!(lifeline instanceof Socket)) throw new Error(`${command} could not be started.`);
  lifeline.on('error', () => {});
  const said = await Promise.race([firstLine(lifeline), exited.then((code) => `!exit code ${code}`)]);
  if (said.startsWith('!')) throw new Error(`${command} could not be started: ${said.slice(1)}`);
  const pid = Number(said);
  if (daemon) {
    lifeline.destroy();
    child.unref();
  }
  const ended = exited.then(async (code) => {
    // Only when the guardian was killed.
    await stopProcess(pid);
    return code;
  });
  return { pid, ended, stop: (patienceMs) => stopProcess(pid, patienceMs) };
}

function spawnGuardian({ command, args, output, daemon = false, cwd, env }: LaunchOptions): ChildProcess {
  const guardian = join(import.meta.dirname, 'guardian.mjs');
  const log = 'file' in output ? openSync(output.file, 'a', 0o600) : undefined;
  const stdio: StdioOptions = ['ignore', log ?? 'pipe', log ?? 'pipe', 'pipe'];
  const child = spawn(process.execPath, [guardian, ...(daemon ? ['--daemon'] : []), command, ...args], {
    detached: true,
    stdio,
    env: { ...withoutLoader(process.env), ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  if (log !== undefined) closeSync(log);
  if ('onLine' in output) {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) createInterface({ input: stream }).on('line', output.onLine);
    }
  }
  return child;
}

async function firstLine(socket: Socket): Promise<string> {
  const lines = createInterface({ input: socket });
  const [line]: unknown[] = await once(lines, 'line');
  return String(line);
}

/** A loader in NODE_OPTIONS would slow the guardian down and tie it to our files. */
function withoutLoader(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...rest } = env;
  return rest;
}

/** Ends a process by its id and waits until it is gone; one that is still there after `patienceMs` is killed. */
export async function stopProcess(pid: number, patienceMs = PATIENCE_MS): Promise<void> {
  if (!isAlive(pid) || !signal(pid, 'SIGTERM')) return;
  if (await goneWithin(pid, patienceMs)) return;
  signal(pid, 'SIGKILL');
  await goneWithin(pid, PATIENCE_MS);
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

async function goneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    // oxlint-disable-next-line no-await-in-loop
    await wait(20);
  }
  return true;
}
