import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnyQuery, type Cardinality, defineQuery, type Query } from './define-query.ts';
import { Bug, Cancelled, InvalidInput, LimitExceeded, Unavailable } from './errors.ts';
import { run, runAll, step } from './run.ts';
import { openTestDatabase, testConnection } from './test/db.ts';

const db = openTestDatabase();
beforeAll(() => db.empty());
afterAll(() => db.close());

type Parts = Partial<Pick<AnyQuery, 'mode' | 'columns' | 'integers'>>;
/** A query as `pnpm gen` would write it. */
const ask = <Card extends Cardinality>(text: string, cardinality: Card, parts: Parts = {}) =>
  defineQuery({ name: 'test.query', mode: 'read', integers: [], columns: ['x'], text, cardinality, ...parts } as Query<
    Record<string, unknown>,
    { readonly x: unknown },
    Card
  >);
const marked = async (): Promise<readonly unknown[]> =>
  (await db.query('MATCH (m:RunTest) RETURN m.n AS n ORDER BY n')).map(({ n }) => n);

describe('an answer is what the cardinality promises', () => {
  test('one row, or none where none is allowed', async () => {
    expect(await run(db, ask('RETURN 1 AS x', 'one'), {})).toEqual({ x: 1n });
    expect(await run(db, ask('UNWIND [] AS x RETURN x', 'optional'), {})).toBeUndefined();
    expect(await run(db, ask('UNWIND [1, 2] AS x RETURN x', 'many'), {})).toEqual([{ x: 1n }, { x: 2n }]);
  });

  test.each([
    ['UNWIND [] AS x RETURN x', 'one'],
    ['UNWIND [1, 2] AS x RETURN x', 'one'],
    ['UNWIND [1, 2] AS x RETURN x', 'optional'],
  ] as const)('%s is no answer for "%s"', async (text, cardinality) => {
    await expect(run(db, ask(text, cardinality), {})).rejects.toThrow(/test\.query promises/);
  });
});

describe('values', () => {
  test('a number for an int parameter arrives as an integer, in lists too', async () => {
    const text = 'RETURN [valueType($a), valueType($b[0]), valueType($c)] AS x';
    const { x } = await run(db, ask(text, 'one', { integers: ['a', 'b'] }), { a: 2, b: [3], c: 2 });
    expect(x).toEqual(['INTEGER NOT NULL', 'INTEGER NOT NULL', 'FLOAT NOT NULL']);
  });

  test('64-bit integers come back whole, whether the driver was asked for bigint or not', async () => {
    const big = ask('RETURN {n: 9223372036854775807, list: [1]} AS x', 'one');
    const other = neo4j.driver(...connectionArguments());
    const expected = { x: { n: 9223372036854775807n, list: [1n] } };
    expect(await run(db, big, {})).toEqual(expected);
    expect(await run({ driver: other, name: db.name }, big, {})).toEqual(expected);
    await other.close();
  });

  test('a day leaves as text and is not moved by a time zone', async () => {
    const { x } = await run(
      db,
      ask("RETURN [date('2025-04-01'), datetime('2025-04-01T00:30:00+09:00')] AS x", 'one'),
      {},
    );
    expect(x).toEqual(['2025-04-01', '2025-04-01T00:30:00+09:00']);
  });

  test('a node in a row is our mistake', async () => {
    await db.query('CREATE (:RunTest {n: 0})');
    await expect(run(db, ask('MATCH (x:RunTest) RETURN x', 'many'), {})).rejects.toThrow('Return a map of the fields');
    await db.query('MATCH (m:RunTest) DELETE m');
  });
});

/** The settings of the test server, for a driver that is set up otherwise. */
function connectionArguments(): Parameters<typeof neo4j.driver> {
  const { uri, username, password } = testConnection();
  return [uri, neo4j.auth.basic(username, password)];
}

describe('failures are typed', () => {
  test.each([
    ['a half int', ask('RETURN $a AS x', 'one', { integers: ['a'] }), { a: 1.5 }],
    ['an int beyond 64 bits', ask('RETURN $a AS x', 'one', { integers: ['a'] }), { a: 2n ** 63n }],
  ])('%s is invalid input', async (_, query, params) => {
    const failure = run(db, query, params);
    await expect(failure).rejects.toBeInstanceOf(InvalidInput);
    await expect(failure).rejects.toThrow(/test\.query.*\ba\b/);
  });

  test('a query that does not parse is a bug that names the query', async () => {
    const failure = run(db, ask('RETRUN 1 AS x', 'one'), {});
    await expect(failure).rejects.toBeInstanceOf(Bug);
    await expect(failure).rejects.toThrow('test.query');
  });

  test('a read query cannot write', async () => {
    await expect(run(db, ask('CREATE (:RunTest {n: 1})', 'none', { columns: [] }), {})).rejects.toBeInstanceOf(Bug);
    expect(await marked()).toEqual([]);
  });

  test('too long a query is a limit that was reached', async () => {
    const endless = ask('UNWIND range(1, 1000000000) AS n RETURN count(n % 7 = 3) AS x', 'one');
    await expect(run(db, endless, {}, { timeoutMs: 200 })).rejects.toBeInstanceOf(LimitExceeded);
  });

  test('no server means that the database is unavailable', async () => {
    const driver = neo4j.driver('bolt://127.0.0.1:1', neo4j.auth.basic('neo4j', 'none'), {
      maxTransactionRetryTime: 0,
      connectionTimeout: 1000,
    });
    await expect(run({ driver, name: 'neo4j' }, ask('RETURN 1 AS x', 'one'), {})).rejects.toBeInstanceOf(Unavailable);
    await driver.close();
  });

  test('a wrong password says which settings to look at', async () => {
    const [uri] = connectionArguments();
    const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'not the password'));
    const failure = run({ driver, name: 'neo4j' }, ask('RETURN 1 AS x', 'one'), {});
    await expect(failure).rejects.toBeInstanceOf(Unavailable);
    await expect(failure).rejects.toThrow('NEO4J_PASSWORD');
    await driver.close();
  });
});

test('an abort answers at once and ends the query in the database', async () => {
  const stop = new AbortController();
  const asked = run(
    db,
    ask('UNWIND range(1, 1000000000) AS n RETURN count(n % 7 = 3) AS x', 'one'),
    {},
    { signal: stop.signal, timeoutMs: 60_000 },
  );
  const running = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.query = 'test.query' RETURN count(*) AS n";
  await expect.poll(async () => (await db.query(running))[0]?.['n'], { timeout: 20_000 }).toBe(1n);
  const abortedAt = performance.now();
  stop.abort();
  await expect(asked).rejects.toBeInstanceOf(Cancelled);
  expect(performance.now() - abortedAt).toBeLessThan(500);
  await expect.poll(async () => (await db.query(running))[0]?.['n'], { timeout: 10_000 }).toBe(0n);
});

describe('runAll', () => {
  const mark = ask('MERGE (m:RunTest {n: $n})', 'none', { mode: 'write', columns: [], integers: ['n'] });
  const fail = ask('UNWIND [1] AS n MERGE (m:RunTest {n: n / 0})', 'none', { mode: 'write', columns: [] });

  test('writes all of its steps and counts what each changed', async () => {
    const counters = await runAll(db, [step(mark, { n: 1 }), step(mark, { n: 2 }), step(mark, { n: 1 })]);
    expect(counters.map(({ nodesCreated }) => nodesCreated)).toEqual([1, 1, 0]);
    expect(await marked()).toEqual([1n, 2n]);
  });

  test('writes none of them when one fails', async () => {
    await expect(runAll(db, [step(mark, { n: 3 }), step(fail, {})])).rejects.toThrow('test.query');
    expect(await marked()).toEqual([1n, 2n]);
  });

  test('writes none of them once the caller has gone', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(runAll(db, [step(mark, { n: 4 })], { signal: stop.signal })).rejects.toBeInstanceOf(Cancelled);
    expect(await marked()).toEqual([1n, 2n]);
  });
});
