import type { Wire } from '@orrery/cypher/values/wire.ts';
import { describe, expect, test } from 'vitest';
import { arrangeRows } from './arrange-rows.ts';
import { readCellTest } from './cell-test.ts';
import { cellAfter, markAll, markRow, NO_MARKS } from './row-marks.ts';
import { AS_IT_CAME, shownColumns, sortedBy, withWidth } from './table-view.ts';

const date = (value: string): Wire => ({ $type: 'Date', value });
const integer = (value: string): Wire => ({ $type: 'Integer', value });
const node: Wire = { $type: 'Node', elementId: '4:1', labels: ['Person'], properties: { name: 'Ada', hash: 'ffff' } };

describe('what is written in the filter of a column', () => {
  test.each<[string, Wire, boolean]>([
    ['zoe', 'Zoë Ltd', true],
    ['!zoe', 'Zoë Ltd', false],
    ['!', 'Wow!', true],
    ['= ada', 'Ada', true],
    ['=ada', 'Adam', false],
    ['=3', { $type: 'Float', value: '3.0' }, true],
    ['> 1,000', 1_000, false],
    ['>= 1,000', 1_000, true],
    ['1e3..', 999, false],
    ['..5', -1, true],
    ['9..5', 7, true],
    ['> 5', 'a > 5', false],
    ['> x', 'a > x', true],
    ['a..b', 'from a..b', true],
    ['..', 'wait..', true],
    ['2024', date('2024-03-01'), true],
    ['2024-02..2024-03', date('2024-03-31'), true],
    ['..2024-02', date('2024-03-01'), false],
    ['> 2024', date('2024-12-31'), false],
    ['2024-05..', '2024-06-01', true],
    ['> 5', null, false],
    ['> 5', [1, 9], true],
    ['ada', node, true],
    ['ffff', node, false],
  ])('%s of %j: %s', (written, value, isKept) => {
    expect(readCellTest(written)?.(value)).toBe(isKept);
  });

  test('nothing written filters nothing', () => {
    expect(readCellTest('  ')).toBeNull();
  });
});

describe('the order of rows', () => {
  const sortedOf = (values: readonly Wire[], isDescending = false) =>
    arrangeRows(
      values.map((value) => [value]),
      { ...AS_IT_CAME, sorts: [{ column: 0, isDescending }] },
    );

  test('is exact beyond what a float holds', () => {
    expect(sortedOf([integer('9007199254740993'), integer('9007199254740992'), 1])).toEqual([2, 1, 0]);
  });

  test('leaves what is no number and null last either way', () => {
    const values = [null, { $type: 'Float', value: 'NaN' }, 'a', 2] satisfies Wire[];
    expect(sortedOf(values)).toEqual([3, 2, 1, 0]);
    expect(sortedOf(values, true)).toEqual([2, 3, 1, 0]);
  });

  test('of moments is that of time, whatever the zone', () => {
    const at = (value: string): Wire => ({ $type: 'DateTime', value });
    expect(sortedOf([at('2024-01-01T01:00+02:00[Europe/Berlin]'), at('2023-12-31T22:00Z')])).toEqual([1, 0]);
  });

  test('of what is alike is that of the answer', () => {
    expect(sortedOf(['a', 'a', 'a'], true)).toEqual([0, 1, 2]);
  });
});

test('a third press gives a key back, and one more key goes behind the others', () => {
  const first = { ...AS_IT_CAME, sorts: sortedBy(AS_IT_CAME, 0, false) };
  const both = { ...AS_IT_CAME, sorts: sortedBy(first, 1, true) };
  const turned = { ...AS_IT_CAME, sorts: sortedBy(both, 0, true) };
  expect(turned.sorts).toEqual([
    { column: 0, isDescending: true },
    { column: 1, isDescending: false },
  ]);
  expect(sortedBy(turned, 0, true)).toEqual([{ column: 1, isDescending: false }]);
});

test('pinned columns stand first, hidden ones nowhere, and a width stays within bounds', () => {
  expect(shownColumns({ ...AS_IT_CAME, pinned: [3, 1], hidden: new Set([1, 2]) }, 5)).toEqual([3, 0, 4]);
  expect(withWidth(AS_IT_CAME, 0, -50).get(0)).toBe(56);
  expect(withWidth(AS_IT_CAME, 0, Infinity).get(0)).toBe(2_000);
});

test('a stretch of rows follows the order in which they are shown', () => {
  const order = [5, 2, 9, 1];
  const one = markRow(NO_MARKS, { row: 2, order });
  expect([...markRow(one, { row: 1, order }, { isRange: true }).rows]).toEqual([2, 9, 1]);
  const more = markRow(one, { row: 5, order }, { isMore: true });
  expect([...more.rows]).toEqual([2, 5]);
  expect([...markRow(more, { row: 2, order }, { isMore: true }).rows]).toEqual([5]);
  expect(markAll(markAll(one, order), order).rows.size).toBe(0);
});

test('the keys stay within the table', () => {
  const shown = { order: [5, 2, 9], columns: [1, 0] };
  const down = (cell: { row: number; column: number } | null, step: { down: number; across: number }) =>
    cellAfter({ ...NO_MARKS, cell }, shown, step);
  expect(down(null, { down: 1, across: 0 })).toEqual({ row: 5, column: 1 });
  expect(down({ row: 5, column: 1 }, { down: 1, across: 0 })).toEqual({ row: 2, column: 1 });
  expect(down({ row: 9, column: 0 }, { down: 1, across: 1 })).toEqual({ row: 9, column: 0 });
  expect(down({ row: 2, column: 1 }, { down: 1e9, across: 0 })).toEqual({ row: 9, column: 1 });
  expect(cellAfter(NO_MARKS, { order: [], columns: [0] }, { down: 1, across: 0 })).toBeNull();
});
