import { setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { type OpenDatabase, openDatabase } from '@orrery/cypher/open-database.ts';
import type { Session, Transaction } from 'neo4j-driver';
import { createAllowList } from '../allow-list.ts';
import { EXPLAIN_PREFIX, fromRawQuery } from '../failures.ts';
import { toNotices } from '../notices.ts';
import { decodeParameters } from '../parameters.ts';
import { inspectPlan } from '../plan.ts';
import { noFindings } from '../values.ts';
import { toWire } from './error-on-wire.ts';
import type { FromRunner, Task, TaskResult, ToRunner } from './messages.ts';
import { readRows } from './read-rows.ts';
import { createWireMeter } from './wire-meter.ts';

/**
 * A process that runs raw queries, one at a time, with a driver of its own. Whatever a query makes of it (it decodes for minutes, it
 * runs out of memory), the server ends it from outside and starts another.
 */
const FETCH_SIZE = 1000;
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
    const error = toWire(fromRawQuery(cause, { explained: task.kind === 'explain' }));
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

async function explain({ query, parameters, calls }: Task, tx: Transaction): Promise<Omit<TaskResult, 'elapsedMs'>> {
  const { summary } = await tx.run(`${EXPLAIN_PREFIX}${query}`, decodeParameters(parameters));
  // Layers 2 and 3
  inspectPlan(summary, { allowed: createAllowList(calls.extra), extensions: calls.extensions });
  return { columns: [], stoppedBy: null, findings: noFindings(), notifications: toNotices(summary) };
}

async function read({ query, parameters, bounds }: Task, tx: Transaction): Promise<Omit<TaskResult, 'elapsedMs'>> {
  const onRows = (json: string): void => tell({ type: 'rows', json });
  const answer = await readRows(() => tx.run(query, decodeParameters(parameters)), { bounds, meter, onRows });
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
