import { describe, expect, test } from 'vitest';
import { cutLabel, guessWidth, wrapLabel } from './wrap-label.ts';

const measure = (line: string): number => guessWidth(line, 10);
const wrap = (text: string, maxWidth: number, maxLines = 9) => wrapLabel(text, { maxWidth, maxLines, measure }).lines;

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
    expect(wrap('Superintelligence', 70)).toEqual(['Superintelligence']);
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
    expect(wrapLabel('', { maxWidth: 100, maxLines: 3, measure })).toEqual({ lines: [''], width: 0, isCut: false });
  });
});

const NO_START = /^[、。，．：；！？」』）》】〉…・ー々·ッ\])]/u;
const NO_END = /[「『（《【〈([]$/u;

const HARD_TO_WRAP = [
  '中華人民共和國國家發展和改革委員會，人工智慧辦公室（籌備）。',
  '「智慧」、《模型》與【資料】；研究：測試？！',
  'メタ・プラットフォームズ（スーパーインテリジェンス研究所）ゲッツー',
  '馬克·祖克柏的「超級智慧」實驗室…第２部',
  'Meta(臉書)人工智慧研究院[FAIR]與OpenAI(開放人工智慧)',
];

describe('Chinese and Japanese', () => {
  test.each(HARD_TO_WRAP)('%s breaks by the rules at every width', (text) => {
    for (let width = 40; width < 240; width += 7) {
      const lines = wrap(text, width);
      expect(lines.join('')).toBe(text);
      for (const line of lines.slice(1)) expect(line).not.toMatch(NO_START);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(NO_END);
    }
  });

  test('a Latin name inside stays whole', () => {
    for (let width = 60; width < 200; width += 9) {
      expect(wrap('微軟的GPT-4.5與Llama-3.1模型', width).some((line) => line.includes('GPT-4.5'))).toBe(true);
    }
  });
});
describe('a name that is too long', () => {
  test('is cut with an ellipsis after the last line there is room for', () => {
    const { lines, isCut } = wrapLabel('a study of how names of many words are shown in little room', {
      maxWidth: 80,
      maxLines: 2,
      measure,
    });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/\S…$/);
    expect(isCut).toBe(true);
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(80 * 1.35);
  });

  test.each([
    ['one word', 'x'.repeat(60_000)],
    ['words', 'long name '.repeat(6_000)],
    ['Chinese', '超級智慧'.repeat(15_000)],
    ['line feeds', 'a\n'.repeat(30_000)],
    ['a waving family', '👨‍👩‍👧‍👦'.repeat(6_000)],
  ])('of 60 kB (%s) takes the room of any other', (_, text) => {
    const { lines, width, isCut } = wrapLabel(text, { maxWidth: 118, maxLines: 3, measure });
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(width).toBeLessThanOrEqual(118 * 1.35);
    expect(isCut).toBe(true);
  });

  test('is never cut inside a character of several code points', () => {
    const family = '👨‍👩‍👧‍👦';
    const { lines } = cutLabel(family.repeat(40), { maxWidth: 100, measure });
    expect(lines[0]?.replaceAll(family, '')).toBe('…');
  });

  test('of one line keeps its beginning', () => {
    expect(cutLabel('Meta', { maxWidth: 100, measure })).toMatchObject({ lines: ['Meta'], isCut: false });
    expect(cutLabel('Meta Superintelligence Labs', { maxWidth: 70, measure })).toMatchObject({ isCut: true });
    expect(cutLabel('Meta\n臉書', { maxWidth: 70, measure }).lines).toEqual(['Meta']);
  });
});

describe('a hostile name', () => {
  test('cannot turn the direction of what stands beside it', () => {
    expect(wrap('evil\u202Egnp.exe\u0007', 200)).toEqual(['evilgnp.exe']);
  });

  test('piles no more than three marks on a letter', () => {
    expect(wrap(`z${'\u0301'.repeat(50)}!`, 200)).toEqual([`z${'\u0301'.repeat(3)}!`]);
  });

  test('in Hebrew or Arabic keeps its order: the drawing turns it', () => {
    expect(wrap('מכון ויצמן למדע', 60).join(' ')).toBe('מכון ויצמן למדע');
    expect(wrap('جامعة الملك عبد الله', 70).join(' ')).toBe('جامعة الملك عبد الله');
  });

  test('in a script without spaces is parted at words', () => {
    const lines = wrap('สถาบันวิจัยปัญญาประดิษฐ์แห่งชาติของประเทศไทย', 90);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('สถาบันวิจัยปัญญาประดิษฐ์แห่งชาติของประเทศไทย');
    for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
  });
});
