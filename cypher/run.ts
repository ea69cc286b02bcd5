import type { EagerResult, ManagedTransaction, QueryResult, RecordShape } from 'neo4j-driver';
import type { Database } from './database.ts';
import type { AnyQuery, Cardinality, Query } from './define-query.ts';
import { Bug, Cancelled, Conflict, fromDriver, InvalidInput, Unavailable } from './errors.ts';
import { toPlain, unpacker } from './plain.ts';

/** What a query changed, for reports. */
export interface Counters {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly relationshipsCreated: number;
  readonly relationshipsDeleted: number;
  readonly propertiesSet: number;
}

/** One row, one or none, all rows, or for a query that returns nothing what it changed. */
export type Answer<Row, Card extends Cardinality> = Card extends 'one'
  ? Row
  : Card extends 'optional'
    ? Row | undefined
    : Card extends 'many'
      ? readonly Row[]
      : Counters;

export interface RunOptions {
  /** Stops the query in the database too. */
  readonly signal?: AbortSignal | undefined;
  /** The database ends the query after this long. Default 10 s. */
  readonly timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 10_000;
/** Beyond the time a query may take: for the driver to try again, and for the server to say that it has ended it. */
const GRACE_MS = 20_000;

/**
 * Asks the database: the only place that does, apart from the guarded `cypher` field.
 * Throws Unavailable, LimitExceeded, Cancelled, InvalidInput (an integer that is none), or Bug (a query of ours is wrong, or its
 * row count is not what its header promises).
 */
// The three things a question takes and how to ask it: an object would only hide them at a hundred calls.
// oxlint-disable-next-line max-params
export async function run<Params extends object, Row extends object, Card extends Cardinality>(
  db: Database,
  query: Query<Params, Row, Card>,
  params: Params,
  { signal, timeoutMs = DEFAULT_TIMEOUT_MS }: RunOptions = {},
): Promise<Answer<Row, Card>> {
  if (signal?.aborted === true) throw new Cancelled(`${query.name} was cancelled.`, { cause: signal.reason });
  const asked = db.driver.executeQuery(query.text, toParameters(query, params), {
    database: db.name,
    routing: query.mode === 'read' ? 'READ' : 'WRITE',
    transactionConfig: { timeout: timeoutMs, metadata: { app: 'orrery', query: query.name } },
    ...(signal && { signal }),
  });
  try {
    return toAnswer<Row, Card>(
      query,
      await answerOf(asked, { signal, what: query.name, limitMs: timeoutMs + GRACE_MS }),
    );
  } catch (cause) {
    throw fromDriver(cause, query.name);
  }
}

/**
 * What tells one state of the database from the next: the bookmark of the last answer. It stays the same while no
 * client writes anything. Undefined before the first answer.
 */
export async function stateOf({ driver }: Database): Promise<string | undefined> {
  const bookmarks = await driver.executeQueryBookmarkManager.getBookmarks();
  return [...bookmarks].toSorted().join(' ') || undefined;
}

/** A query with its parameters, for `runAll`. */
export interface QueryStep {
  readonly query: AnyQuery;
  readonly params: object;
  /** What is wrong when the step changes nothing: the whole transaction is then undone. */
  readonly orElse?: string;
  /** How many nodes the step must create: where a row finds no end to tie itself to, the whole transaction is undone. */
  readonly creates?: number;
}

/** Keeps the types of query and parameters together. */
export function step<Params extends object, Row extends object>(query: Query<Params, Row>, params: Params): QueryStep {
  return { query, params };
}

/** A step that must change something, such as a lock that must still be held. */
export function requiredStep<Params extends object, Row extends object>(
  query: Query<Params, Row>,
  params: Params,
  orElse: string,
): QueryStep {
  return { query, params, orElse };
}

/** A step that writes each of its rows as a new node. Repeated it fails (`isThereAlready`); nothing is written twice. */
export function createStep<Params extends { readonly rows: readonly object[] }, Row extends object>(
  query: Query<Params, Row>,
  params: Params,
): QueryStep {
  return { query, params, creates: params.rows.length };
}

/** Whether a transaction failed because something it creates exists already, as when it was committed and the acknowledgement was lost. */
export function isThereAlready(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return (
    cause instanceof Error && 'code' in cause && cause.code === 'Neo.ClientError.Schema.ConstraintValidationFailed'
  );
}

/**
 * Runs several write queries, in order, in one transaction: all of them or none. The driver may run them twice when the
 * acknowledgement of a commit is lost, so each must give the same result when repeated (MERGE), or create nodes that a constraint
 * forbids to create twice (`createStep`).
 * Throws what `run` throws, and Conflict when a step that had to change something changed nothing.
 */
export async function runAll(
  db: Database,
  steps: readonly QueryStep[],
  { signal, timeoutMs = 60_000 }: RunOptions = {},
): Promise<readonly Counters[]> {
  if (steps.length === 0) return [];
  const names = [...new Set(steps.map(({ query }) => query.name))].join(', ');
  const session = db.driver.session({
    database: db.name,
    defaultAccessMode: 'WRITE',
    // As `executeQuery` does by itself: on a cluster the next question, of whatever kind, sees what was written here.
    bookmarkManager: db.driver.executeQueryBookmarkManager,
  });
  const work = async (tx: ManagedTransaction): Promise<readonly Counters[]> => {
    signal?.throwIfAborted();
    // All sent at once: the server goes from one to the next without waiting for us. Nothing counts before the commit.
    const results = await Promise.all(
      steps.map(({ query, params }) => tx.run(query.text, toParameters(query, params))),
    );
    return results.map((result, index) => checkedCounters(result, steps[index]));
  };
  try {
    const written = session.executeWrite(work, { timeout: timeoutMs, metadata: { app: 'orrery', query: names } });
    return await answerOf(written, { signal, what: names, limitMs: timeoutMs + GRACE_MS });
  } catch (cause) {
    throw fromDriver(cause, names);
  } finally {
    // Closing sends RESET, which ends what may still run after an abort. A server that does not answer does not answer that either.
    await Promise.race([session.close().catch(() => {}), pause(GRACE_MS)]);
  }
}

function checkedCounters(result: QueryResult, asked: QueryStep | undefined): Counters {
  const counted = countersOf(result);
  const { orElse, creates, query } = asked ?? {};
  if (orElse !== undefined && Object.values(counted).every((count) => count === 0)) throw new Conflict(orElse);
  if (creates === undefined || counted.nodesCreated === creates) return counted;
  throw new Bug(`${query?.name ?? '?'} was to create ${creates} nodes and created ${counted.nodesCreated}.`);
}

/** Integers travel as bigint: a plain JavaScript number would arrive as a float, and `LIMIT 10.0` is an error. */
function toParameters(query: AnyQuery, params: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]: [string, unknown]) => [
      key,
      query.integers.includes(key) ? toInteger(value, `${query.name}: $${key}`) : value,
    ]),
  );
}

function toInteger(value: unknown, what: string): unknown {
  if (Array.isArray(value)) return value.map((each) => toInteger(each, what));
  if (typeof value !== 'number' && typeof value !== 'bigint') return value;
  const integer = typeof value === 'bigint' ? value : Number.isSafeInteger(value) ? BigInt(value) : undefined;
  // The driver would cut a larger bigint to its last 64 bits without a word.
  if (integer === undefined || BigInt.asIntN(64, integer) !== integer) {
    throw new InvalidInput(`${what} is ${value}. Give a whole number; beyond 2^53 as a bigint, of at most 64 bits.`);
  }
  return integer;
}

function toAnswer<Row extends object, Card extends Cardinality>(
  query: AnyQuery,
  result: EagerResult<RecordShape>,
): Answer<Row, Card> {
  if (query.cardinality === 'none') return countersOf(result) as Answer<Row, Card>;
  const { decode = toPlain } = query;
  const readers = query.columns.map((column) => [column, readerOf(query, column, decode)] as const);
  const rows = result.records.map(
    (record) => Object.fromEntries(readers.map(([column, read]) => [column, read(record.get(column))])) as Row,
  );
  if (query.cardinality === 'many') return rows as Answer<Row, Card>;
  if (rows.length > 1 || (rows.length === 0 && query.cardinality === 'one')) {
    throw new Bug(`${query.name} promises ${query.cardinality} row and returned ${rows.length}.`);
  }
  return rows[0] as Answer<Row, Card>;
}

/** How the values of a column become plain: packed ones get their keys back, be it one row or a list of them. */
function readerOf(
  { name, packs, unread }: AnyQuery,
  column: string,
  decode: (value: unknown) => unknown,
): (value: unknown) => unknown {
  const keys = packs?.[column];
  if (keys === undefined) return decode;
  const unpack = unpacker(keys, { unread: unread?.[column] ?? [], of: `${column} of ${name}` });
  return (value) => {
    if (!Array.isArray(value)) return toPlain(value);
    const isOneRow = value.length === keys.length && !Array.isArray(value[0]);
    return isOneRow ? unpack(value) : value.map((row) => (Array.isArray(row) ? unpack(row) : toPlain(row)));
  };
}

function countersOf({ summary }: Pick<QueryResult | EagerResult, 'summary'>): Counters {
  const { nodesCreated, nodesDeleted, relationshipsCreated, relationshipsDeleted, propertiesSet } =
    summary.counters.updates();
  return { nodesCreated, nodesDeleted, relationshipsCreated, relationshipsDeleted, propertiesSet };
}

interface Waiting {
  readonly signal: AbortSignal | undefined;
  readonly what: string;
  readonly limitMs: number;
}

/**
 * The driver rejects only when the server has answered its RESET; a caller who cancelled does not wait for that. Nor does it wait for a
 * server that ought to have ended the query itself and is silent: on a full disk it tries again for ever, and its own clock stands still.
 */
function answerOf<T>(work: Promise<T>, { signal, what, limitMs }: Waiting): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      // Else a process that has been told to end would wait for it.
      clearTimeout(timer);
      reject(new Cancelled(`${what} was cancelled.`, { cause: signal?.reason }));
    };
    const giveUp = (): void => {
      const seconds = Math.round(limitMs / 1000);
      reject(
        new Unavailable(
          `The database has been silent for ${seconds} s (${what}). Its disk may be full, or it is overloaded: see its log, restart it, ask once more.`,
        ),
      );
    };
    const timer = setTimeout(giveUp, limitMs);
    signal?.addEventListener('abort', abort, { once: true });
    void work
      .then(resolve, (cause: unknown) => (signal?.aborted === true ? abort() : reject(cause)))
      .finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      });
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
