import { connect } from 'node:net';
import type { Database } from '@orrery/cypher/database.ts';
import { Unavailable } from '@orrery/cypher/errors.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './serve.ts';

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** Answers after a while, or when it is told to stop. */
function slowDatabase(ms: number): Database {
  const executeQuery = (_text: string, _params: unknown, { signal }: { signal: AbortSignal }): Promise<never> =>
    new Promise((_, reject) => {
      const timer = setTimeout(() => reject(new Unavailable('Slow. Wait.')), ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(new Error('aborted'));
      });
    });
  return { driver: { executeQuery } as unknown as Database['driver'], name: 'slow' };
}

async function start(ms: number, port = 0): Promise<RunningServer> {
  const server = await startServer({ db: slowDatabase(ms), port, host: '127.0.0.1' });
  running.push(server);
  return server;
}

const askDocuments = (url: string): Promise<Response> =>
  fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ documents { edges { node { id } } } }' }),
  });

describe('the server on a port', () => {
  test('takes the next port when the one it was given is taken', async () => {
    const first = await start(0);
    const second = await start(0, first.port);
    expect(second.port).toBeGreaterThan(first.port);
    expect(second.url).toBe(`http://127.0.0.1:${second.port}/`);
    expect((await fetch(`${second.url}health/live`)).status).toBe(200);
  });

  test('lets a request finish that runs when it is closed, and takes no other', async () => {
    const server = await start(300);
    const answer = askDocuments(server.url);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = server.close();
    const response = await answer;
    expect(response.headers.get('connection')).toBe('close');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    await closed;
    await expect(fetch(`${server.url}health/live`)).rejects.toThrow();
  });

  test('ends a request that takes too long after it was closed, and says so', async () => {
    const server = await start(60_000);
    const answer = askDocuments(server.url);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await server.close();
    expect(await (await answer).json()).toMatchObject({
      errors: [{ message: 'The server is stopping.', extensions: { code: 'UNAVAILABLE' } }],
    });
  });

  test('answers a request that came in over a connection that was kept alive and waits there unread', async () => {
    const server = await start(60_000);
    const socket = connect(server.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    let received = '';
    socket.on('data', (chunk) => {
      received += String(chunk);
    });
    const ask = (): boolean => socket.write('GET /health/live HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
    ask();
    await expect.poll(() => received).toContain('{"status":"live"}');
    received = '';
    const ended = new Promise((resolve) => socket.once('close', resolve));
    ask();
    await server.close();
    await ended;
    expect(received).toContain('{"status":"live"}');
    expect(received.toLowerCase()).toContain('connection: close');
  });

  test('answers every request of a crowd that connects just before it is closed', async () => {
    const server = await start(60_000);
    const body = JSON.stringify({ query: '{ documents { edges { node { id } } } }' });
    const text = `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const crowd = Array.from({ length: 200 }, () => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
      let received = '';
      socket.on('data', (chunk) => {
        received += String(chunk);
      });
      const connected = new Promise((resolve) => socket.once('connect', resolve));
      const ended = new Promise<string>((resolve) => {
        socket.once('error', (cause) => resolve(String(cause)));
        socket.once('close', () => resolve(received));
      });
      return { connected, ended };
    });
    // The system has accepted all; the server, which takes one in each turn of the loop, only some.
    await Promise.all(crowd.map(({ connected }) => connected));
    await server.close();
    const answers = await Promise.all(crowd.map(({ ended }) => ended));
    expect(answers.filter((answer) => !answer.includes('"code":"UNAVAILABLE"'))).toEqual([]);
  });

  test('an idle connection does not keep it open', async () => {
    const server = await start(0);
    const socket = connect(server.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    const ended = new Promise((resolve) => socket.once('close', resolve));
    await server.close();
    await ended;
  });
});
