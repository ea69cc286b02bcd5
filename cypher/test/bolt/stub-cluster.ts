import { createServer, type Socket } from 'node:net';
import { readMessages } from './messages.ts';
import { type Message, type Packed, packMessage, unpackMessage } from './packstream.ts';

const HELLO = 0x01;
const GOODBYE = 0x02;
const RESET = 0x0f;
const RUN = 0x10;
const BEGIN = 0x11;
const COMMIT = 0x12;
const ROLLBACK = 0x13;
const PULL = 0x3f;
const LOGON = 0x6a;
const ROUTE = 0x66;
const TELEMETRY = 0x54;
const SUCCESS = 0x70;
const IGNORED = 0x7e;
const FAILURE = 0x7f;
const RECORD = 0x71;
/** 5.4: the last one whose failures are a code and a message. */
const VERSION = Buffer.from([0, 0, 4, 5]);

type Rows = readonly Readonly<Record<string, Packed>>[];

/** What a member of the cluster was asked, by the name of the query. */
export interface Asked {
  readonly member: number;
  readonly query: string;
  readonly mode: 'r' | 'w';
}

export interface StubCluster {
  readonly uri: string;
  readonly asked: Asked[];
  /** Which member writes; the others read. */
  leader: number;
  /** What the routing table says; `leader` where it is not set. A table may be older than the last election. */
  toldLeader: number | undefined;
  /** How many transactions each member has applied; a write counts at the leader at once. */
  readonly applied: number[];
  /** Milliseconds before a member answers a query. */
  readonly delays: number[];
  /** How long a member waits for a transaction that it has not applied before it refuses, in milliseconds. */
  bookmarkPatience: number;
  /** Rows by query and by what the member has applied. */
  answer(query: string, applied: number): Rows;
  close(): Promise<void>;
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    // A test that has ended waits for none.
    setTimeout(resolve, ms).unref();
  });

/**
 * Three servers of one made-up cluster that speak Bolt as far as a driver needs it to route: one writes, two read. A write is a transaction
 * that the others have only when the test raises `applied`; a question with a bookmark waits for it, as in Neo4j.
 */
export async function startStubCluster(answer: StubCluster['answer']): Promise<StubCluster> {
  const sockets = new Set<Socket>();
  const asked: Asked[] = [];
  const servers = [0, 1, 2].map((member) =>
    createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      serve(socket, member);
    }),
  );
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.listen(0, '127.0.0.1', resolve);
        }),
    ),
  );
  const addresses = servers.map((server) => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('A member has no port.');
    return `127.0.0.1:${address.port}`;
  });
  const cluster: StubCluster = {
    uri: `neo4j://${addresses[0]}`,
    asked,
    leader: 0,
    toldLeader: undefined,
    applied: [0, 0, 0],
    delays: [0, 0, 0],
    bookmarkPatience: 1_000,
    answer,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(
        servers.map(
          (server) =>
            new Promise((resolve) => {
              server.close(resolve);
            }),
        ),
      );
    },
  };
  return cluster;

  function serve(socket: Socket, member: number): void {
    const talk = new Conversation(cluster, member, addresses);
    const answerAfter = async (before: Promise<void>, message: Message): Promise<void> => {
      await before;
      for (const reply of await talk.reply(message)) if (!socket.destroyed) socket.write(chunked(packMessage(reply)));
    };
    let turn = Promise.resolve();
    socket.once('data', () => socket.write(VERSION));
    const read = readMessages((bytes) => {
      const message = unpackMessage(bytes);
      if (message.tag === GOODBYE) socket.end();
      // One after the other, as they came.
      turn = answerAfter(turn, message);
    });
    socket.on('data', read);
  }
}

function chunked(message: Buffer): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(message.length);
  return Buffer.concat([size, message, Buffer.alloc(2)]);
}

const success = (told: Packed = {}): Message => ({ tag: SUCCESS, fields: [told] });

interface Extra {
  readonly bookmarks?: readonly string[];
  readonly mode?: string;
  readonly tx_metadata?: { readonly query?: string };
}

/** One connection: which transaction is open on it, and what the last query left to be pulled. */
class Conversation {
  private hasFailed = false;
  private query = '';
  private mode: 'r' | 'w' = 'w';
  private rows: Rows = [];
  private readonly cluster: StubCluster;
  private readonly member: number;
  private readonly addresses: readonly string[];

  constructor(cluster: StubCluster, member: number, addresses: readonly string[]) {
    this.cluster = cluster;
    this.member = member;
    this.addresses = addresses;
  }

  async reply(message: Message): Promise<readonly Message[]> {
    if (message.tag === RESET) this.hasFailed = false;
    if (this.hasFailed) return [{ tag: IGNORED, fields: [] }];
    const replies = await this.answer(message);
    this.hasFailed = replies.some(({ tag }) => tag === FAILURE);
    return replies;
  }

  private async answer({ tag, fields }: Message): Promise<readonly Message[]> {
    switch (tag) {
      case HELLO:
        return [success({ server: 'Neo4j/5.26.0', connection_id: `stub-${this.member}` })];
      case LOGON:
      case TELEMETRY:
      case RESET:
      case ROLLBACK:
        return [success()];
      case GOODBYE:
        return [];
      case ROUTE:
        return [success({ rt: this.table() })];
      case BEGIN:
        return this.begin((fields[0] ?? {}) as Extra);
      case RUN:
        return this.run();
      case PULL:
        return [
          ...this.rows.map((row): Message => ({ tag: RECORD, fields: [Object.values(row)] })),
          success({ type: this.mode, t_last: 1n, db: 'neo4j' }),
        ];
      case COMMIT:
        return [success({ bookmark: `b:${this.cluster.applied[this.member]}` })];
      default:
        return [refuse('Neo.ClientError.Request.Invalid', `The stub does not know message ${tag}.`)];
    }
  }

  private table(): Packed {
    const leader = this.cluster.toldLeader ?? this.cluster.leader;
    return {
      ttl: 300n,
      db: 'neo4j',
      servers: [
        { role: 'WRITE', addresses: this.addresses.filter((_, index) => index === leader) },
        { role: 'READ', addresses: this.addresses.filter((_, index) => index !== leader) },
        { role: 'ROUTE', addresses: this.addresses },
      ],
    };
  }

  private async begin({ bookmarks = [], mode, tx_metadata: told }: Extra): Promise<readonly Message[]> {
    this.query = told?.query ?? '';
    this.mode = mode === 'r' ? 'r' : 'w';
    const wanted = Math.max(0, ...bookmarks.map((bookmark) => Number(bookmark.slice(2))));
    const until = performance.now() + this.cluster.bookmarkPatience;
    // oxlint-disable-next-line no-await-in-loop -- it waits for the others
    while ((this.cluster.applied[this.member] ?? 0) < wanted && performance.now() < until) await pause(5);
    if ((this.cluster.applied[this.member] ?? 0) >= wanted) return [success()];
    return [refuse('Neo.TransientError.Transaction.BookmarkTimeout', `Not up to b:${wanted} yet.`)];
  }

  private async run(): Promise<readonly Message[]> {
    const { cluster, member, query, mode } = this;
    cluster.asked.push({ member, query, mode });
    if (mode === 'w' && member !== cluster.leader) {
      return [refuse('Neo.ClientError.Cluster.NotALeader', 'No write operations are allowed on this member.')];
    }
    await pause(cluster.delays[member] ?? 0);
    if (mode === 'w') cluster.applied[member] = Math.max(...cluster.applied) + 1;
    this.rows = cluster.answer(query, cluster.applied[member] ?? 0);
    return [success({ fields: Object.keys(this.rows[0] ?? {}), t_first: 1n })];
  }
}

const refuse = (code: string, message: string): Message => ({ tag: FAILURE, fields: [{ code, message }] });
