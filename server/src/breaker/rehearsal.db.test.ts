import type { Database } from '@orrery/cypher/database.ts';
import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { print } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { countQueries, dataOf } from '../../test/execute.ts';
import { type App, createApp } from '../app.ts';
import { FIRST_QUESTION, NEXT_QUESTIONS } from './first-questions.ts';

const db = useTinyGraph();
const apps: App[] = [];
const appOn = (database: Database): App => {
  const app = createApp({ db: database, probeDb: db });
  apps.push(app);
  return app;
};
afterEach(() => {
  for (const app of apps.splice(0)) app.abortAll();
});

/** The first look that is not about a rehearsal that is still going on: a cold database may be slower than one look. */
const ready = async (app: App): Promise<readonly [number, unknown]> => {
  for (;;) {
    const [status, body] = await look(app);
    if (!JSON.stringify(body).includes('being rehearsed')) return [status, body];
  }
};

const look = async (app: App): Promise<readonly [number, unknown]> => {
  const response = await app.fetch(new Request('http://127.0.0.1/health/ready'));
  return [response.status, await response.json()];
};

/** Planning all of it on a cold database may take longer than a request may; what was planned is kept for the second time. */
async function patient<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!String(error).includes('TIMEOUT')) throw error;
    return ask();
  }
}

/** Fails one query by its name, as long as it is told to. */
function failing(name: string, isFailing: () => boolean): Database {
  const driver = new Proxy(db.driver, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      if (property !== 'executeQuery') return value.bind(target);
      return (text: string, params: unknown, config: { transactionConfig: { metadata: { query: string } } }) =>
        isFailing() && config.transactionConfig.metadata.query.includes(name)
          ? Promise.reject(new Error('broken'))
          : Reflect.apply(value, target, [text, params, config]);
    },
  });
  return { driver, name: db.name };
}

describe('what is rehearsed', () => {
  test('is what a page may ask: both questions pass the limits and are answered', async () => {
    const app = appOn(db);
    const { startingView } = await patient(() => dataOf(app, print(FIRST_QUESTION)));
    const { nodes } = startingView as { readonly nodes: readonly { readonly id: string }[] };
    const ids = nodes.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    const next = await patient(() => dataOf(app, print(NEXT_QUESTIONS), { ids, id: ids[0] }));
    expect(Object.values(next).every((answer) => answer !== null)).toBe(true);
  });

  test('is asked before the first "ready", and not again at the next', async () => {
    const counted = countQueries(db);
    const app = appOn(counted);
    expect(await ready(app)).toEqual([200, { status: 'ready', reason: null }]);
    const asked = (): boolean => counted.takeNames().some((name) => name.includes('story'));
    expect(asked()).toBe(true);
    expect(await ready(app)).toEqual([200, { status: 'ready', reason: null }]);
    expect(asked()).toBe(false);
  });

  test('holds "ready" back while the first question fails', async () => {
    let isBroken = true;
    const app = appOn(failing('story', () => isBroken));
    expect(await ready(app)).toEqual([
      503,
      { status: 'not-ready', reason: "The page's first question fails. The log of the server says why." },
    ]);
    isBroken = false;
    expect(await ready(app)).toEqual([200, { status: 'ready', reason: null }]);
  });
});
