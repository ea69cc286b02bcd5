import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toContainsKey, toNamesQuery, toPassagesQuery } from './search-query.ts';

test.each([
  ['zha', '+("zha"^2 OR zha*)'],
  ['Shengjia Zha', '+"shengjia" +("zha"^2 OR zha*)'],
  ['亞歷山大', '+"亚历山大"'],
  ['Meta超級智能', '+"meta" +"超级智能"'],
  ['FAIR (TBD', '+"fair" +("tbd"^2 OR tbd*)'],
  ['LeCun AND', '+"lecun" +("and"^2 OR and*)'],
  ['  !? ', null],
])('%s asks the names for %s', (text, query) => {
  expect(toNamesQuery(text)).toBe(query);
});

test('a single Chinese character is no bigram: passages look for it another way', () => {
  expect(toPassagesQuery('王')).toBeNull();
  expect(toContainsKey('王')).toBe('王');
  expect(toPassagesQuery('額外審核')).toBe('+"额外审核"');
});

test('whatever is typed, no character that Lucene understands reaches it unquoted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const query = toNamesQuery(text) ?? '';
      expect(query.replaceAll(/\+"[^"\\]*"|\+\("[^"\\]*"\^2 OR [\p{L}\p{N}\p{M}]+\*\)/gu, '').trim()).toBe('');
    }),
  );
});
