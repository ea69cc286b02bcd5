import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as Listener } from 'node:net';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { type App, type AppOptions, createApp } from './app.ts';
import { isLoopback, isWildcard, urlHost } from './http/addresses.ts';
import { answerBrokenRequests } from './http/broken-requests.ts';
import { SILENT } from './log.ts';

export interface ServeOptions extends AppOptions {
  /** The first port that is tried; 0 takes any. */
  readonly port: number;
  readonly host: string;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Raw Cypher is off from now on, with this reason. */
  switchCypherOff(reason: string): void;
  /** Stops accepting, lets what runs finish for a moment, then ends it with an answer: 2.3 s at most. May be called twice. */
  close(): Promise<void>;
}

const PORTS_TRIED = 50;
/**
 * The end of the server, in milliseconds from its beginning. The start command gives it two and a half seconds for everything.
 * Of a flood of new connections those of the first part are taken. Where what runs keeps them from being taken, it is aborted for them.
 */
const CROWDED_AT_MS = 600;
const ACCEPTED_BY_MS = 1_600;
const ABORTED_AT_MS = 1_700;
const CUT_AT_MS = 2_300;
/** Requests on their way over connections that were there already still arrive. */
const ARRIVAL_MS = 200;

/** No free port near the one that was asked for. */
export class NoFreePort extends Error {
  override readonly name = 'NoFreePort' as const;
}

/** Other machines would reach a server that answers everyone. */
export class OpenBinding extends Error {
  override readonly name = 'OpenBinding' as const;
}

/** What a client may take to send its request; and how often that is looked at. */
const TIMEOUTS = { requestTimeout: 30_000, headersTimeout: 10_000, connectionsCheckingInterval: 5_000 };

/**
 * Starts page and API. A port that is taken gives way to the next one; the url says which it became. Throws NoFreePort, and OpenBinding
 * for a host that is not loopback when no token is set.
 */
export async function startServer({ port, host, ...options }: ServeOptions): Promise<RunningServer> {
  if (!isLoopback(host) && options.token === undefined) {
    throw new OpenBinding(`HOST ${host} is reached by other machines. Set ORRERY_TOKEN too, or HOST to 127.0.0.1.`);
  }
  const { allowedHosts = [] } = options;
  const app = createApp({
    ...options,
    allowedHosts: isWildcard(host) ? allowedHosts : [...allowedHosts, urlHost(host)],
  });
  const answering = new Set<ServerResponse>();
  let closing: Promise<void> | undefined;
  const server = createServer({ ...TIMEOUTS, requireHostHeader: false }, (request, response) => {
    answering.add(response);
    if (closing !== undefined) sayGoodbye(response);
    response.once('close', () => answering.delete(response));
    // An unforeseen error costs this one connection, not the process.
    app.handle(request, response).catch((err: unknown) => {
      // Its sender has gone: that is no failure, and nothing went wrong here.
      if (!response.destroyed) options.logger?.error({ err }, 'request failed');
      response.destroy();
    });
  });
  answerBrokenRequests(server, options.logger ?? SILENT);
  const taken = await listenNear(server, { port, host });
  app.warm();
  return {
    url: `http://${urlHost(host)}:${taken}/`,
    port: taken,
    switchCypherOff: (reason) => app.switchCypherOff(reason),
    close: () => {
      closing ??= stop({ server, app, answering });
      return closing;
    },
  };
}

interface Address {
  readonly port: number;
  readonly host: string;
}

async function listenNear(server: Server, { port, host }: Address): Promise<number> {
  for (let candidate = port; candidate < port + PORTS_TRIED && candidate <= 65_535; candidate++) {
    // One after the other: the next is tried only when this one is taken.
    // oxlint-disable-next-line no-await-in-loop
    const taken = await listen(server, { port: candidate, host });
    if (taken !== undefined) return taken;
  }
  throw new NoFreePort(`No port from ${port} to ${port + PORTS_TRIED - 1} is free. Set PORT to another one.`);
}

/** The port it listens on, or undefined when that port is taken. */
function listen(server: Server, { port, host }: Address): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const onError = (cause: NodeJS.ErrnoException): void => {
      server.off('listening', onListening);
      if (cause.code === 'EADDRINUSE') resolve(undefined);
      else reject(cause);
    };
    const onListening = (): void => {
      server.off('error', onError);
      resolve(portOf(server.address()));
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, host);
  });
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;

interface Stopping {
  readonly server: Server;
  readonly app: App;
  readonly answering: ReadonlySet<ServerResponse>;
}

/**
 * Every request that was accepted is answered, whole: what is being answered may finish, and each of these answers asks its client to
 * let go of the connection. Then every connection is cut, not only the idle ones: node does not count a connection as idle that never
 * asked anything, and one that keeps alive would hold the server until its browser lets go.
 */
async function stop({ server, app, answering }: Stopping): Promise<void> {
  const from = performance.now();
  app.startStopping();
  for (const response of answering) sayGoodbye(response);
  if (!(await takeWaiting(server, from + CROWDED_AT_MS))) {
    app.abortAll();
    await takeWaiting(server, from + ACCEPTED_BY_MS);
  }
  // Not the method of the HTTP server: it cuts idle connections at once, a request that waits in one of them unread included.
  const closed = new Promise<void>((resolve) => {
    Listener.prototype.close.call(server, () => resolve());
  });
  await wait(ARRIVAL_MS);
  // On a busy machine these milliseconds may be one turn of the loop: a connection whose request is still unread looks idle.
  await takeWaiting(server, from + ABORTED_AT_MS);
  server.closeIdleConnections();
  await untilEmpty(answering, from + ABORTED_AT_MS);
  app.abortAll();
  // The aborted requests still get their answer; then nothing may keep the process.
  await untilEmpty(answering, from + CUT_AT_MS);
  server.closeAllConnections();
  app.close();
  await closed;
}

const QUIET_TURNS = 3;

/**
 * Takes what waits for us in the system: connections, and requests in those that are taken. Closing the listener resets the ones that
 * are not. Each turn of the loop takes one connection and reads all that has arrived, so turns without a new one have taken the last;
 * unless they never end: then false.
 */
async function takeWaiting(server: Server, until: number): Promise<boolean> {
  let taken = 0;
  const count = (): void => void (taken += 1);
  for (const event of ['connection', 'request']) server.on(event, count);
  let quiet = 0;
  for (let before = -1; quiet < QUIET_TURNS && performance.now() < until; ) {
    quiet = taken === before ? quiet + 1 : 0;
    before = taken;
    // oxlint-disable-next-line no-await-in-loop
    await turn();
  }
  for (const event of ['connection', 'request']) server.off(event, count);
  return quiet >= QUIET_TURNS;
}

/** Else a client that keeps its connection would send the next request into one that is being cut. */
function sayGoodbye(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}

async function untilEmpty(answering: ReadonlySet<ServerResponse>, until: number): Promise<void> {
  while (answering.size > 0 && performance.now() < until) {
    // oxlint-disable-next-line no-await-in-loop
    await wait(20);
  }
}
