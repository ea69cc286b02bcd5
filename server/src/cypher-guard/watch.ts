import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@orrery/cypher/database.ts';
import { rawTransactions, terminateTransactions } from '@orrery/cypher/generated/health.ts';
import { run } from '@orrery/cypher/run.ts';
import type { Log } from '../log.ts';

const LOOK_EVERY_MS = 250;
/** A transaction that was asked for just before the end may only now begin. */
const SETTLES_MS = 200;
const LOOK_LIMIT_MS = 5_000;
const LINGERS_AFTER_MS = 2_000;

/** Raw queries that were ended and still run in the database. */
export interface Lingering {
  readonly count: number;
  /** How long ago the one that has stayed longest was ended, in milliseconds. */
  readonly longestMs: number;
}

export interface WatchOptions {
  readonly db: Database;
  readonly log: Log;
  /** After its end a transaction needs a moment to leave; one that is still there after so long runs on. Default: 2 s. */
  readonly lingersAfterMs?: number | undefined;
  /** Told after every look that succeeded, as long as something is watched, and once more when nothing is. */
  readonly onLook: (lingering: Lingering) => void;
}

export interface Watch {
  /** Resolves when no transaction of this task is in the database any more. Never rejects. */
  gone(task: string): Promise<void>;
  /** Finds what another server has ended or left behind, and watches it too. Never rejects. */
  findAbandoned(): Promise<void>;
  close(): void;
}

interface Ended {
  readonly since: number;
  readonly isGone: () => void;
}

/**
 * "Terminated" is not gone: Neo4j 5.26 marks a transaction and waits for it to look, which loops inside one expression, regular
 * expressions and the planner do not. The list of transactions is the only place that tells when the processor is free again.
 */
export function createWatch({ db, log, lingersAfterMs = LINGERS_AFTER_MS, onLook }: WatchOptions): Watch {
  const ended = new Map<string, Ended>();
  const closed = new AbortController();
  let looking = false;

  const add = (task: string): Promise<void> =>
    new Promise((resolve) => {
      const known = ended.get(task);
      ended.set(task, {
        since: known?.since ?? performance.now(),
        isGone: () => {
          known?.isGone();
          resolve();
        },
      });
      if (!looking) void keepLooking();
    });

  const keepLooking = async (): Promise<void> => {
    looking = true;
    while (ended.size > 0 && !closed.signal.aborted) {
      // One look after the other.
      // oxlint-disable-next-line no-await-in-loop
      const seen = await look().catch((err: unknown) => {
        log.debug({ err }, 'the transactions could not be listed');
        return false;
      });
      // A database that is away says nothing about what runs in it.
      if (seen) onLook(lingering());
      if (ended.size === 0) break;
      // oxlint-disable-next-line no-await-in-loop
      await wait(LOOK_EVERY_MS, undefined, { ref: false, signal: closed.signal }).catch(() => {});
    }
    looking = false;
  };

  const ask = () => ({
    signal: AbortSignal.any([closed.signal, AbortSignal.timeout(LOOK_LIMIT_MS)]),
    timeoutMs: LOOK_LIMIT_MS,
  });

  const look = async (): Promise<true> => {
    const settled = performance.now() - SETTLES_MS;
    const before = [...ended].filter(([, { since }]) => since < settled).map(([task]) => task);
    const there = await run(db, rawTransactions, {}, ask());
    const tasks = new Set(there.map(({ task }) => task));
    for (const task of before) {
      if (tasks.has(task)) continue;
      ended.get(task)?.isGone();
      ended.delete(task);
    }
    // A process that was killed could not say that its query is to end.
    const ids = there.filter(({ task, terminated }) => !terminated && ended.has(task ?? '')).map(({ id }) => id);
    if (ids.length > 0) await run(db, terminateTransactions, { ids }, ask());
    return true;
  };

  const lingering = (): Lingering => {
    const ages = [...ended.values()].map(({ since }) => performance.now() - since);
    const old = ages.filter((age) => age > lingersAfterMs);
    return { count: old.length, longestMs: Math.max(0, ...old) };
  };

  return {
    gone: add,
    async findAbandoned() {
      const there = await run(db, rawTransactions, {}, ask()).catch((err: unknown) => {
        log.warn({ err }, 'the transactions cannot be listed: what a query leaves behind in the database is not seen');
        return [];
      });
      for (const { task, terminated } of there) if (terminated && task !== null && !ended.has(task)) void add(task);
    },
    close: () => closed.abort(),
  };
}
