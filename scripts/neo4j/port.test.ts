import { createServer, type Server } from 'node:net';
import { expect, test } from 'vitest';
import { freePortFrom, randomPort } from './port.ts';

const listen = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

test('a taken port is passed over', async () => {
  const taken = await randomPort();
  const server = await listen(taken);
  try {
    expect(await freePortFrom(taken)).toBeGreaterThan(taken);
  } finally {
    server.close();
  }
});
