import { expect, test } from 'vitest';
import { areMany } from './are-many.ts';

const COUNTS = new Map([
  ['WORKS_AT', 9_000],
  ['LEFT', 300],
  ['MAKES', 700],
]);
const countsOf = () => Promise.resolve(COUNTS);

test('all claims, and those of a common predicate, are read in the order of their ids', async () => {
  expect(await areMany({}, 51, countsOf)).toBe(true);
  expect(await areMany({ predicates: ['WORKS_AT'], disputed: null }, 51, countsOf)).toBe(true);
  // 700 of 10,000: 51 of them are among the first 730 or so.
  expect(await areMany({ predicates: ['MAKES'] }, 51, countsOf)).toBe(false);
  expect(await areMany({ predicates: ['MAKES'] }, 21, countsOf)).toBe(true);
  expect(await areMany({ predicates: ['LEFT', 'LEFT', 'LEFT'] }, 51, countsOf)).toBe(false);
  expect(await areMany({ predicates: ['LEFT', 'MAKES'] }, 51, countsOf)).toBe(true);
});

test('a predicate that there is not, none at all, and any other condition are found by what they say', async () => {
  expect(await areMany({ predicates: ['NEVER'] }, 51, countsOf)).toBe(false);
  expect(await areMany({ predicates: [] }, 51, countsOf)).toBe(false);
  expect(await areMany({ predicates: ['WORKS_AT'], disputed: false }, 51, countsOf)).toBe(false);
  expect(await areMany({ where: { all: [] } }, 51, countsOf)).toBe(false);
});
