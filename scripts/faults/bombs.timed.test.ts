import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase } from '@orrery/cypher/open-database.ts';
import { runImport } from '@orrery/ledger/index.ts';
import { type App, createApp } from '@orrery/server/src/app.ts';
import { DEFAULT_CYPHER_LIMITS } from '@orrery/server/src/cypher-guard/guard.ts';
import { BOMBS } from '@orrery/server/test/cypher-bombs.ts';
import { ask } from '@orrery/server/test/execute.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startManagedNeo4j } from '../neo4j/managed.ts';
import { ROOT } from '../neo4j/paths.ts';
import { randomPort } from '../neo4j/port.ts';
import { type Supervisor, superviseNeo4j } from '../neo4j/supervisor.ts';
import { measureBusyTime } from './busy-time.ts';

/** What the issue of a bomb may be; an answer that was cut has no code. */
const STOPPED = ['TIMEOUT', 'LIMIT_EXCEEDED', undefined];
const MOST_BUSY_MS = 50;
const GONE_WITHIN_MS = 5_000;

let home: string;
let db: OpenDatabase;
let supervisor: Supervisor;
let app: App;
const busy = measureBusyTime();
const restarts: string[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'orrery-bombs-'));
  const server = await startManagedNeo4j({ home, port: await randomPort(), quickStart: true });
  supervisor = superviseNeo4j(server, { report: (line) => restarts.push(line) });
  const { connection } = server;
  db = openDatabase(connection);
  await runImport({ path: join(ROOT, 'cypher/fixtures/tiny.claims.jsonl'), db });
  // One app for all: its memory of restarts is part of what is tested. Fewer rows of time than in earnest, so that the gate is short.
  app = createApp({
    db,
    cypher: { connection, restart: (reason) => supervisor.restart(reason), mostRestarts: BOMBS.length },
    limits: { cypher: { ...DEFAULT_CYPHER_LIMITS, timeoutMs: 2_000, explainTimeoutMs: 2_000 } },
  });
});
afterAll(async () => {
  busy.stop();
  app.close();
  await db.close();
  await supervisor.stop();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

const CYPHER =
  'query($query: String!, $parameters: JSON) { cypher(query: $query, parameters: $parameters) { rowCount stoppedBy } }';
const codeOf = ({ errors }: Awaited<ReturnType<typeof ask>>): unknown => errors?.[0]?.extensions?.['code'];

/** The door is open, and behind it is a database that answers. */
async function untilOpen(): Promise<void> {
  await expect
    .poll(async () => codeOf(await ask(app, '{ cypher(query: "RETURN 1") { rowCount } }')), {
      timeout: 60_000,
      interval: 100,
    })
    .toBeUndefined();
}

/** Raw queries that are in the database; none when it does not answer, as while it is started again. */
async function rawQueries(): Promise<readonly unknown[]> {
  const text = "SHOW TRANSACTIONS YIELD metaData, status WHERE metaData.query = 'cypher' RETURN status";
  const session = db.driver.session({ defaultAccessMode: 'READ' });
  return session
    .run(text)
    .then(
      ({ records }) => records.map((record) => record.get('status') as unknown),
      () => [],
    )
    .finally(() => session.close());
}

/** Asks what the page asks, all the time. */
function keepAsking(): { stop(): Promise<readonly unknown[]> } {
  const stopping = new AbortController();
  const codes = new Set<unknown>();
  const asking = (async () => {
    while (!stopping.signal.aborted) {
      const [name, page] = await Promise.all([ask(app, '{ __typename }'), ask(app, '{ statistics { entities } }')]);
      expect(name).toEqual({ data: { __typename: 'Query' } });
      codes.add(codeOf(page));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await asking;
      return [...codes];
    },
  };
}

test('there are bombs of every kind', () => {
  expect(BOMBS.length).toBeGreaterThanOrEqual(40);
  expect([...new Set(BOMBS.map(({ kind }) => kind))].toSorted()).toEqual([
    'loops',
    'memory',
    'planner',
    'regex',
    'rows',
  ]);
});

test.for(BOMBS)(
  '$kind, $expect: $query',
  { timeout: 120_000 },
  async ({ kind, query, parameters, expect: expected }) => {
    await untilOpen();
    busy.takeLongest();
    const restartsBefore = restarts.length;
    const asking = keepAsking();

    const answer = await ask(app, CYPHER, { query, parameters: parameters ?? {} });
    const code = codeOf(answer);
    if (expected === 'refused') expect(code, JSON.stringify(answer)).toBe('CYPHER_REFUSED');
    else expect(STOPPED, JSON.stringify(answer)).toContain(code);
    if (code === undefined) expect(answer.data?.['cypher']).toMatchObject({ stoppedBy: expect.any(String) });

    await expect.poll(rawQueries, { timeout: GONE_WITHIN_MS, interval: 100 }).toEqual([]);
    await untilOpen();
    const codes = await asking.stop();
    expect(busy.takeLongest()).toBeLessThanOrEqual(MOST_BUSY_MS);
    // Only a restart on purpose may be felt elsewhere, and then as what it is; and a database whose garbage collector is at work for
    // seconds, because the memory pool does not count what an expression builds.
    const since = restarts.slice(restartsBefore);
    const isFelt = since.length > 0 || kind === 'memory';
    const allowed: readonly unknown[] = isFelt ? [undefined, 'UNAVAILABLE'] : [undefined];
    expect(codes.filter((one) => !allowed.includes(one))).toEqual([]);
    // The memory pool does not count what an expression builds: a heap that is full of it answers no probe, and the supervisor notices.
    expect(since.filter((line) => !/on purpose|is back|no longer answers/.test(line))).toEqual([]);
  },
);
