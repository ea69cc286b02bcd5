import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { randomPort } from './port.ts';
import { reservePortFrom } from './port-reservation.ts';
import { markOf } from './process-mark.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orrery-ports-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a taken port is passed over', async () => {
  const taken = await randomPort();
  const server = createServer().listen(taken, '127.0.0.1');
  await once(server, 'listening');
  try {
    expect((await reservePortFrom(taken, folder)).port).toBeGreaterThan(taken);
  } finally {
    server.close();
  }
});

test('starts at the same moment get ports of their own, and a released one is given out again', async () => {
  const from = await randomPort();
  const reserved = await Promise.all(Array.from({ length: 5 }, () => reservePortFrom(from, folder)));
  expect(new Set(reserved.map(({ port }) => port)).size).toBe(5);
  const [first] = reserved.toSorted((a, b) => a.port - b.port);
  await first?.release();
  expect((await reservePortFrom(from, folder)).port).toBe(first?.port);
  await Promise.all(reserved.map(({ release }) => release()));
});

test('the reservation of a start that was killed, or that cannot be read, holds nothing', async () => {
  const from = await randomPort();
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  await once(child, 'spawn');
  await writeFile(join(folder, String(from)), JSON.stringify(await markOf(child.pid ?? 0)));
  expect((await reservePortFrom(from, folder)).port).toBeGreaterThan(from);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const again = await reservePortFrom(from, folder);
  expect(again.port).toBe(from);
  await again.release();
  await writeFile(join(folder, String(from)), '{"half":');
  expect((await reservePortFrom(from, folder)).port).toBe(from);
});

test('leaves no draft behind', async () => {
  const { port } = await reservePortFrom(await randomPort(), folder);
  expect(await readdir(folder)).toEqual([String(port)]);
});
