import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './process-start-time.ts';

export interface Launched {
  /** The program itself, not its guardian. */
  readonly pid: number;
  readonly guardianPid: number;
  /** Resolves with the exit code when the program has ended, by whatever cause. */
  readonly ended: Promise<number>;
  /** SIGTERM, and SIGKILL when it is still there after five seconds. Resolves when it is gone. */
  stop(): Promise<void>;
}

export interface LaunchOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  /** Outlives us; otherwise it ends with us even when we are killed. */
  readonly daemon?: boolean;
}

/** Starts a program under the guardian. Throws when it cannot be started. */
export async function launch({ command, args, logFile, daemon = false }: LaunchOptions): Promise<Launched> {
  const guardian = join(import.meta.dirname, 'guardian.mjs');
  const child = spawn(process.execPath, [guardian, ...(daemon ? ['--daemon'] : []), logFile, command, ...args], {
    detached: true,
    stdio: [daemon ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    env: withoutLoader(process.env),
  });
  const ended = once(child, 'exit').then(([code]: unknown[]) => (typeof code === 'number' ? code : 1));
  const stdout = child.stdout;
  if (stdout === null || child.pid === undefined) throw new Error(`${command} could not be started.`);
  const lines = createInterface({ input: stdout });
  const first = await Promise.race([once(lines, 'line').then(([line]: unknown[]) => String(line)), ended]);
  if (typeof first === 'number')
    throw new Error(`${command} could not be started (exit code ${first}). See ${logFile}.`);
  const pid = Number(first);
  const guardianPid = child.pid;
  if (daemon) {
    child.unref();
    stdout.destroy();
    child.stderr?.destroy();
  }
  return { pid, guardianPid, ended, stop: () => stopProcess(pid) };
}

/** A loader in NODE_OPTIONS (tsx) would slow the guardian down and tie it to our files. */
function withoutLoader(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...rest } = env;
  return rest;
}

/** Ends a process by its id and waits until it is gone. */
export async function stopProcess(pid: number): Promise<void> {
  const signalled = signal(pid, 'SIGTERM');
  if (!signalled) return;
  if (await goneWithin(pid, 5_000)) return;
  signal(pid, 'SIGKILL');
  await goneWithin(pid, 5_000);
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
    await wait(50);
  }
  return true;
}
