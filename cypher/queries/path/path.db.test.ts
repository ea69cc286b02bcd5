import { expect, test } from 'vitest';
import { shortest } from '../../generated/path.ts';
import { run } from '../../run.ts';
import { ALL, REPORTED, useTinyGraph } from '../../test/tiny.ts';

const db = useTinyGraph();
const question = {
  from: 'person:ada-quill',
  to: 'product:perch',
  maxHops: 6,
  certainties: REPORTED,
  excludePredicates: [] as readonly string[],
  at: null,
  limit: 5,
};

test('finds every shortest chain, step by step', async () => {
  const rows = await run(db, shortest, question);
  expect(rows.map(({ nodes }) => nodes)).toContainEqual(['person:ada-quill', 'org:nimbus', 'product:perch']);
  expect(rows.every(({ nodes, links }) => nodes.length === 3 && links.length === 2)).toBe(true);
});

test('goes another way when a predicate is left out', async () => {
  const rows = await run(db, shortest, { ...question, excludePredicates: ['LAUNCHED'] });
  expect(rows.map(({ nodes }) => nodes)).toContainEqual([
    'person:ada-quill',
    'org:nimbus',
    'product:nest',
    'product:perch',
  ]);
});

test('gives nothing beyond the steps allowed', async () => {
  expect(await run(db, shortest, { ...question, maxHops: 1 })).toEqual([]);
});

test('goes over rumours only when they are let in', async () => {
  const ends = { from: 'concept:calm', to: 'event:storm' };
  expect(await run(db, shortest, { ...question, ...ends })).toEqual([]);
  expect(await run(db, shortest, { ...question, ...ends, certainties: ALL })).toHaveLength(1);
});

test('gives nothing for an entity without links', async () => {
  expect(await run(db, shortest, { ...question, to: 'place:harbour' })).toEqual([]);
});
