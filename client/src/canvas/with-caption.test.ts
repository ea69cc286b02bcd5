import { expect, test } from 'vitest';
import { breakLines } from './with-caption.ts';

const measure = (text: string): number => text.length;

test('a caption breaks at its words and loses none', () => {
  const lines = breakLines('Made with Orrery · Data on AI models, Epoch AI, CC BY 4.0', 20, measure);
  expect(lines.every((line) => line.length <= 20)).toBe(true);
  expect(lines.join(' ')).toBe('Made with Orrery · Data on AI models, Epoch AI, CC BY 4.0');
});

test('a word that is wider than the picture stands alone, whole', () => {
  expect(breakLines('a averylongword b', 5, measure)).toEqual(['a', 'averylongword', 'b']);
});
