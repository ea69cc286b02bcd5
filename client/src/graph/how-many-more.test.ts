import { expect, test } from 'vitest';
import { howManyMore } from './how-many-more.ts';

test.for([
  [0, '+0'],
  [7, '+7'],
  [999, '+999'],
  [1_000, '+1,000'],
  [1_234_567, '+1,234,567'],
] as const)('%i is %s', ([count, words]) => {
  expect(howManyMore(count)).toBe(words);
});
