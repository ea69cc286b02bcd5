import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findRunningServer, forgetServer, rememberServer } from './state.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'orrery-state-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('the state of a home', () => {
  test('finds a server that runs, and whose it is', async () => {
    await rememberServer(home, { pid: process.pid, port: 7777, daemon: false });
    expect(await findRunningServer(home)).toEqual({ pid: process.pid, port: 7777, kind: 'owned' });
    await rememberServer(home, { pid: process.pid, port: 7777, daemon: true });
    expect(await findRunningServer(home)).toMatchObject({ kind: 'daemon' });
  });

  test('is forgotten when its process has ended', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    await once(child, 'spawn');
    await rememberServer(home, { pid: child.pid ?? 0, port: 7777, daemon: true });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await findRunningServer(home)).toBeUndefined();
    expect(await readdir(join(home, 'run'))).toEqual([]);
  });

  test('does not mistake a later process with the same id for the server', async () => {
    await mkdir(join(home, 'run'), { recursive: true });
    const server = { pid: process.pid, startTime: 'another time' };
    await writeFile(join(home, 'run/orrery.json'), JSON.stringify({ server, port: 7777, owner: null }));
    expect(await findRunningServer(home)).toBeUndefined();
  });

  test('that cannot be read counts as none', async () => {
    await mkdir(join(home, 'run'), { recursive: true });
    await writeFile(join(home, 'run/orrery.json'), '{"half":');
    expect(await findRunningServer(home)).toBeUndefined();
  });

  test('that was copied with its home is not the copy’s: its server is the original’s to end', async () => {
    await rememberServer(home, { pid: process.pid, port: 7777, daemon: true });
    const copy = `${home}-copy`;
    try {
      await cp(home, copy, { recursive: true });
      expect(await findRunningServer(copy)).toBeUndefined();
      expect(await findRunningServer(home)).toBeDefined();
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });

  test('moves with its home', async () => {
    await rememberServer(home, { pid: process.pid, port: 7777, daemon: true });
    const moved = `${home}-moved`;
    await rename(home, moved);
    home = moved;
    expect(await findRunningServer(home)).toBeDefined();
  });

  test('of another server is not removed', async () => {
    await rememberServer(home, { pid: process.pid, port: 7777, daemon: true });
    await forgetServer(home, process.pid + 1);
    expect(await findRunningServer(home)).toBeDefined();
  });
});
