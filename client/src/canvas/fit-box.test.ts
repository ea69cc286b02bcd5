import { expect, test } from 'vitest';
import { fitBox } from './fit-box.ts';

const LIMITS = { minZoom: 0.05, maxZoom: 4 };
const BOX = { x1: -500, x2: 900, y1: -300, y2: 700 };

/** Where the box lies on the screen. */
function onScreen(size: { readonly width: number; readonly height: number }) {
  const { zoom, pan } = fitBox(BOX, { size, ...LIMITS });
  return {
    left: BOX.x1 * zoom + pan.x,
    right: BOX.x2 * zoom + pan.x,
    top: BOX.y1 * zoom + pan.y,
    bottom: BOX.y2 * zoom + pan.y,
  };
}

test.each([
  [1280, 800],
  [620, 670],
  [390, 740],
  [320, 200],
])('on %i × %i what is fitted leaves head and foot to counts and controls, and lies in the middle', (width, height) => {
  const { left, right, top, bottom } = onScreen({ width, height });
  expect(left).toBeGreaterThanOrEqual(28 - 1e-9);
  expect(width - right).toBeCloseTo(left);
  // On a phone the counts and three rows of a question stand one above the other.
  const head = width < 600 ? Math.min(146, height * 0.2) : Math.min(64, height * 0.12);
  expect(top).toBeGreaterThanOrEqual(head - 1e-9);
  expect(height - bottom).toBeGreaterThanOrEqual(Math.min(76, height * 0.12) - 1e-9);
});

test('a small picture is not blown up, and a huge one is as far as the camera goes', () => {
  const size = { width: 1000, height: 700 };
  expect(fitBox({ x1: 0, x2: 10, y1: 0, y2: 10 }, { size, ...LIMITS }).zoom).toBe(1.3);
  expect(fitBox({ x1: 0, x2: 1e6, y1: 0, y2: 10 }, { size, ...LIMITS }).zoom).toBe(0.05);
});
