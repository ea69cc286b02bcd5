import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeId } from '../graph/types.ts';
import { type LinkedView, readHash, writeHash } from './url.ts';

const id = fc.stringMatching(/^[a-z]{2,8}:[\p{Script=Han}a-z0-9#-]{1,20}$/u);

const view: fc.Arbitrary<LinkedView> = fc.record({
  nodes: fc.array(id.map(nodeId)),
  selection: fc.array(id),
  lens: fc.constantFrom('FACTS', 'REPORTED', 'ALL'),
  asOf: fc.constantFrom(null, '2025-08-25', '2012-01-01'),
  locale: fc.constantFrom(null, 'en', 'zh-Hant'),
});

test('a view comes back from its link as it was', () => {
  fc.assert(
    fc.property(view, (before) => {
      expect(readHash(writeHash(before))).toEqual(before);
    }),
  );
});

test('nonsense in a link is left out instead of breaking the page', () => {
  expect(readHash('#lens=LIES&at=yesterday&lang=xx&n=')).toEqual({
    nodes: [],
    selection: [],
    lens: 'REPORTED',
    asOf: null,
    locale: null,
  });
});
