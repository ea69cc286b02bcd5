import { describe, expect, test } from 'vitest';
import { seenThrough } from './window.ts';

const window = { x1: 0, y1: 0, x2: 100, y2: 100 };
const line = (...[x1, y1, x2, y2]: readonly [number, number, number, number]) => ({
  source: { x: x1, y: y1 },
  target: { x: x2, y: y2 },
});

describe('a line through a window', () => {
  test('inside it is seen whole', () => {
    expect(seenThrough(line(10, 20, 90, 80), window)).toEqual(line(10, 20, 90, 80));
  });
  test('beside it is not seen', () => {
    expect(seenThrough(line(-50, -10, 200, -10), window)).toBeNull();
    expect(seenThrough(line(-100, 50, -10, 50), window)).toBeNull();
    expect(seenThrough(line(150, 0, 250, 100), window)).toBeNull();
  });
  test('that only passes its corner is not seen', () => {
    expect(seenThrough(line(-60, 50, 50, -60), window)).toBeNull();
  });
  test('that crosses it is cut at the far side, and before the near side by whole dashes, so that they do not crawl', () => {
    expect(seenThrough(line(-1000, 50, 1000, 50), window)).toEqual(line(-40, 50, 100, 50));
    expect(seenThrough(line(50, 1000, 50, -1000), window)).toEqual(line(50, 100, 50, 0));
  });
  test('upright and level ones, and such without a length, are seen too', () => {
    expect(seenThrough(line(50, -10, 50, 110), window)).toEqual(line(50, -10, 50, 100));
    expect(seenThrough(line(50, 50, 50, 50), window)).toEqual(line(50, 50, 50, 50));
  });
});
