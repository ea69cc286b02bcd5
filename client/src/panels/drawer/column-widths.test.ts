import { expect, test } from 'vitest';
import { BESIDE, columnWidths } from './column-widths.ts';

const sum = (widths: readonly number[]): number => widths.reduce((total, one) => total + one, 0);

test('short columns take what they need, and long ones share the rest, so that four stand side by side', () => {
  const long = 'x'.repeat(400);
  const four = columnWidths({ columns: ['a', 'b', 'c', 'd'], rows: [[long, long, 1, long]] });
  expect(four[2]).toBeLessThan(3);
  expect(four[0]).toBe(four[1]);
  expect(sum(four)).toBeCloseTo(45 - 4 * BESIDE);
  expect(columnWidths({ columns: ['a', 'b'], rows: [[long, 'y']] })).toEqual([26, 2.5]);
  expect(columnWidths({ columns: [], rows: [] })).toEqual([]);
  expect(columnWidths({ columns: ['名稱'], rows: [['一二三四五六七八九十']] })).toEqual([10]);
});
