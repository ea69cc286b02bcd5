import { expect, test } from 'vitest';
import { groupsOf, PARTS } from './parts.ts';

const GIB = 1024 ** 3;

test('the database and the process tests run at once, where there is memory for both', () => {
  expect(groupsOf(PARTS, 16 * GIB)).toEqual([['check'], ['unit'], ['database', 'process'], ['timed'], ['browser']]);
  expect(groupsOf(PARTS, 8 * GIB)).toEqual(PARTS.map((part) => [part]));
});

test('what is asked for is run, and nothing else', () => {
  expect(groupsOf(['process'], 16 * GIB)).toEqual([['process']]);
  expect(groupsOf(['unit', 'process', 'timed'], 16 * GIB)).toEqual([['unit'], ['process'], ['timed']]);
  expect(groupsOf([], 16 * GIB)).toEqual([]);
});
