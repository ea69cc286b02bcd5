import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeId } from '../graph/types.ts';
import type { View } from '../graph/view.ts';
import { type LinkedView, readHash } from './url.ts';

/** As earlier versions wrote their links, which are in mails and articles by now. */
function writeHash({ nodes, selection, view: { lens, asOf, range }, locale }: LinkedView): string {
  const join = (words: readonly string[], separator: string): string =>
    words.map((word) => word.replaceAll('~', '~~').replaceAll(separator, '~.')).join(separator);
  const parameters = new URLSearchParams();
  if (nodes.length > 0) parameters.set('n', join(nodes, ' '));
  if (selection.length > 0) parameters.set('s', join(selection, '*'));
  if (lens !== 'REPORTED') parameters.set('lens', lens);
  if (asOf !== null) parameters.set('at', asOf);
  if (range !== null) parameters.set('during', `${range.from}..${range.to}`);
  if (locale !== null) parameters.set('lang', locale);
  return `#${parameters.toString()}`;
}

/** Claims files have tidy ids; those of tables and of other databases may be any text. */
const ALIKE = [
  'C',
  'C++',
  'C#',
  'c',
  '-0',
  '0',
  '+0',
  'a b',
  'a+b',
  'a*b',
  'a%20b',
  'a~b',
  'a~.b',
  'a~~b',
  '~',
  '*',
  '&n=',
  '%',
  'é',
  'e\u0301',
];
const id = fc.oneof(
  fc.stringMatching(/^[a-z]{2,8}:[\p{Script=Han}a-z0-9#-]{1,20}$/u),
  fc.constantFrom(...ALIKE),
  fc.string({ unit: 'binary', minLength: 1 }),
);

const view: fc.Arbitrary<LinkedView> = fc.record({
  nodes: fc.array(id.map(nodeId)),
  selection: fc.array(id),
  view: fc.record<View>({
    lens: fc.constantFrom('FACTS', 'REPORTED', 'ALL'),
    asOf: fc.constantFrom(null, '2025-08-25', '2012-01-01'),
    range: fc.constantFrom(null, { from: '2025-01-01', to: '2025-12-31' }),
  }),
  locale: fc.constantFrom(null, 'en', 'zh-Hant'),
});

test('a view comes back from its link as it was', () => {
  fc.assert(
    fc.property(view, (before) => {
      expect(readHash(writeHash(before))).toEqual(before);
    }),
  );
});

test('ids that look alike have links of their own', () => {
  const links = ALIKE.map((one) =>
    writeHash({ nodes: [nodeId(one)], selection: [one], view: { lens: 'ALL', asOf: null, range: null }, locale: null }),
  );
  expect(new Set(links).size).toBe(ALIKE.length);
  const all = ALIKE.map(nodeId);
  expect(
    readHash(writeHash({ nodes: all, selection: ALIKE, view: { lens: 'ALL', asOf: null, range: null }, locale: null })),
  ).toMatchObject({
    nodes: ALIKE,
    selection: ALIKE,
  });
});

test('nonsense in a link is left out instead of breaking the page', () => {
  expect(readHash('#lens=LIES&at=2025-02-30&during=2025-03-01..2025-01-01&lang=xx&n=')).toEqual({
    nodes: [],
    selection: [],
    view: { lens: 'REPORTED', asOf: null, range: null },
    locale: null,
  });
});
