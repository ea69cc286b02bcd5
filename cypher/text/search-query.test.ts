import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toContainsKey, toNamesQuery, toPassagesQuery, toSpellingQuery } from './search-query.ts';

test.each([
  ['zha', '+("zha"^2 OR zha*)'],
  ['Shengjia Zha', '+"shengjia" +("zha"^2 OR zha*)'],
  ['亞歷山大', '+"亚历山大"'],
  ['Meta超級智能', '+"meta" +"超级智能"'],
  ['FAIR (TBD', '+"fair" +("tbd"^2 OR tbd*)'],
  ['LeCun AND', '+"lecun" +("and"^2 OR and*)'],
  ['  !? ', null],
  ['GPT-4.5', '+"gpt" +("4.5"^2 OR 4.5*)'],
  ["O'Brien 3,000", '+"o\'brien" +("3,000"^2 OR 3,000*)'],
  ['ab:cd', '+("ab:cd"^2 OR ab\\:cd*)'],
  ['U.S. rule.', '+"u.s" +("rule"^2 OR rule*)'],
  ['ラーメン屋、GPT4超級', '+"ラーメン屋" +"gpt4" +"超级"'],
])('%s asks the names for %s', (text, query) => {
  expect(toNamesQuery(text)).toBe(query);
});

test('a single Chinese character is no bigram: passages look for it another way', () => {
  expect(toPassagesQuery('王')).toBeNull();
  expect(toContainsKey('王')).toBe('王');
  expect(toPassagesQuery('額外審核')).toBe('+"额外审核"');
});

test('a word on the stop list of the passages is passed over, and looked for another way when it stands alone', () => {
  expect(toPassagesQuery('the rule')).toBe('+"rule"');
  expect(toPassagesQuery('IT')).toBeNull();
  expect(toContainsKey('IT')).toBe('it');
});

test('text for CONTAINS keeps its punctuation', () => {
  expect(toContainsKey('GPT-4.5')).toBe('gpt-4.5');
  expect(toContainsKey(' ?! ')).toBeNull();
});

const WORD = "[\\p{L}\\p{N}\\p{M}.,;:'’‘·‧_]+";
const PREFIX = "(?:[\\p{L}\\p{N}\\p{M}.,;'’‘·‧_]|\\\\:)+";

test('whatever is typed, no character that Lucene understands reaches it unquoted', () => {
  const clause = new RegExp(`\\+"${WORD}"|\\+\\("${WORD}"\\^2 OR ${PREFIX}\\*\\)`, 'gu');
  const typed = fc.string({
    unit: fc.constantFrom(...'ab19王超ラー.,;:\'’·_-+&|!(){}[]^"~*?/\\ ', 'é', 'AND', 'OR', 'NOT', ' TO '),
  });
  fc.assert(
    fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), (text) => {
      const query = toNamesQuery(text) ?? '';
      expect(query.replaceAll(clause, '').trim()).toBe('');
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['Zuckerburg', '+zuckerburg~2'],
  ['yan lecun', '+"yan" +lecun~1'],
  ['reorganization 重組', '+reorganization~2 +"重组"'],
  ['ab:cde', '+ab\\:cde~2'],
  ['FAIR AND', '+fair~1 +"and"'],
  ['王', null],
  ['ai', null],
])('%s spelt otherwise asks for %s', (text, query) => {
  expect(toSpellingQuery(text)).toBe(query);
});
