import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
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
  /** Stops accepting, lets what runs finish for a moment, then ends it. May be called twice. */
  close(): Promise<void>;
}

const PORTS_TRIED = 50;
const GRACE_MS = 3_000;
const LAST_WORD_MS = 300;

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
  const server = createServer({ ...TIMEOUTS, requireHostHeader: false }, (request, response) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
    // An error nobody foresaw costs this one connection, not the process.
    app.handle(request, response).catch((err: unknown) => {
      // Its sender has gone: that is no failure, and nothing went wrong here.
      if (!response.destroyed) options.logger?.error({ err }, 'request failed');
      response.destroy();
    });
  });
  answerBrokenRequests(server, options.logger ?? SILENT);
  const taken = await listenNear(server, { port, host });
  let closing: Promise<void> | undefined;
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
 * What is being answered may finish; then every connection is cut. Not only the idle ones: node does not count a connection as idle
 * that never asked anything, and one that keeps alive would hold the server until its browser lets go.
 */
async function stop({ server, app, answering }: Stopping): Promise<void> {
  app.startStopping();
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  await untilEmpty(answering, GRACE_MS);
  app.abortAll();
  // The aborted requests still get their answer; then nothing may keep the process.
  await untilEmpty(answering, LAST_WORD_MS);
  server.closeAllConnections();
  app.close();
  await closed;
}

async function untilEmpty(answering: ReadonlySet<ServerResponse>, ms: number): Promise<void> {
  const until = performance.now() + ms;
  while (answering.size > 0 && performance.now() < until) {
    // oxlint-disable-next-line no-await-in-loop
    await wait(20);
  }
}
