import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { afterAll, expect, test } from 'vitest';
import { ask, countQueries, dataOf } from '../test/execute.ts';
import { createApp } from './app.ts';

const db = useTinyGraph();
const counted = countQueries(db);
const app = createApp({ db: counted });
afterAll(() => app.close());

const QUESTION = `{
  statistics { entities claims links byType { type { id } count } earliest latest }
  model { types { id count } predicates { predicate count } }
  startingView(first: 10) { total nodes { id degree } links { id } }
}`;
/** What a request asks of the database about the graph; whose it is and which words it has is looked at now and then on its own. */
const namesOf = () =>
  counted.takeNames().filter((name) => !name.startsWith('ownership.') && !name.startsWith('vocabulary.'));

test('what is counted is kept while nothing is written, and the database is asked whether that is so', async () => {
  const first = await dataOf(app, QUESTION);
  expect(namesOf()).toEqual(expect.arrayContaining(['stats.totals', 'stats.by-label', 'graph.picture']));
  // What goes on beside the first request may have read a newer bookmark meanwhile.
  await dataOf(app, QUESTION);
  namesOf();
  expect(await dataOf(app, QUESTION)).toEqual(first);
  expect(namesOf().toSorted()).toEqual(['health.ping']);
});

test('a write by another process is noticed at once', async () => {
  const { statistics: before } = await dataOf(app, QUESTION);
  await db.own("CREATE (:Entity:Person {id: 'person:new', name: 'New', names: [], searchNames: [], searchKey: 'new'})");
  const { statistics: after, startingView } = await dataOf(app, QUESTION);
  const one = (before as { entities: number }).entities;
  expect(after).toMatchObject({ entities: one + 1 });
  expect(startingView).toMatchObject({ total: one + 1 });
  await db.own("MATCH (e:Entity {id: 'person:new'}) DETACH DELETE e");
  expect((await dataOf(app, QUESTION))['statistics']).toEqual(before);
});

test('what is kept answers nothing while the database does not', async () => {
  let isAway = false;
  const driver = new Proxy(db.driver, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      if (property === 'executeQuery' && isAway) return async () => Promise.reject(new Error('gone'));
      return value.bind(target);
    },
  });
  const leaving = createApp({ db: { driver, name: db.name } });
  await dataOf(leaving, QUESTION);
  await dataOf(leaving, QUESTION);
  isAway = true;
  const { data, errors } = await ask(leaving, '{ statistics { entities } }');
  expect([data, errors?.length]).toEqual([{ statistics: null }, 1]);
  leaving.close();
});
