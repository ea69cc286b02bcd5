import { isDatabaseGone, Unavailable } from '@orrery/cypher/errors.ts';
import type { Log } from '../log.ts';

/** `half-open`: the database answers again and the first questions are rehearsed; others are still refused. */
export type BreakerState = 'closed' | 'open' | 'half-open';

/** Stands between everything that asks and the database, and refuses at once while the database is away. */
export interface Breaker {
  /** True while questions are refused: open or half-open. */
  isOpen(): boolean;
  state(): BreakerState;
  /** Calls back with `isOpen()` whenever it changes. Returns what ends the subscription. */
  subscribe(listener: (isOpen: boolean) => void): () => void;
  /** Does the work, or throws Unavailable at once while the breaker is open. Throws what the work throws. */
  pass<T>(work: () => Promise<T>): Promise<T>;
  /** Ends the probing, for good. */
  stop(): void;
}

export interface BreakerOptions {
  /** Asks the database one cheap question: undefined when it was answered, else why not. Must end by itself within a few seconds. */
  readonly probe: () => Promise<Error | undefined>;
  /** Asks what the page asks first, before anybody else may ask. Must end by itself. Throws Unavailable when the database is gone again. */
  readonly rehearse: () => Promise<void>;
  readonly log: Log;
}

/** Between two probes. */
const WHILE_WELL_MS = 500;
const WHILE_AWAY_MS = 150;
/** A database that refuses our password shuts us out for longer when it is asked more often. */
const WHILE_REFUSED_MS = 5_000;
/** One failed probe may be one connection that broke; the second has made a new one. */
const MISSES_TO_OPEN = 2;

/** What a question gets that is refused, or that was running when the breaker opened. */
export const databaseAway = (): Unavailable =>
  new Unavailable('The database does not answer. Ask once more in a moment: it is being watched.');

/**
 * Watches the database with a probe of its own, one at a time, and not by counting failed questions: the driver hides for seconds that
 * a server is gone, and a question may be slow or refused while the database is well. A question that lost its connection only makes
 * the next probe come at once.
 */
export function createBreaker({ probe, rehearse, log }: BreakerOptions): Breaker {
  const listeners = new Set<(isOpen: boolean) => void>();
  let state: BreakerState = 'closed';
  let misses = 0;
  let isRefused = false;
  let stopped = false;
  let wake = (): void => {};

  const become = (next: BreakerState): void => {
    const wasOpen = state !== 'closed';
    state = next;
    const isOpen = next !== 'closed';
    if (isOpen !== wasOpen) for (const listener of listeners) listener(isOpen);
  };
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const isWell = state === 'closed' && misses === 0;
      const timer = setTimeout(resolve, isRefused ? WHILE_REFUSED_MS : isWell ? WHILE_WELL_MS : WHILE_AWAY_MS);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const open = (cause: Error): void => {
    log.warn({ err: cause }, 'the database does not answer: questions are refused until it does');
    become('open');
  };
  const missed = (problem: Error): void => {
    misses += 1;
    if (state === 'closed' && misses >= MISSES_TO_OPEN) open(problem);
  };
  const tryToClose = async (): Promise<void> => {
    become('half-open');
    try {
      await rehearse();
    } catch (cause) {
      if (stopped) return;
      if (isDatabaseGone(cause)) {
        become('open');
        return;
      }
      // The database answers; that one question of ours fails is for readiness to say, and no reason to refuse every other.
      log.warn({ err: cause }, 'the first questions could not be rehearsed');
    }
    if (stopped) return;
    log.warn({}, 'the database answers again');
    become('closed');
  };
  const look = async (): Promise<void> => {
    const problem = await probe();
    if (stopped) return;
    const isGone = problem !== undefined && isDatabaseGone(problem);
    // A refusal, or a limit that was reached, comes from a database that is there: each question gets its own words for that.
    isRefused = problem !== undefined && !isGone;
    if (isGone) {
      missed(problem);
      return;
    }
    misses = 0;
    if (state === 'open') await tryToClose();
  };
  const watch = async (): Promise<void> => {
    for (;;) {
      // One after the other: two probes at once would say nothing that one does not.
      // oxlint-disable-next-line no-await-in-loop
      await pause();
      if (stopped) return;
      // oxlint-disable-next-line no-await-in-loop
      await look();
    }
  };
  watch().catch((err: unknown) => log.error({ err }, 'the watch over the database has ended'));

  return {
    isOpen: () => state !== 'closed',
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    pass: async (work) => {
      if (state !== 'closed') throw databaseAway();
      try {
        return await work();
      } catch (cause) {
        if (isDatabaseGone(cause)) wake();
        throw cause;
      }
    },
    stop: () => {
      stopped = true;
      wake();
    },
  };
}
