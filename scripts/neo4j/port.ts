import { createServer } from 'node:net';

/** Whether a server can listen there now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** The first free port from `preferred` on, within a hundred. Throws when all are taken. */
export async function freePortFrom(preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + 100; port += 1) {
    // oxlint-disable-next-line no-await-in-loop
    if (await isFree(port)) return port;
  }
  throw new Error(`The ports ${preferred} to ${preferred + 99} are all taken on 127.0.0.1. End what listens there.`);
}

/** A port the system gives out. */
export function randomPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
