import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../neo4j/paths.ts';
import { randomPort } from '../neo4j/port.ts';
import { askQuestion } from '../test/question-load.ts';

const IN_FLIGHT = 200;

/** A database that takes every connection and says nothing, as a stopped process does. */
let silent: Server;
const connections: Socket[] = [];
const running: ChildProcess[] = [];

beforeEach(async () => {
  silent = createServer((socket) => {
    socket.on('error', () => {});
    connections.push(socket);
  }).listen(0, '127.0.0.1');
  await once(silent, 'listening');
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const socket of connections.splice(0)) socket.destroy();
  silent.close();
});

const silentPort = (): number => (silent.address() as { readonly port: number }).port;

/** `server/src/main.ts` as one process, without a launcher. */
async function startServerAlone(neo4jPort: number): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NEO4J_URI: `bolt://127.0.0.1:${neo4jPort}`,
      NEO4J_PASSWORD: 'of-no-use',
      PORT: String(await randomPort()),
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const [url]: unknown[] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, url: String(url) };
}

async function exitCodeOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

describe('the server alone', () => {
  test.for(['SIGINT', 'SIGTERM'] as const)('ends by %s with code 0, though its database is silent', async (signal) => {
    const { child, url } = await startServerAlone(silentPort());
    expect((await fetch(new URL('health/live', url))).status).toBe(200);
    child.kill(signal);
    expect(await exitCodeOf(child)).toBe(0);
  });

  test('under load, SIGTERM lets every accepted request have a whole and coded answer', async () => {
    const { child, url } = await startServerAlone(silentPort());
    const asked = Array.from({ length: IN_FLIGHT }, (_, turn) => askQuestion(url, turn));
    // Connections are taken in their order: when this one is answered, all before it have been, and wait for the silent database.
    await fetch(new URL('health/live', url));
    child.kill('SIGTERM');
    const outcomes = await Promise.all(asked);
    const codes = new Set(outcomes.map(({ code }) => code));
    codes.delete('LIMIT_EXCEEDED');
    expect([...codes]).toEqual(['UNAVAILABLE']);
    expect(await exitCodeOf(child)).toBe(0);
    expect((await askQuestion(url, 0)).code).toBe('NETWORK');
  });

  test('refuses at once while nothing listens where its database should be', async () => {
    const { url } = await startServerAlone(await randomPort());
    await expect
      .poll(async () => (await fetch(new URL('health/ready', url))).status === 503, { timeout: 10_000 })
      .toBe(true);
    await wait(2_000);
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, turn) => askQuestion(url, turn)));
    expect(new Set(outcomes.map(({ code }) => code))).toEqual(new Set(['UNAVAILABLE']));
    expect(outcomes.filter(({ waitedMs }) => waitedMs > 2_000)).toEqual([]);
  });
});
