import { setTimeout as wait } from 'node:timers/promises';
import { probe } from '@orrery/server/src/breaker/probe.ts';
import { openDatabase } from '@orrery/server/src/db.ts';
import { type ManagedNeo4j, startManagedNeo4j } from './managed.ts';
import { pauseBeforeRestart } from './restart-policy.ts';

const PROBE_EVERY_MS = 3_000;
const MOST_MISSES = 3;

export interface SupervisorOptions {
  /** What happens, one line each. */
  readonly report: (line: string) => void;
  /** Starts the server again. Another one only in tests. */
  readonly restart?: (lost: ManagedNeo4j, signal: AbortSignal) => Promise<ManagedNeo4j>;
}

export interface Supervisor {
  /** Rejects when the server keeps failing and is given up; never resolves. */
  readonly gaveUp: Promise<never>;
  /** Stops watching and ends the server; a daemon stays. */
  stop(): Promise<void>;
}

/**
 * Watches a server of ours: notices when it ends or no longer answers (three probes in a row), and starts it again on the
 * same port, so that drivers find it by themselves.
 */
export function superviseNeo4j(first: ManagedNeo4j, options: SupervisorOptions): Supervisor {
  const stopping = new AbortController();
  let current = first;
  const watching = watch(first, {
    ...options,
    signal: stopping.signal,
    onStarted: (server) => {
      current = server;
    },
  });
  const gaveUp = new Promise<never>((_, reject) => {
    watching.catch((cause: unknown) => {
      if (!stopping.signal.aborted) reject(cause);
    });
  });
  gaveUp.catch(() => {});
  return {
    gaveUp,
    stop: async () => {
      stopping.abort();
      await watching.catch(() => {});
      if (!current.daemon) await current.stop();
    },
  };
}

interface Watch extends SupervisorOptions {
  readonly signal: AbortSignal;
  readonly onStarted: (server: ManagedNeo4j) => void;
}

async function watch(first: ManagedNeo4j, { report, restart = startAgain, signal, onStarted }: Watch): Promise<never> {
  const restarts: number[] = [];
  for (let server: ManagedNeo4j | undefined = first, lost = first; ; ) {
    if (server !== undefined) {
      lost = server;
      report(await trouble(server, signal));
      // One that no longer answers still has the store open.
      await server.stop();
    }
    signal.throwIfAborted();
    const pause = pauseBeforeRestart(restarts, Date.now());
    if (pause === undefined) {
      throw new Error(`Neo4j was started ${restarts.length} times within ten minutes and fails. See ${lost.logFile}.`);
    }
    await wait(pause, undefined, { signal });
    restarts.push(Date.now());
    server = await restart(lost, signal).catch((cause: unknown) => {
      signal.throwIfAborted();
      report(`Neo4j did not start again: ${cause instanceof Error ? cause.message : String(cause)}`);
      return undefined;
    });
    if (server !== undefined) {
      onStarted(server);
      report(`Neo4j is back (process ${server.pid}).`);
    }
  }
}

function startAgain(lost: ManagedNeo4j, signal: AbortSignal): Promise<ManagedNeo4j> {
  const { home, port, daemon } = lost;
  return startManagedNeo4j({ home, port, daemon, signal });
}

/** Waits until something is wrong and says what. Throws the reason of `signal`. */
async function trouble(server: ManagedNeo4j, signal: AbortSignal): Promise<string> {
  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  const ended = server.ended.then((code) =>
    code === undefined ? 'Neo4j ended; starting it again.' : `Neo4j ended with code ${code}; starting it again.`,
  );
  try {
    return await Promise.race([ended, silence(server, either)]);
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
