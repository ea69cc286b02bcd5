import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test('Traditional, Simplified and variant characters fold to one form', () => {
  expect(fold('趙晟佳')).toBe(fold('赵晟佳'));
  expect(fold('癥')).toBe(fold('症'));
  expect(fold('亞歷山大王')).toBe('亚历山大王');
});

test('Latin letters lose case and width', () => {
  expect(fold('ＴＢＤ Lab')).toBe('tbd lab');
});

test('a part of a name folds to a part of the folded name', () => {
  expect(fold('乾坤實驗室')).toContain(fold('乾'));
});
