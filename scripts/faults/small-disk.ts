import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../neo4j/process-mark.ts';

const PREFIX = 'orrery-small-disk-';
/** Neo4j reserves 256 MB of transaction log for each of its two databases, filled or not. */
const SIZE_MB = 600;
const NEEDED_MEMORY = 3 * 1024 ** 3;

export interface SmallDisk {
  /** A folder on a disk of the usual kind; its folder `data` is the small disk. */
  readonly home: string;
  /** Takes every byte that is left. */
  fill(): Promise<void>;
  /** Gives the bytes back. */
  free(): Promise<void>;
  /** Unmounts and removes it all. Nothing may use it any more. */
  remove(): void;
}

/** Why no small disk can be made here; undefined when it can. Found out by making one. */
export function whyNoSmallDisk(): string | undefined {
  if (process.platform !== 'linux') return 'no tmpfs on this system';
  if (freemem() < NEEDED_MEMORY) return 'less than 3 GB of memory are free';
  try {
    makeSmallDisk().remove();
    return undefined;
  } catch {
    return 'tmpfs cannot be mounted here: it takes root';
  }
}

/** A file system of its own in memory, too small for what will be written. Throws where mounting is not allowed. */
export function makeSmallDisk(): SmallDisk {
  removeAbandoned();
  const home = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const data = join(home, 'data');
  const ballast = join(data, 'ballast');
  mkdirSync(data);
  try {
    mount(data);
  } catch (cause) {
    rmSync(home, { recursive: true });
    throw cause;
  }
  return { home, fill: () => fillWith(ballast), free: () => rm(ballast), remove: () => unmountAndRemove(home) };
}

function mount(folder: string): void {
  run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m,mode=700`, 'tmpfs', folder]);
}

function run(program: string, args: readonly string[]): void {
  execFileSync(program, args, { stdio: 'ignore' });
}

/** Lazily: a process that was killed a moment ago may still hold a file. */
function unmountAndRemove(home: string): void {
  run('umount', ['--lazy', join(home, 'data')]);
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

async function fillWith(file: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (const block of [Buffer.alloc(1024 ** 2), Buffer.alloc(4096)]) await writeUntilFull(handle, block);
  } finally {
    await handle.close();
  }
}

async function writeUntilFull(handle: Awaited<ReturnType<typeof open>>, block: Buffer): Promise<void> {
  try {
    // oxlint-disable-next-line no-await-in-loop
    for (;;) await handle.writeFile(block);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause;
  }
}

/** What a killed run left: its memory would stay taken. */
function removeAbandoned(): void {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    if (isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) continue;
    const home = join(tmpdir(), name);
    try {
      unmountAndRemove(home);
    } catch {
      // Killed before it was mounted.
      rmSync(home, { recursive: true, force: true });
    }
  }
}
