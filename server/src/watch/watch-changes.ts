import { setTimeout as wait } from 'node:timers/promises';
import { LimitExceeded } from '@orrery/cypher/errors.ts';
import { latestImport, lockHolder } from '@orrery/cypher/generated/import.ts';
import { createPubSub } from 'graphql-yoga';
import type { AskDatabase } from '../context.ts';

/** An import that is on its way. */
export interface RunningImport {
  readonly about: string;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** An import that has ended. */
export interface GraphChange {
  readonly importId: string;
  readonly file: string;
  /** ISO 8601, UTC. */
  readonly finishedAt: string;
}

/** One look at the database for all subscribers, as long as there are any. */
export interface ChangeWatch {
  /** The running import whenever it tells something new; null when it has ended. Begins with what is so now. Throws LimitExceeded. */
  importing(): AsyncIterable<RunningImport | null>;
  /** Each import that ends from now on. Throws LimitExceeded. */
  changed(): AsyncIterable<GraphChange>;
  /** Ends every subscription. */
  stop(): void;
}

export interface ChangeWatchOptions {
  readonly ask: AskDatabase;
  /** Whether the graph is ours: in a database of others there is nothing to look at. Asked at each look. */
  readonly isOurs: () => Promise<boolean>;
  readonly everyMs?: number | undefined;
  readonly mostSubscribers?: number | undefined;
}

const EVERY_MS = 1_000;
const MOST_SUBSCRIBERS = 200;

interface Seen {
  readonly importing: RunningImport | null;
  readonly latest: GraphChange | undefined;
}

export function createChangeWatch({
  ask,
  isOurs,
  everyMs = EVERY_MS,
  mostSubscribers = MOST_SUBSCRIBERS,
}: ChangeWatchOptions): ChangeWatch {
  const channel = createPubSub<{ importing: [RunningImport | null]; changed: [GraphChange] }>();
  const stopping = new AbortController();
  let subscribers = 0;
  let before: Seen | undefined;
  let isLooking = false;

  async function look(): Promise<Seen> {
    if (!(await isOurs())) return { importing: null, latest: undefined };
    const [holder, latest] = await Promise.all([ask(lockHolder, {}), ask(latestImport, {})]);
    return { importing: runningOf(holder), latest };
  }

  function tell(now: Seen): void {
    if (JSON.stringify(now.importing) !== JSON.stringify(before?.importing))
      channel.publish('importing', now.importing);
    const isNew = before !== undefined && now.latest !== undefined && now.latest.importId !== before.latest?.importId;
    if (isNew && now.latest !== undefined) channel.publish('changed', now.latest);
    before = now;
  }

  async function lookOn(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    // oxlint-disable-next-line no-unmodified-loop-condition -- by those who come and go
    while (subscribers > 0 && !stopping.signal.aborted) {
      // While the database is away there is nothing to tell: the next look tells what has changed meanwhile.
      // oxlint-disable-next-line no-await-in-loop
      await look().then(tell, () => undefined);
      // oxlint-disable-next-line no-await-in-loop
      await wait(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    isLooking = false;
    before = undefined;
  }

  /** It counts from the first event that is asked for: one that is never asked would never end. */
  async function* counted<T>(
    events: AsyncIterable<T> & { return?: () => unknown },
    first: readonly T[],
  ): AsyncGenerator<T> {
    subscribers += 1;
    const end = (): void => void events.return?.();
    stopping.signal.addEventListener('abort', end, { once: true });
    void lookOn();
    try {
      yield* first;
      yield* events;
    } finally {
      subscribers -= 1;
      stopping.signal.removeEventListener('abort', end);
    }
  }

  function subscribe<T>(events: AsyncIterable<T>, first: readonly T[]): AsyncIterable<T> {
    if (subscribers < mostSubscribers) return counted(events, first);
    throw new LimitExceeded(`${mostSubscribers} subscriptions are open. End one, or ask again later.`);
  }

  return {
    importing: () => subscribe(channel.subscribe('importing'), before === undefined ? [] : [before.importing]),
    changed: () => subscribe(channel.subscribe('changed'), []),
    stop: () => stopping.abort(),
  };
}

interface Holder {
  readonly about: string | null;
  readonly phase: string | null;
  readonly done: bigint | null;
  readonly total: bigint | null;
}

/** Null while there is no import, and while it has told nothing yet. */
export function runningOf(holder: Holder | undefined): RunningImport | null {
  if (holder === undefined || holder.phase === null) return null;
  const { about, phase, done, total } = holder;
  return { about: about ?? '', phase, done: Number(done ?? 0n), total: Number(total ?? 0n) };
}
