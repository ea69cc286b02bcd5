import { expect, test } from 'vitest';
import { type CleaningRule, cleanParagraph } from './clean-text.ts';

const rules: readonly CleaningRule[] = [
  { paragraphs: [2, 3], strings: ['zq', 'xzqx'], between: [{ start: 'BUY', end: 'NOW' }] },
];

test('strips the noise, longer strings first', () => {
  expect(cleanParagraph('The pier xzqxwas zqquiet.', 2, rules)).toBe('The pier was quiet.');
});

test('strips from a start to the next end, as often as it comes', () => {
  expect(cleanParagraph('BUY cheap NOWThe BUY more NOWpier.', 3, rules)).toBe('The pier.');
});

test('a start without an end is left alone', () => {
  expect(cleanParagraph('The BUY pier.', 3, rules)).toBe('The BUY pier.');
});

test('the same string outside the range of paragraphs is genuine', () => {
  expect(cleanParagraph('A zq title', 1, rules)).toBe('A zq title');
});
