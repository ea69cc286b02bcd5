import { expect, test } from 'vitest';
import { median, tableOf } from './canvas-table.ts';

test('the median is the middle one, and of none there is none', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 2])).toBe(2);
  expect(median([])).toBeNull();
});

test('peers stand with their median and ours divided by it; what was not measured is a dash', () => {
  const seen = [
    { renderer: 'ours', size: 10, figures: { 'pan, frames/s': 60 } },
    { renderer: 'ours', size: 10, figures: { 'pan, frames/s': 40 } },
    { renderer: 'ours', size: 10, figures: { 'pan, frames/s': 50 } },
    { renderer: 'peer', size: 10, figures: { 'pan, frames/s': 5 } },
    { renderer: 'peer', size: 99, figures: { 'pan, frames/s': 1 } },
  ];
  const lines = tableOf(seen, 10, ['ours', 'peer']).split('\n');
  expect(lines[0]).toBe('| 10 nodes, 20 lines | ours | peer |');
  expect(lines).toContain('| pan, frames/s | 50 | 5.0 (10.00) |');
  expect(lines).toContain('| heap, MB | – | – |');
});
