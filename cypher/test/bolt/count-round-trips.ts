import { connect, createServer, type Socket } from 'node:net';
import neo4j from 'neo4j-driver';
import type { Database } from '../../database.ts';
import { readMessages } from './messages.ts';

const RUN = 0x10;

interface Connection {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

export interface CountedDatabase extends Database {
  /** How many RUN messages went to the server since the last call. */
  takeRuns(): number;
  close(): Promise<void>;
}

/** A database behind a proxy that counts what is asked: each RUN waits for the server once. */
export async function countRoundTrips({ uri, username, password, database }: Connection): Promise<CountedDatabase> {
  const { hostname, port } = new URL(uri);
  let runs = 0;
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    const read = readMessages((message) => {
      if (message[1] === RUN) runs += 1;
    });
    client.on('data', read);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  const driver = neo4j.driver(`bolt://127.0.0.1:${address.port}`, neo4j.auth.basic(username, password), {
    useBigInt: true,
  });
  return {
    driver,
    name: database,
    takeRuns() {
      const taken = runs;
      runs = 0;
      return taken;
    },
    async close() {
      await driver.close();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        proxy.close(resolve);
      });
    },
  };
}
