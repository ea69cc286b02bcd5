import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { Connection } from '@orrery/cypher/open-database.ts';
import { BOLT, type BoltMessage, BoltMessages, countChanges } from './bolt-messages.ts';

/** A transaction that the server has committed. */
export interface Commit {
  /** How many nodes and relationships it made or removed. */
  readonly changes: number;
}

export interface LossyProxy {
  /** As the one given, through the proxy. */
  readonly connection: Connection;
  /** What the server has committed, in order. */
  readonly commits: readonly Commit[];
  /** Those of them whose acknowledgement was kept back, and the connection cut. */
  readonly lost: readonly Commit[];
  /** How often a new connection was turned away. */
  readonly refused: number;
  close(): Promise<void>;
}

export interface LossyProxyOptions {
  /** Where the server is. */
  readonly connection: Connection;
  /** Called when the server has acknowledged a COMMIT: whether the client gets to know it. */
  readonly onCommitted: (commit: Commit) => 'pass' | 'lose';
  /** After a loss every connection is cut, and so many new ones are turned away. Default 0: only the one that lost it is cut. */
  readonly refusals?: number;
}

/** Stands between a driver and Neo4j, and loses acknowledgements of commits: the server has committed, the client sees a cut line. */
export async function startLossyProxy(options: LossyProxyOptions): Promise<LossyProxy> {
  const { hostname, port } = new URL(options.connection.uri);
  const { refusals = 0 } = options;
  const commits: Commit[] = [];
  const lost: Commit[] = [];
  let refused = 0;
  const sockets = new Set<Socket>();
  const onCommitted = (commit: Commit): boolean => {
    commits.push(commit);
    if (options.onCommitted(commit) === 'pass') return true;
    lost.push(commit);
    // The driver may have other connections, and would not need a new one.
    if (refusals > 0) for (const socket of sockets) socket.destroy();
    return false;
  };
  const server = createServer((client) => {
    if (refused < lost.length * refusals) {
      refused += 1;
      client.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
    relay({ client, upstream, onCommitted });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    connection: { ...options.connection, uri: `bolt://127.0.0.1:${address.port}` },
    commits,
    lost,
    get refused() {
      return refused;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Relay {
  readonly client: Socket;
  readonly upstream: Socket;
  readonly onCommitted: (commit: Commit) => boolean;
}

/** One connection: passes whole messages on, keeps count of which answer belongs to which request. */
function relay({ client, upstream, onCommitted }: Relay): void {
  const unanswered: number[] = [];
  let changes = 0;
  const end = (): void => {
    client.destroy();
    upstream.destroy();
  };
  for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
  const onRequest = (message: BoltMessage): void => {
    if (message.tag === BOLT.begin) changes = 0;
    if (message.tag !== undefined && message.tag !== BOLT.goodbye) unanswered.push(message.tag);
    upstream.write(message.raw);
  };
  const onAnswer = (message: BoltMessage): void => {
    if (message.tag === BOLT.success) changes += countChanges(message);
    const isLast = message.tag === BOLT.success || message.tag === BOLT.failure || message.tag === BOLT.ignored;
    const request = isLast ? unanswered.shift() : undefined;
    const isCommitted = request === BOLT.commit && message.tag === BOLT.success;
    if (isCommitted && !onCommitted({ changes })) end();
    else if (!client.destroyed) client.write(message.raw);
  };
  afterHandshake(client, HELLO_BYTES, (bytes) => upstream.write(withoutManifest(bytes)), onRequest);
  afterHandshake(upstream, VERSION_BYTES, (bytes) => client.write(bytes), onAnswer);
}

/** Four bytes of magic and four proposals of a version; the answer is one version. */
const HELLO_BYTES = 20;
const VERSION_BYTES = 4;
const MANIFEST = 0x1ff;

/** The newer handshake has parts of any length: taking its proposal out leaves the older one, which every server knows. */
function withoutManifest(hello: Buffer): Buffer {
  const copy = Buffer.from(hello);
  for (let at = 4; at < HELLO_BYTES; at += 4) if (copy.readUInt32BE(at) === MANIFEST) copy.writeUInt32BE(0, at);
  return copy;
}

// oxlint-disable-next-line max-params
function afterHandshake(
  socket: Socket,
  length: number,
  onHandshake: (bytes: Buffer) => void,
  onMessage: (message: BoltMessage) => void,
): void {
  const messages = new BoltMessages();
  let shake: Buffer | undefined = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    let rest = bytes;
    if (shake !== undefined) {
      const all = Buffer.concat([shake, bytes]);
      shake = all.length < length ? all : undefined;
      if (shake !== undefined) return;
      onHandshake(all.subarray(0, length));
      rest = all.subarray(length);
    }
    for (const message of messages.add(rest)) onMessage(message);
  });
}
