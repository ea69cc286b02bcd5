import { describe, expect, test } from 'vitest';
import { guessWidth, wrapLabel } from './wrap-label.ts';

const wrap = (text: string, width: number) => wrapLabel(text, width, (line) => guessWidth(line, 10)).lines;

describe('a label', () => {
  test('breaks between words and never inside one', () => {
    for (const line of wrap('The internal AI division of a very large company', 80)) expect(line).toMatch(/^\S.*\S$/);
    expect(wrap('The internal AI division of a very large company', 80).join(' ')).toBe(
      'The internal AI division of a very large company',
    );
  });

  test('has lines of about the same width, not a lone word at the end', () => {
    const [first = '', second = '', ...rest] = wrap('extra review of papers', 90);
    expect(rest).toEqual([]);
    expect(Math.abs(guessWidth(first, 10) - guessWidth(second, 10))).toBeLessThan(25);
  });

  test('leaves a word that is too wide whole', () => {
    expect(wrap('Superintelligence', 40)).toEqual(['Superintelligence']);
  });

  test('in Chinese breaks anywhere but before closing punctuation', () => {
    const lines = wrap('超級智慧實驗室（研究），部門', 62);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('超級智慧實驗室（研究），部門');
    for (const line of lines) expect(line).not.toMatch(/^[），]/);
  });

  test('keeps the two names of an entity on lines of their own', () => {
    expect(wrap('Meta\n臉書', 100)).toEqual(['Meta', '臉書']);
  });

  test('without text is one empty line', () => {
    expect(wrapLabel('', 100, () => 0)).toEqual({ lines: [''], width: 0 });
  });
});
