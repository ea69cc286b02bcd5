import { defineQuery, type Query } from '@orrery/cypher/define-query.ts';
import { isDatabaseGone, Unavailable } from '@orrery/cypher/errors.ts';
import { type OpenDatabase, openDatabase } from '@orrery/cypher/open-database.ts';
import { run, runAll, stateOf, step } from '@orrery/cypher/run.ts';
import { type StubCluster, startStubCluster } from '@orrery/cypher/test/bolt/stub-cluster.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, dataOf } from '../test/execute.ts';
import { createApp } from './app.ts';

type None = Record<string, never>;
const define = <Row extends object, const Card extends 'one' | 'none'>(name: string, card: Card, columns: string[]) =>
  defineQuery({
    name,
    text: name,
    mode: card === 'one' ? 'read' : 'write',
    cardinality: card,
    integers: [],
    columns,
  } as unknown as Query<None, Row, Card>);
const seen = define<{ readonly applied: bigint }, 'one'>('test.seen', 'one', ['applied']);
const write = define<None, 'none'>('test.write', 'none', []);

const MARKER = { version: 1n, createdAt: '2030-01-01', by: 'test' };
const ENTITY = {
  id: 'person:a',
  labels: ['Person'],
  name: 'A',
  nameZh: null,
  note: null,
  noteZh: null,
  anonymous: null,
};
/** What the members answer; `applied` tells how many transactions the member has that answers. */
function answer(query: string, applied: number) {
  switch (query) {
    case 'test.seen':
      return [{ applied: BigInt(applied) }];
    case 'ownership.marker':
      return [MARKER];
    case 'ownership.size':
      return [{ nodes: 1n, relationships: 0n, labelled: 1n, imports: 1n }];
    case 'health.ping':
      return [{ ok: 1n }];
    case 'entity.by-ids':
      return [{ asked: 'person:a', entity: { ...ENTITY, name: `A as of ${applied}` } }];
    default:
      return [];
  }
}

let cluster: StubCluster;
let db: OpenDatabase;
beforeEach(async () => {
  cluster = await startStubCluster(answer);
  const { uri } = cluster;
  db = openDatabase({ uri, username: 'neo4j', password: 'stub', database: 'neo4j' }, { retryMs: 1_000 });
});
afterEach(async () => {
  await db.close();
  await cluster.close();
});

const membersAsked = (query: string): readonly number[] =>
  cluster.asked.filter((each) => each.query === query).map(({ member }) => member);

describe('where a question goes', () => {
  test('reads go to the readers, both of them, and writes to the leader', async () => {
    await Promise.all(Array.from({ length: 6 }, () => run(db, seen, {})));
    await run(db, write, {});
    await runAll(db, [step(write, {})]);
    expect(new Set(membersAsked('test.seen'))).toEqual(new Set([1, 2]));
    expect(membersAsked('test.write')).toEqual([0, 0]);
    expect(cluster.asked.every(({ query, mode }) => (mode === 'r') === (query === 'test.seen'))).toBe(true);
  });

  test('a write finds the new leader after a switch, and is carried out once', async () => {
    await run(db, write, {});
    cluster.applied.fill(1);
    cluster.leader = 1;
    await runAll(db, [step(write, {})]);
    expect(membersAsked('test.write')).toEqual([0, 0, 1]);
    expect(cluster.applied).toEqual([1, 2, 1]);
    // The members agree, and the one that has lost its office reads.
    cluster.applied.fill(2);
    await Promise.all(Array.from({ length: 6 }, () => run(db, seen, {})));
    expect(new Set(membersAsked('test.seen'))).toEqual(new Set([0, 2]));
  });

  test('a leader that is none any more, and a table that goes on naming it, end in a coded error', async () => {
    cluster.toldLeader = 0;
    cluster.leader = 1;
    const failed = await run(db, write, {}).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Unavailable);
    expect(isDatabaseGone(failed)).toBe(true);
    expect(cluster.applied).toEqual([0, 0, 0]);
  });
});

describe('what a reader may answer', () => {
  test('never less than what was written here: a reader that has not got it yet waits for it', async () => {
    await runAll(db, [step(write, {})]);
    expect(cluster.applied).toEqual([1, 0, 0]);
    const asked = run(db, seen, {});
    setTimeout(() => {
      cluster.applied.fill(1);
    }, 50);
    expect(await asked).toEqual({ applied: 1n });
  });

  test('never less than what another reader has told', async () => {
    // An import by another process, which one reader has and the other has not.
    cluster.applied[0] = 7;
    cluster.applied[1] = 7;
    cluster.applied[2] = 7;
    expect(await run(db, seen, {})).toEqual({ applied: 7n });
    expect(await stateOf(db)).toBe('b:7');
    cluster.applied[1] = 5;
    cluster.applied[2] = 5;
    const asked = Promise.all(Array.from({ length: 4 }, () => run(db, seen, {})));
    setTimeout(() => {
      cluster.applied[1] = 7;
      cluster.applied[2] = 8;
    }, 50);
    for (const { applied } of await asked) expect(applied).toBeGreaterThanOrEqual(7n);
  });

  test('a reader that does not catch up ends in a coded error, and not in an old answer', async () => {
    await runAll(db, [step(write, {})]);
    cluster.bookmarkPatience = 20;
    const failed = await run(db, seen, {}).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Unavailable);
    expect(membersAsked('test.seen')).toEqual([]);
  });
});

describe('what a client of the API sees', () => {
  const QUESTION = '{ entity(id: "person:a") { name } }';

  test('an answer from the readers, as new as the import that it was told of', async () => {
    const app = createApp({ db });
    expect(await dataOf(app, QUESTION)).toEqual({ entity: { name: 'A as of 0' } });
    await runAll(db, [step(write, {})]);
    setTimeout(() => {
      cluster.applied.fill(1);
    }, 50);
    expect(await dataOf(app, QUESTION)).toEqual({ entity: { name: 'A as of 1' } });
    expect(cluster.asked.filter(({ mode }) => mode === 'r').every(({ member }) => member !== 0)).toBe(true);
    app.close();
  });

  test('a slow reader ends in a coded error within the deadline', async () => {
    const app = createApp({ db, limits: { deadlineMs: 2_000 } });
    expect(await dataOf(app, QUESTION)).toEqual({ entity: { name: 'A as of 0' } });
    cluster.delays.fill(60_000);
    const { data, errors } = await ask(app, QUESTION);
    expect(data).toEqual({ entity: null });
    // The probe finds the same readers silent: whichever is first tells.
    expect(['TIMEOUT', 'UNAVAILABLE']).toContain(errors?.[0]?.extensions?.['code']);
    app.close();
  });
});
