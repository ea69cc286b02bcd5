import { expect, test } from 'vitest';
import { byLabel, byPredicate, relations, timeRange, totals } from '../../generated/stats.ts';
import { entityTypeNames } from '../../model/entity-types.ts';
import { drawnPredicates, predicateNames, predicateOf } from '../../model/predicates.ts';
import { run } from '../../run.ts';
import { useTinyGraph } from '../../test/tiny.ts';

const db = useTinyGraph();

test('stats.totals counts everything once', async () => {
  const counts = await run(db, totals, {});
  expect(counts).toMatchObject({ entities: 29n, documents: 1n });
  // A deprecated claim is kept and not drawn.
  expect(counts.links).toBe(39n);
});

test('stats.by-label: the tiny graph has an entity of every type', async () => {
  const labels = (await run(db, byLabel, { labels: entityTypeNames() })).map(({ label }) => label);
  expect(entityTypeNames().filter((type) => !labels.includes(type))).toEqual([]);
});

test('stats.by-predicate: the tiny graph has a claim of every predicate that is not reserved', async () => {
  const used = (await run(db, byPredicate, {})).map(({ predicate }) => predicate);
  expect(predicateNames().filter((name) => predicateOf(name).reserved !== true && !used.includes(name))).toEqual([]);
  expect(drawnPredicates().length).toBeGreaterThan(30);
});

test('stats.relations counts every link once, between the labels of its ends, and no more than was asked for', async () => {
  const rows = await run(db, relations, { most: 1000 });
  expect(rows.reduce((sum, { links }) => sum + links, 0n)).toBe(39n);
  expect(rows).toContainEqual(
    expect.objectContaining({
      predicate: 'WORKS_AT',
      source: expect.arrayContaining(['Person']),
      target: expect.arrayContaining(['Entity']),
    }),
  );
  expect((await run(db, relations, { most: 5 })).reduce((sum, { links }) => sum + links, 0n)).toBe(5n);
});

test('stats.time-range spans the first and the last day named', async () => {
  expect(await run(db, timeRange, {})).toEqual({ earliest: '2018-01-01', latest: '2030-12-31' });
});
