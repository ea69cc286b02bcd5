import { expect, test } from 'vitest';
import { aCitation, aClaim, aRef } from '../../testing/a-claim.ts';
import { numberFootnotes } from './footnotes.ts';

const at = (index: number) => aCitation({ id: `k_${Math.random()}`, paragraph: { index } });

test('notes are numbered as a reader meets them, and the same words of a paragraph are one note', () => {
  const { notes, numbersOf } = numberFootnotes([
    aClaim({ id: 'c_1', citations: [at(7), at(3)] }),
    aClaim({ id: 'c_2', citations: [at(3), at(9)] }),
  ]);
  expect(notes.map(({ number, citation }) => [number, citation.paragraph.index])).toEqual([
    [1, 7],
    [2, 3],
    [3, 9],
  ]);
  expect([...numbersOf]).toEqual([
    ['c_1', [1, 2]],
    ['c_2', [2, 3]],
  ]);
});

test.each([
  ['stance', { stance: 'DENIES' }],
  ['voice', { attributedTo: [aRef('Meta')] }],
  ['hedge', { hedge: '可能' }],
  ['our words for it', { note: 'Other words.' }],
] as const)('another %s in the same paragraph is another note', (_, change) => {
  const citations = [at(3), { ...at(3), ...change }];
  expect(numberFootnotes([aClaim({ citations })]).notes).toHaveLength(2);
});
