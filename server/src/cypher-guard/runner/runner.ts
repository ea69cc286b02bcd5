import { setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { LimitExceeded } from '@orrery/cypher/errors.ts';
import { type OpenDatabase, openDatabase } from '@orrery/cypher/open-database.ts';
import type { Session, Transaction } from 'neo4j-driver';
import { createAllowList } from '../allow-list.ts';
import { CypherRefused } from '../cypher-errors.ts';
import { fromRawQuery } from '../failures.ts';
import { toNotices } from '../notices.ts';
import { decodeParameters } from '../parameters.ts';
import { inspectPlan } from '../plan.ts';
import { toPlanTree } from '../plan-tree.ts';
import { noFindings } from '../values.ts';
import { toWire } from './error-on-wire.ts';
import type { FromRunner, Task, TaskResult, ToRunner } from './messages.ts';
import { readRows } from './read-rows.ts';
import { createWireMeter } from './wire-meter.ts';

/**
 * A process that runs raw queries, one at a time, with a driver of its own. Whatever a query makes of it (it decodes for minutes, it
 * runs out of memory), the server ends it from outside and starts another.
 */

/** Rows come in such lots: small enough that who waits is told of some before all are there. */
const FETCH_SIZE = 250;
const CLOSE_LIMIT_MS = 1_000;
const BELOW_NORMAL = 10;

const meter = createWireMeter();
let db: OpenDatabase | undefined;
let session: Session | undefined;

const tell = (message: FromRunner): void => void process.send?.(message);

async function carryOut(task: Task): Promise<void> {
  if (db === undefined) throw new Error('The runner has no database yet.');
  const startedAt = performance.now();
  session = db.driver.session({
    database: db.name,
    // Layer 4 of the guard
    defaultAccessMode: 'READ',
    fetchSize: FETCH_SIZE,
    bookmarks: [...task.bookmarks],
  });
  try {
    const result = await answerTo(task, session);
    tell({
      type: 'done',
      clean: await close(session),
      result: { ...result, elapsedMs: performance.now() - startedAt },
    });
  } catch (cause) {
    const isOurs = cause instanceof CypherRefused || cause instanceof LimitExceeded;
    const error = toWire(
      isOurs ? cause : fromRawQuery(cause, { explained: task.kind === 'explain', prefix: prefixOf(task) }),
    );
    tell({ type: 'failed', clean: await close(session), error });
  } finally {
    session = undefined;
  }
}

async function answerTo(task: Task, own: Session): Promise<Omit<TaskResult, 'elapsedMs'>> {
  // An explicit transaction that is always rolled back: a read has nothing to commit, and nothing is tried a second time.
  const tx = await own.beginTransaction({
    timeout: task.timeoutMs,
    metadata: { app: 'orrery', query: 'cypher', task: task.tag },
  });
  try {
    return await (task.kind === 'explain' ? explain(task, tx) : read(task, tx));
  } finally {
    await Promise.race([tx.rollback().catch(() => {}), wait(CLOSE_LIMIT_MS, undefined, { ref: false })]);
  }
}

const WORDS = { explain: 'EXPLAIN ', profile: 'PROFILE ', read: '' } as const satisfies Record<Task['kind'], string>;

const prefixOf = ({ kind, options }: Task): string => `${WORDS[kind]}${options}`;

async function explain(task: Task, tx: Transaction): Promise<Omit<TaskResult, 'elapsedMs'>> {
  const { query, parameters, calls } = task;
  const prefix = prefixOf(task);
  const { summary } = await tx.run(`${prefix}${query}`, decodeParameters(parameters));
  // Layers 2 and 3
  inspectPlan(summary, { allowed: createAllowList(calls.extra), extensions: calls.extensions });
  const notifications = toNotices(summary, prefix);
  const plan = summary.plan === false ? null : toPlanTree(summary.plan);
  return { columns: [], stoppedBy: null, findings: noFindings(), notifications, plan };
}

async function read(task: Task, tx: Transaction): Promise<Omit<TaskResult, 'elapsedMs'>> {
  const onRows = (json: string): void => tell({ type: 'rows', json });
  const { query, parameters, bounds, kind } = task;
  const ask = () => tx.run(`${prefixOf(task)}${query}`, decodeParameters(parameters));
  const answer = await readRows(ask, { bounds, meter, onRows, isProfile: kind === 'profile' });
  return { ...answer, notifications: [] };
}

/** True when the database has acknowledged that the session is over; a connection that we cut ourselves acknowledges nothing. */
async function close(own: Session): Promise<boolean> {
  if (meter.wasPassed()) return false;
  const closed = own.close().then(
    () => true,
    () => false,
  );
  return Promise.race([closed, wait(CLOSE_LIMIT_MS, false, { ref: false })]);
}

process.on('message', (message: ToRunner) => {
  switch (message.type) {
    case 'open':
      db = openDatabase(message.connection);
      break;
    case 'task':
      void carryOut(message.task);
      break;
    case 'cancel':
      // Sends RESET, which ends the query in the database.
      void session?.close().catch(() => {});
      break;
  }
});
// The server is gone, by whatever end.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches every process of the terminal; when to end is the server's decision.
process.on('SIGINT', () => {});
tell({ type: 'ready' });
// What it decodes must not take the processor from the server. Starting is not slowed down: a person waits for it.
setPriority(BELOW_NORMAL);
