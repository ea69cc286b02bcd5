import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { SILENT } from '../log.ts';
import { CypherTimedOut } from './cypher-errors.ts';
import { createCypherGuard, DEFAULT_CYPHER_LIMITS } from './guard.ts';
import { createWatch, type Lingering } from './watch.ts';

const db = openTestDatabase();
const never = new AbortController().signal;
const guard = createCypherGuard({
  db,
  connection: db.connection,
  // More than can ever be: a database of tests is not restarted.
  fills: 1_000,
  lingersAfterMs: 300,
  limits: { ...DEFAULT_CYPHER_LIMITS, timeoutMs: 500, concurrency: 1 },
});
afterAll(async () => {
  guard.close();
  await db.close();
});

const ask = (query: string) => guard.ask({ query, parameters: {}, limit: 10 }, never);

/** A loop inside one expression, which "Terminated" does not end. It runs for seconds. */
const loop = (many: number): string =>
  `WITH range(1, ${many}) AS xs RETURN size([x IN xs WHERE any(y IN xs WHERE y < 0)]) AS none`;

async function statusOf(task: string): Promise<string> {
  const text = 'SHOW TRANSACTIONS YIELD metaData, status WHERE metaData.task = $task RETURN status';
  return String((await db.query(text, { task }))[0]?.['status']);
}

describe('what a query leaves behind', () => {
  test('closes the door until it is gone, and its place is not given to another', { timeout: 180_000 }, async () => {
    await ask('RETURN 1');
    await expect(ask(loop(10_000))).rejects.toThrow(CypherTimedOut);
    // The only place is still taken: a query that waits for it is told why, when it shows that the query lingers.
    await expect(ask('RETURN 2')).rejects.toThrow(/still runs in the database/);
    await expect(ask('RETURN 3')).rejects.toThrow(/still runs in the database/);
    await expect.poll(() => ask('RETURN 4').then(({ rows }) => rows, String), { timeout: 120_000 }).toEqual([[4]]);
  });

  test('is found by the next server too', { timeout: 180_000 }, async () => {
    const session = db.driver.session({ defaultAccessMode: 'READ' });
    const tx = session.beginTransaction({ timeout: 300, metadata: { app: 'orrery', query: 'cypher', task: 'left' } });
    tx.run(loop(6_000)).catch(() => {});
    await expect.poll(() => statusOf('left'), { timeout: 20_000 }).toMatch(/^Terminated/);
    // Its client is gone; else the transaction would wait for it after the loop.
    void session.close().catch(() => {});
    const seen: Lingering[] = [];
    const watch = createWatch({ db, log: SILENT, lingersAfterMs: 300, onLook: (lingering) => seen.push(lingering) });
    await watch.findAbandoned();
    await watch.gone('left');
    watch.close();
    expect(await statusOf('left')).toBe('undefined');
    expect(seen.some(({ count }) => count === 1)).toBe(true);
    expect(seen.at(-1)).toEqual({ count: 0, longestMs: 0 });
  });

  test('ends a transaction whose process was killed before it could say so', { timeout: 60_000 }, async () => {
    const session = db.driver.session({ defaultAccessMode: 'READ' });
    const tx = session.beginTransaction({
      timeout: 50_000,
      metadata: { app: 'orrery', query: 'cypher', task: 'mute' },
    });
    const slow = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a = -b RETURN count(*)';
    const failure = tx.run(slow).then(
      () => 'answered',
      (error: unknown) => String(error),
    );
    await expect.poll(() => statusOf('mute')).toBe('Running');
    const watch = createWatch({ db, log: SILENT, onLook: () => {} });
    await watch.gone('mute');
    watch.close();
    expect(await failure).toMatch(/terminated/i);
    await session.close();
  });
});
