import { expect, test } from 'vitest';
import { hasWords } from './row-filter.tsx';

test('each word has to be somewhere, in any order and case, in either language', () => {
  const texts = ['Shengjia Zhao', '趙晟佳', null, 'works at'];
  expect(hasWords('zhao SHENGJIA', texts)).toBe(true);
  expect(hasWords('zhao works', texts)).toBe(true);
  expect(hasWords('趙', texts)).toBe(true);
  expect(hasWords('zhao left', texts)).toBe(false);
  expect(hasWords('  ', texts)).toBe(true);
});
