import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['趙晟佳', '赵晟佳'],
  ['赵晟佳', '赵晟佳'],
  ['癌癥', '癌症'],
  ['癌症', '癌症'],
  ['衝動', '冲动'],
  ['沖動', '冲动'],
  ['ＴＢＤ', 'tbd'],
  ['Cléo  MARSH ', 'cleo marsh'],
  ['が', 'が'],
])('%s becomes %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
