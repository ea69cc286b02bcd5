import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CORPUS } from '../../test/cypher-corpus.ts';
import { CypherFailed, CypherRefused } from './cypher-errors.ts';
import { type CypherGuard, createCypherGuard, DEFAULT_CYPHER_LIMITS } from './guard.ts';

const db = useTinyGraph();
let guard: CypherGuard;
beforeAll(() => {
  guard = createCypherGuard({ db, connection: db.connection, fills: 2, limits: DEFAULT_CYPHER_LIMITS });
});
afterAll(() => guard.close());

test('the corpus is large enough to say something', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(100);
  expect(new Set(CORPUS.map(({ query, parameters }) => JSON.stringify([query, parameters]))).size).toBe(CORPUS.length);
});

test.each(CORPUS)('$query', async ({ query, parameters = {}, outcome }) => {
  const asked = guard.ask({ query, parameters, limit: 100 }, new AbortController().signal);
  if ('runs' in outcome) {
    expect((await asked).columns).toBeDefined();
    return;
  }
  const caught: unknown = await asked.then(
    () => 'It ran.',
    (cause: unknown) => cause,
  );
  if ('refused' in outcome) {
    expect(caught).toBeInstanceOf(CypherRefused);
    expect((caught as CypherRefused).message).toMatch(outcome.refused);
    return;
  }
  expect(caught).toBeInstanceOf(CypherFailed);
  expect((caught as CypherFailed).message).toMatch(outcome.error);
  expect((caught as CypherFailed).place).toEqual(outcome.place);
});
