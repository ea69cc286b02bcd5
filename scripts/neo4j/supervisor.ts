import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@orrery/cypher/open-database.ts';
import { probe } from '@orrery/server/src/breaker/probe.ts';
import { type ManagedNeo4j, startManagedNeo4j } from './managed.ts';
import { failsOften, pauseBeforeRestart } from './restart-policy.ts';

const PROBE_EVERY_MS = 3_000;
const MOST_MISSES = 3;

export interface SupervisorOptions {
  /** What happens, one line each. */
  readonly report: (line: string) => void;
  /** Starts the server again. Another one only in tests. */
  readonly restart?: (lost: ManagedNeo4j, signal: AbortSignal) => Promise<ManagedNeo4j>;
}

export interface Supervisor {
  /**
   * Restarts the server on purpose, at once; this does not count as a failure. Resolves when it answers again, rejects when it was
   * stopped for good meanwhile.
   */
  restart(reason: string): Promise<void>;
  /** `told` hears once that the server has failed five times within ten minutes. It is started again all the same, with pauses. */
  onFailsOften(told: (why: string) => void): void;
  /** Stops watching and ends the server; a daemon stays. */
  stop(): Promise<void>;
}

/** A restart that was asked for, until the server is back. */
interface Wish {
  readonly reason: string;
  readonly granted: () => void;
  readonly refused: (cause: unknown) => void;
}

/** Where `restart()` leaves its wish and the watching loop finds it. */
interface Wishes {
  take(): Wish | undefined;
  /** Resolves when there is one. */
  waiting(): Promise<void>;
}

/**
 * Watches a server of ours: notices when it ends or no longer answers (three probes in a row), and starts it again on the
 * same port, so that drivers find it by themselves. It never gives up: without a database nothing works.
 */
export function superviseNeo4j(first: ManagedNeo4j, options: SupervisorOptions): Supervisor {
  const stopping = new AbortController();
  let current = first;
  let wish: Wish | undefined;
  let notice = (): void => {};
  let tellOften = (_why: string): void => {};
  const wishes: Wishes = {
    take: () => {
      const taken = wish;
      wish = undefined;
      return taken;
    },
    waiting: () =>
      wish === undefined
        ? new Promise((resolve) => {
            notice = resolve;
          })
        : Promise.resolve(),
  };
  const watching = watch(first, {
    ...options,
    wishes,
    signal: stopping.signal,
    onFailsOften: (why) => tellOften(why),
    onStarted: (server) => {
      current = server;
    },
  }).catch((cause: unknown) => wish?.refused(cause));
  return {
    onFailsOften: (told) => {
      tellOften = told;
    },
    restart: (reason) =>
      new Promise((granted, refused) => {
        if (stopping.signal.aborted) return refused(stopping.signal.reason);
        const before = wish;
        wish = {
          reason,
          granted: () => {
            before?.granted();
            granted();
          },
          refused: (cause) => {
            before?.refused(cause);
            refused(cause);
          },
        };
        notice();
      }),
    stop: async () => {
      stopping.abort();
      await watching;
      if (!current.daemon) await current.stop();
    },
  };
}

interface Watch extends SupervisorOptions {
  readonly wishes: Wishes;
  readonly signal: AbortSignal;
  readonly onFailsOften: (why: string) => void;
  readonly onStarted: (server: ManagedNeo4j) => void;
}

/** It hangs on nothing worth waiting for: after so long it is killed. */
const PATIENCE_ON_PURPOSE_MS = 500;

/** Throws the reason of `signal`. */
async function watch(first: ManagedNeo4j, options: Watch): Promise<never> {
  const { report, restart = startAgain, signal, onStarted, wishes, onFailsOften } = options;
  const restarts: number[] = [];
  let toldOften = false;
  for (let server = first; ; ) {
    const problem = await trouble(server, { signal, wishes });
    const wish = wishes.take();
    report(wish === undefined ? problem : `Restarting Neo4j on purpose: ${wish.reason}.`);
    // One that no longer answers still has the store open.
    await server.stop(wish === undefined ? undefined : PATIENCE_ON_PURPOSE_MS);
    for (let counts = wish === undefined, back: ManagedNeo4j | undefined; back === undefined; counts = true) {
      if (counts) {
        const pause = pauseBeforeRestart(restarts, Date.now());
        restarts.push(Date.now());
        if (!toldOften && failsOften(restarts, Date.now())) {
          toldOften = true;
          onFailsOften(
            `Neo4j was started ${restarts.length} times within ten minutes and fails. See ${server.logFile}.`,
          );
        }
        await wait(pause, undefined, { signal });
      }
      back = await restart(server, signal).catch((cause: unknown) => {
        signal.throwIfAborted();
        report(`Neo4j did not start again: ${cause instanceof Error ? cause.message : String(cause)}`);
        return undefined;
      });
      if (back !== undefined) server = back;
    }
    onStarted(server);
    report(`Neo4j is back (process ${server.pid}).`);
    wish?.granted();
  }
}

function startAgain(lost: ManagedNeo4j, signal: AbortSignal): Promise<ManagedNeo4j> {
  const { home, port, daemon } = lost;
  return startManagedNeo4j({ home, port, daemon, signal });
}

/** Waits until something is wrong or a restart is wished, and says what. Throws the reason of `signal`. */
async function trouble(
  server: ManagedNeo4j,
  { signal, wishes }: { readonly signal: AbortSignal; readonly wishes: Wishes },
): Promise<string> {
  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  const ended = server.ended.then((code) =>
    code === undefined ? 'Neo4j ended; starting it again.' : `Neo4j ended with code ${code}; starting it again.`,
  );
  try {
    return await Promise.race([ended, silence(server, either), wishes.waiting().then(() => 'A restart is wished.')]);
  } finally {
    done.abort();
  }
}

/** Resolves after three probes in a row without an answer. */
async function silence({ connection }: ManagedNeo4j, signal: AbortSignal): Promise<string> {
  const db = openDatabase(connection);
  try {
    for (let misses = 0; misses < MOST_MISSES; ) {
      await wait(PROBE_EVERY_MS, undefined, { signal });
      misses = (await probe(db)) === undefined ? 0 : misses + 1;
    }
    return 'Neo4j no longer answers; starting it again.';
  } finally {
    void db.close().catch(() => {});
  }
}
