import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { ask, post } from '../test/execute.ts';
import { type App, createApp } from './app.ts';
import type { Limits } from './limits.ts';

const db = useTinyGraph();
const { connection } = db;
const opened: App[] = [];
afterAll(() => {
  for (const one of opened) one.close();
});

function openApp(limits: Partial<Limits> = {}): App {
  const made = createApp({ db, cypher: { connection }, limits });
  opened.push(made);
  return made;
}

const app = openApp();

/** Long enough to be caught running. */
const SLOW =
  '{ cypher(query: "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a = -b RETURN count(*)") { rowCount } }';

const running = async (): Promise<number> =>
  (await db.query("SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = 'orrery' RETURN metaData")).length;

async function until(happened: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000;
  while (!(await happened())) {
    if (performance.now() > end) throw new Error('It did not happen within thirty seconds.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the app on a real database', () => {
  test('it is ready when the database answers and its indexes are online', async () => {
    const readiness = async (): Promise<Response> => app.fetch(new Request('http://127.0.0.1/health/ready'));
    // A cold database may need longer for the first question than one look at the health takes.
    await until(async () => (await readiness()).status === 200);
    const response = await readiness();
    expect([response.status, await response.json()]).toEqual([200, { status: 'ready', reason: null }]);
  });

  test('a client that goes away takes its query out of the database', async () => {
    const controller = new AbortController();
    const answer = Promise.resolve(app.fetch(post({ query: SLOW }, {}, controller.signal)));
    answer.catch(() => {});
    await until(async () => (await running()) > 0);
    controller.abort();
    await until(async () => (await running()) === 0);
    await answer.catch(() => {});
  });

  test('a request that takes too long is answered with TIMEOUT and ends in the database', async () => {
    const hasty = openApp({ deadlineMs: 500 });
    const { errors } = await ask(hasty, SLOW);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'TIMEOUT' });
    await until(async () => (await running()) === 0);
  });

  test('a server that stops ends what runs, and says so', async () => {
    const stopping = openApp();
    const answer = ask(stopping, SLOW);
    await until(async () => (await running()) > 0);
    stopping.abortAll();
    expect((await answer).errors?.[0]).toMatchObject({
      message: 'The server is stopping.',
      extensions: { code: 'UNAVAILABLE' },
    });
    await until(async () => (await running()) === 0);
  });

  test.for([
    { query: 'CREATE (:X)', says: /CREATE would change the graph/ },
    { query: "TERMINATE TRANSACTIONS 'x'", says: /TERMINATE concerns the server/ },
    { query: 'CALL dbms.listConfig()', says: /dbms\.listConfig is not on the list/ },
    {
      query: 'RETURN [x IN [1] | COLLECT { CALL db.stats.clear("QUERIES") YIELD section RETURN section }]',
      says: /db\.stats\.clear is not on the list/,
    },
  ])('$query is refused with a reason and a place', async ({ query, says }) => {
    const { data, errors } = await ask(app, 'query($query: String!) { cypher(query: $query) { rowCount } }', { query });
    expect(data).toEqual({ cypher: null });
    expect(errors?.[0]?.message).toMatch(says);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CYPHER_REFUSED', line: 1, layer: 1 });
  });
});
