import { expect, test } from 'vitest';
import { mintId, slugOf } from './mint-id.ts';

test.each([
  ['C', 'C++', 'C#', 'C+', 'C*', 'C%'],
  ['0', '-0', '+0', '00', '−1', '1', '-.5', '.5'],
  ['1', '1.0', '01'],
  ['Command R', 'Command R+', 'Command R#'],
  ['Q', 'Q*'],
  ['x < y', 'x > y', 'x y'],
])('names that a sign tells apart stay apart: %s', (...names) => {
  // −1 (a minus sign) and -1 (a hyphen) are one name, typed two ways; here only one of them stands.
  expect(new Set(names.map((name) => mintId('Product', name))).size).toBe(names.length);
});

test.each([
  ['GPT-4', 'gpt-4'],
  ['Command R+', 'command-r-plus'],
  ['Ada  LOVELACE', 'ada-lovelace'],
  ['AT&T', 'at-t'],
  ['A - 1', 'a-1'],
  ['A -100B', 'a-100b'],
  ['RHN(depth=40)', 'rhn-depth-40'],
  ['The Team*', 'the-team'],
])('%s is still %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
