import { randomUUID } from 'node:crypto';
import type { Database } from '@orrery/cypher/database.ts';
import { Cancelled, InvalidInput, Unavailable } from '@orrery/cypher/errors.ts';
import type { Connection } from '@orrery/cypher/open-database.ts';
import { type Log, SILENT } from '../log.ts';
import { createAllowList, type ExtraAllowed, NOTHING_EXTRA } from './allow-list.ts';
import { createCanary } from './canary.ts';
import { createDoor, type DoorOptions } from './door.ts';
import { holdsFor } from './holds-for.ts';
import { inspect } from './inspect.ts';
import { createKnownFunctions } from './known-functions.ts';
import type { CypherNotice } from './notices.ts';
import { checkParameters, decodeParameters } from './parameters.ts';
import type { PlanTree } from './plan-tree.ts';
import type { RawQuery, Row, Task } from './runner/messages.ts';
import type { Asking, Ended } from './runner/runner-process.ts';
import { createRunners } from './runner/runners.ts';
import { createSemaphore, type Semaphore } from './semaphore.ts';
import { type Mode, readStatement } from './statement.ts';
import type { Findings } from './values.ts';
import { createWatch, type WatchOptions } from './watch.ts';

export interface CypherLimits {
  /** Rows an answer may have at most, whatever is asked. */
  readonly maxRows: number;
  /** Size of the rows as JSON, in bytes. */
  readonly maxBytes: number;
  readonly timeoutMs: number;
  /** The clock of EXPLAIN. */
  readonly explainTimeoutMs: number;
  /** Raw queries that run at once; as many as four times that wait. */
  readonly concurrency: number;
}

export const DEFAULT_CYPHER_LIMITS: CypherLimits = {
  maxRows: 10_000,
  maxBytes: 5_000_000,
  timeoutMs: 15_000,
  explainTimeoutMs: 3_000,
  concurrency: 4,
};

/** What another server left behind is looked for so often. */
const ABANDONED_HOLDS_MS = 60_000;
/** The planner is not bound by any clock: one query at a time may be in it. */
const EXPLAINED_AT_ONCE = 1;

export interface GuardedAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly stoppedBy: string | null;
  readonly elapsedMs: number;
  /** Of both places that a query waits for: to be planned, and to be read. */
  readonly queuedMs: number;
  readonly plannedMs: number;
  readonly findings: Findings;
  readonly notifications: readonly CypherNotice[];
  readonly plan: PlanTree | null;
}

export interface RawQuestion {
  readonly query: string;
  readonly parameters: unknown;
  readonly limit: number;
  /** What is wanted where the text says neither EXPLAIN nor PROFILE; rows when left out. */
  readonly mode?: Mode;
  /** Gets how many rows have been read so far. */
  readonly onRows?: (count: number) => void;
}

export type AskCypher = (question: RawQuestion, signal: AbortSignal) => Promise<GuardedAnswer>;

export interface CypherGuard {
  /**
   * Answers a query that a person wrote, if it certainly only reads. Throws CypherRefused (a layer said no), CypherFailed (the database
   * cannot read or finish it), CypherTimedOut, InvalidInput, LimitExceeded (too many at once, too much memory), Cancelled, or Unavailable
   * (the database does not answer, or the door is closed).
   */
  readonly ask: AskCypher;
  /** Starts what the first question would have to wait for. */
  warm(): void;
  /** For good: every question is Unavailable with this reason from now on. */
  switchOff(reason: string): void;
  /** Ends its processes, whatever they do. */
  close(): void;
}

export interface GuardOptions
  extends Pick<DoorOptions, 'restart' | 'mostRestarts'>,
    Pick<WatchOptions, 'lingersAfterMs'> {
  readonly db: Database;
  /** Where the processes that run raw queries connect to, each with a driver of its own. */
  readonly connection: Connection;
  readonly limits?: CypherLimits | undefined;
  /** Functions and procedures that may be called beside our own lists. */
  readonly allowed?: ExtraAllowed | undefined;
  /** How many ended queries that still run leave the database no processor; see `Door`. */
  readonly fills: number;
  readonly log?: Log | undefined;
}

/** The layers of docs/adr/20261127-what-holds-the-door-shut.md around one database. */
export function createCypherGuard(options: GuardOptions): CypherGuard {
  const {
    db,
    connection,
    limits = DEFAULT_CYPHER_LIMITS,
    allowed: extra = NOTHING_EXTRA,
    fills,
    restart,
    mostRestarts,
    lingersAfterMs,
    log = SILENT,
  } = options;
  const planning = createSemaphore(EXPLAINED_AT_ONCE, limits.concurrency * 4);
  const reading = createSemaphore(limits.concurrency, limits.concurrency * 4);
  const door = createDoor({
    fills,
    restart,
    mostRestarts,
    log,
    onClose: (error) => {
      planning.turnAway(error);
      reading.turnAway(error);
    },
  });
  const watch = createWatch({ db, log, lingersAfterMs, onLook: (lingering) => door.see(lingering) });
  const allowed = createAllowList(extra);
  const knownFunctions = createKnownFunctions(db);
  const proveReadMode = createCanary(db);
  const findAbandoned = holdsFor(ABANDONED_HOLDS_MS, () => watch.findAbandoned());
  const runners = createRunners(connection);

  /** Holds a place until nothing of the task is left in the database; the asker does not wait for that. */
  const inPlace = async (
    places: Semaphore,
    task: Task,
    asking: Asking,
  ): Promise<Succeeded & { readonly queuedMs: number }> => {
    // Before the wait: it closed while the query was planned. After it: it closed meanwhile.
    door.assertOpen();
    const since = performance.now();
    const leave = await places.enter(asking.signal);
    const queuedMs = performance.now() - since;
    try {
      door.assertOpen();
    } catch (closed) {
      leave();
      throw closed;
    }
    const ended = await runners.carryOut(task, asking).catch((cause: unknown) => {
      leave();
      throw cause;
    });
    if (ended.clean) leave();
    else void watch.gone(task.tag).then(leave);
    if (!ended.ok) throw ended.error;
    return { ...ended, queuedMs };
  };

  return {
    async ask({ query: text, parameters, limit, mode: wanted = 'run', onRows }, signal) {
      if (!Number.isInteger(limit) || limit < 1 || limit > limits.maxRows) {
        throw new InvalidInput(`\`limit\` must be between 1 and ${limits.maxRows}.`);
      }
      const { query, options: before, mode } = readStatement(text, { database: db.name, mode: wanted });
      const raw: RawQuery = { query, parameters: checkParameters(parameters) };
      const values = decodeParameters(raw.parameters);
      // What our own lists refuse is refused before the database is asked anything.
      inspect(query, values, { allowed, extensions: new Set() });
      door.assertOpen();
      const asked = Promise.all([knownFunctions(), proveReadMode(), findAbandoned()]);
      const [extensions] = await unlessAborted(asked, signal);
      if (extensions.size > 0) inspect(query, values, { allowed, extensions });
      const bookmarks = await bookmarksOf(db);
      const bounds = { maxRows: limit, maxBytes: limits.maxBytes };
      const toTask = (kind: Task['kind'], timeoutMs: number): Task => ({
        ...raw,
        kind,
        options: before,
        timeoutMs,
        bookmarks,
        bounds,
        calls: { extra, extensions },
        tag: randomUUID(),
      });
      const explained = await inPlace(planning, toTask('explain', limits.explainTimeoutMs), { signal });
      const plannedMs = explained.result.elapsedMs;
      if (mode === 'explain') return { ...explained.result, rows: [], queuedMs: explained.queuedMs, plannedMs };
      const task = toTask(mode === 'profile' ? 'profile' : 'read', limits.timeoutMs);
      const { rows, result, queuedMs } = await inPlace(reading, task, { signal, onRows });
      const { notifications } = explained.result;
      return { ...result, rows, notifications, plannedMs, queuedMs: explained.queuedMs + queuedMs };
    },
    warm: () => runners.warm(),
    switchOff: (reason) => door.switchOff(reason),
    close() {
      watch.close();
      runners.close();
    },
  };
}

type Succeeded = Extract<Ended, { readonly ok: true }>;

/** What this server has written and read so far: a member of a cluster that answers a raw query must know it too. */
const bookmarksOf = async ({ driver }: Database): Promise<readonly string[]> => [
  ...(await driver.executeQueryBookmarkManager.getBookmarks()),
];

/** The same, but rejects with Cancelled as soon as the signal aborts. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new Cancelled('The query was cancelled.', { cause: signal.reason }));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** A guard for a server without a connection for raw queries. */
export function noCypherGuard(reason: string): CypherGuard {
  const refuse = (): Promise<never> => Promise.reject(new Unavailable(reason));
  return { ask: refuse, warm() {}, switchOff() {}, close() {} };
}
