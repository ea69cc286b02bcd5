import { expect, test } from 'vitest';
import { formatNumber } from './figure.ts';

test.for([
  { value: 97, en: '97', zh: '97' },
  { value: 671_000_000_000, en: '671 billion', zh: '6710億' },
  { value: 3.5999999999999997e25, en: '3.6 × 10²⁵', zh: '3.6 × 10²⁵' },
  { value: 1e21, en: '1 × 10²¹', zh: '1 × 10²¹' },
  { value: 0.5, en: '0.5', zh: '0.5' },
])('$value is written as a reader writes it', ({ value, en, zh }) => {
  expect(formatNumber(value, 'en')).toBe(en);
  expect(formatNumber(value, 'zh-Hant').replaceAll(/[ ,]/g, '')).toBe(zh.replaceAll(' ', ''));
});
