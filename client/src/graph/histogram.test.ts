import { describe, expect, test } from 'vitest';
import { boundsOf, countWords, edgesAt, histogramOf } from './histogram.ts';

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

describe('a histogram', () => {
  test('gives each of a few whole figures a bar of its own', () => {
    expect(histogramOf([1, 2, 2, 4], 24)).toEqual({
      edges: [1, 2, 3, 4, 5],
      counts: [1, 2, 0, 1],
      isLogarithmic: false,
      isWhole: true,
    });
  });

  test('holds every figure once, the largest included', () => {
    const figures = Array.from({ length: 500 }, (_, index) => (index * 7919) % 137);
    const histogram = histogramOf(figures, 20);
    expect(total(histogram?.counts ?? [])).toBe(500);
    expect(histogramOf([0.1, 0.5, 0.9], 4)?.counts).toEqual([1, 0, 1, 1]);
  });

  test('rises by ratios where figures span powers of ten', () => {
    const histogram = histogramOf([1e6, 1e9, 1e12, 1e12], 6);
    expect(histogram?.isLogarithmic).toBe(true);
    expect(histogram?.edges[3]).toBeCloseTo(1e9, -3);
    expect(total(histogram?.counts ?? [])).toBe(4);
    expect(histogram?.counts[5]).toBe(2);
  });

  test('has nothing to show of one figure, none, or of what is no figure', () => {
    expect(histogramOf([], 8)).toBeNull();
    expect(histogramOf([5, 5], 8)).toBeNull();
    expect(histogramOf([Number.NaN, 5], 8)).toBeNull();
  });
});

test('a word that an entity bears twice counts once', () => {
  expect(countWords([['b', 'b'], ['a', 'b'], ['c']])).toEqual([
    ['b', 2],
    ['a', 1],
    ['c', 1],
  ]);
});

describe('a brush over the bars', () => {
  const whole = { edges: [1, 2, 3, 4, 5], isWhole: true };
  const wide = { edges: [1, 10, 100, 1000], isWhole: false };

  test('holds whole figures without the first one behind it', () => {
    expect(boundsOf(whole, [1, 3])).toEqual({ least: 2, most: 3 });
    expect(boundsOf(whole, [0, 4])).toEqual({ least: null, most: null });
    expect(boundsOf(wide, [1, 2])).toEqual({ least: 10, most: 100 });
  });

  test('stands where its figures are, typed ones too', () => {
    expect(edgesAt(whole, { least: 2, most: 3 })).toEqual([1, 3]);
    expect(edgesAt(wide, { least: 50, most: null })).toEqual([1, 3]);
    expect(edgesAt(wide, { least: null, most: 5000 })).toEqual([0, 3]);
    expect(edgesAt(wide, { least: -4, most: null })).toEqual([0, 3]);
  });
});
