import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from '../neo4j/process-mark.ts';
import { readWakes, watchShells } from './woken-shells.ts';

const LOOK_EVERY_MS = 1_000;
const REST_LOOK_MS = 50;
const REST_LOOKS = 200;
const LAUNCHER = /^(npm|npx|pnpm|pnpx|tsx|corepack|yarn)(-cli)?(\.[cm]?js)?$/;

export interface Ancestor {
  readonly pid: number;
  readonly args: readonly string[];
}

/** Why the launchers' watch called: one has ended, or one was told to end and keeps it to itself. */
export type LauncherEvent = 'gone' | 'interrupted';

/**
 * Of a process's ancestors, nearest first, those that only exist to run it: tsx, pnpm, npx and the shells between them.
 * A signal sent to npx alone does not reach us, but that it is gone can be seen. The person's shell is not among them:
 * a server started in the background outlives the shell on purpose.
 */
export function launchersAmong(ancestors: readonly Ancestor[]): readonly Ancestor[] {
  const firstOther = ancestors.findIndex(({ args }) => !isLauncher(args) && !isShell(args));
  const chain = firstOther === -1 ? ancestors : ancestors.slice(0, firstOther);
  const last = chain.findLastIndex(({ args }) => isLauncher(args));
  return chain.slice(0, last + 1);
}

/** Calls `onEvent` once when one of our launchers has ended or was interrupted. Returns what stops the watch. */
export function watchLaunchers(onEvent: (event: LauncherEvent) => void): () => void {
  const launchers = launchersAmong(ancestorsOf(process.ppid));
  const shells = launchers.filter(({ args }) => isShell(args)).map(({ pid }) => pid);
  const witness = shells.length === 0 ? undefined : startWitness();
  let isInterrupted = (): boolean => false;
  const beginWatch = async (): Promise<void> => {
    const pid = await asleep(witness?.pid);
    if (pid !== undefined) isInterrupted = watchShells(shells, pid);
  };
  void beginWatch();
  const stop = (): void => {
    clearInterval(timer);
    witness?.kill();
  };
  const timer = setInterval(() => {
    const isComplete = launchers.every(({ pid }) => isAlive(pid));
    if (isComplete && !isInterrupted()) return;
    stop();
    onEvent(isComplete ? 'interrupted' : 'gone');
  }, LOOK_EVERY_MS);
  timer.unref();
  return stop;
}

/**
 * A process that does nothing: it reads a channel that is never written, so it also ends with us, however we end. npx, pnpm and tsx are
 * no witnesses: they wake now and then for work of their own, and an interrupt at such a moment would be missed for good.
 */
function startWitness(): ChildProcess {
  const witness = spawn('cat', { stdio: ['pipe', 'ignore', 'ignore'] });
  // Without it an interrupt that a shell keeps to itself stays unseen; that a launcher is gone does not.
  witness.on('error', () => {});
  witness.unref();
  if (witness.stdin instanceof Socket) witness.stdin.unref();
  return witness;
}

/** Resolves with the process when it has come to rest after its start; undefined where the system does not tell of its rest. */
async function asleep(pid: number | undefined): Promise<number | undefined> {
  if (pid === undefined) return undefined;
  for (let before = -1, looks = 0; looks < REST_LOOKS; looks += 1) {
    const wakes = readWakes(pid);
    if (wakes === undefined) return undefined;
    if (wakes === before) return pid;
    before = wakes;
    // oxlint-disable-next-line no-await-in-loop
    await wait(REST_LOOK_MS, undefined, { ref: false });
  }
  return undefined;
}

function isLauncher([program = '', script = '']: readonly string[]): boolean {
  // npm writes its title over its arguments: one word `npm exec …`.
  if (/^(npm|npx) /.test(program)) return true;
  if (!/^node(\.exe)?$/.test(basename(program))) return LAUNCHER.test(basename(program));
  return LAUNCHER.test(basename(script)) || /[\\/]tsx[\\/]dist[\\/]/.test(script);
}

const isShell = ([program = '']: readonly string[]): boolean =>
  /^-?(sh|bash|dash|zsh|ash|fish)$/.test(basename(program));

function ancestorsOf(first: number): readonly Ancestor[] {
  const found: Ancestor[] = [];
  for (let pid = first; pid > 1; ) {
    const known = look(pid);
    if (known === undefined) break;
    found.push({ pid, args: known.args });
    pid = known.ppid;
  }
  return found;
}

function look(pid: number): { ppid: number; args: readonly string[] } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      .split('\0')
      .filter((word) => word !== '');
    return { ppid: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), args };
  } catch {
    return lookWithPs(pid);
  }
}

function lookWithPs(pid: number): { ppid: number; args: readonly string[] } | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [ppid = '0', ...args] = line.split(/\s+/);
    return { ppid: Number(ppid), args: /^np[mx]$/.test(args[0] ?? '') ? [args.join(' ')] : args };
  } catch {
    return undefined;
  }
}
