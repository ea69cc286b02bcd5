import { expect, test } from 'vitest';
import { shortest, shortestAndNext } from '../../generated/path.ts';
import { run } from '../../run.ts';
import { ALL, REPORTED, useTinyGraph } from '../../test/tiny.ts';

const db = useTinyGraph();
const question = {
  from: 'person:ada-quill',
  to: 'product:perch',
  maxHops: 6,
  certainties: REPORTED,
  excludePredicates: [] as readonly string[],
  excludeNodes: [] as readonly string[],
  at: null,
  since: null,
  until: null,
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

test('goes round an entity that is left out, and not at all when there is no other way', async () => {
  const rows = await run(db, shortest, { ...question, excludeNodes: ['org:nimbus'] });
  expect(rows.every(({ nodes }) => !nodes.includes('org:nimbus'))).toBe(true);
  const next = await run(db, shortestAndNext, { ...question, limit: 50, excludeNodes: ['org:nimbus'] });
  expect(next.every(({ nodes }) => !nodes.includes('org:nimbus'))).toBe(true);
});

test('the next length comes after the shortest, and no chain passes an end or an entity twice', async () => {
  const rows = await run(db, shortestAndNext, { ...question, limit: 200 });
  const lengths = rows.map(({ links }) => links.length);
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  expect(new Set(lengths)).toEqual(new Set([2, 3]));
  expect(rows.map(({ nodes }) => nodes)).toContainEqual([
    'person:ada-quill',
    'org:nimbus-lab',
    'org:nimbus',
    'product:perch',
  ]);
  for (const { nodes, links } of rows) {
    expect(new Set(nodes).size).toBe(nodes.length);
    expect([nodes[0], nodes.at(-1)]).toEqual(['person:ada-quill', 'product:perch']);
    expect(links.every(({ certainty }) => REPORTED.includes(certainty))).toBe(true);
  }
});

test('the next length keeps to the steps allowed, the day and the predicates', async () => {
  const two = await run(db, shortestAndNext, { ...question, maxHops: 2, limit: 200 });
  expect(two.every(({ links }) => links.length === 2)).toBe(true);
  const before = await run(db, shortestAndNext, { ...question, at: '2029-01-01', limit: 200 });
  expect(before.flatMap(({ links }) => links).every(({ startEarliest }) => (startEarliest ?? '') <= '2029-01-01')).toBe(
    true,
  );
  const others = await run(db, shortestAndNext, { ...question, excludePredicates: ['LAUNCHED'], limit: 200 });
  expect(others.flatMap(({ links }) => links).some(({ predicate }) => predicate === 'LAUNCHED')).toBe(false);
  expect(others.length).toBeGreaterThan(0);
});

test('no step lies outside of the range, and a longer way is found where the shortest does', async () => {
  // Nimbus appointed Ada in January and launched Perch in May 2030: two points in time. She works at its lab to this day.
  const waysOf = async (range: { readonly since?: string; readonly until?: string }) =>
    (await run(db, shortest, { ...question, ...range })).map(({ nodes }) => nodes);
  expect(await waysOf({ since: '2030-01-01' })).toEqual([['person:ada-quill', 'org:nimbus', 'product:perch']]);
  expect(await waysOf({ since: '2035-01-01' })).toEqual([
    ['person:ada-quill', 'org:nimbus-lab', 'product:nest', 'product:perch'],
  ]);
  expect(await waysOf({ until: '2035-01-01' })).toEqual(await waysOf({}));
  expect(await waysOf({ until: '2030-01-01' })).toEqual([]);
  const next = await run(db, shortestAndNext, { ...question, since: '2035-01-01', limit: 200 });
  expect(next.length).toBeGreaterThan(0);
  expect(next.map(({ nodes }) => nodes)).not.toContainEqual(['person:ada-quill', 'org:nimbus', 'product:perch']);
});
