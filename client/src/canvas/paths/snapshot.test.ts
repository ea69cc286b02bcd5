import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSnapshot } from './snapshot.ts';

/** A pen that notes where bitmaps are drawn. */
const penOf = () => {
  const drawn: number[][] = [];
  let transform: number[] = [];
  return {
    drawn,
    setTransform: (...numbers: number[]) => {
      transform = numbers;
    },
    clearRect: () => undefined,
    drawImage: () => drawn.push(transform),
  };
};

const screen = { width: 800, height: 400 };
const at = (zoom: number, x: number, y: number) => ({ zoom, pan: { x, y } });
const WIDE = { x1: -10_000, y1: -10_000, x2: 10_000, y2: 10_000 };

beforeEach(() => vi.stubGlobal('document', { createElement: () => ({ getContext: penOf }) }));
afterEach(() => vi.unstubAllGlobals());

const taken = (zoom: number, x: number, y: number) => {
  const snapshot = createSnapshot(screen, () => 1);
  snapshot.take(at(zoom, x, y), () => undefined);
  return snapshot;
};

test('it stands for the picture while the camera stays within a quarter of the screen, and no farther', () => {
  const snapshot = taken(1, 0, 0);
  expect(snapshot.covers(at(1, 200, -100), WIDE)).toBe(true);
  expect(snapshot.covers(at(1, 201, 0), WIDE)).toBe(false);
  expect(snapshot.covers(at(1, 0, -101), WIDE)).toBe(false);
});

test('where the whole picture is on it, nothing is missing however far the camera goes', () => {
  const snapshot = taken(1, 0, 0);
  const small = { x1: 10, y1: 10, x2: 700, y2: 390 };
  expect(snapshot.covers(at(1, 600, 300), small)).toBe(true);
  expect(snapshot.covers(at(0.1, 0, 0), small)).toBe(true);
  expect(snapshot.covers(at(0.1, 0, 0), WIDE)).toBe(false);
});

test('it is not enlarged until its pixels are seen, and stands for nothing before it is taken or once it is dropped', () => {
  const snapshot = taken(1, 0, 0);
  expect(snapshot.covers(at(1.5, 0, 0), WIDE)).toBe(true);
  expect(snapshot.covers(at(1.7, 0, 0), WIDE)).toBe(false);
  snapshot.drop();
  expect(snapshot.covers(at(1, 0, 0), WIDE)).toBe(false);
  expect(createSnapshot(screen, () => 1).covers(at(1, 0, 0), WIDE)).toBe(false);
});

test('it is painted a quarter larger on each side, and drawn where the picture is under the camera', () => {
  const snapshot = createSnapshot(screen, () => 1);
  snapshot.take(at(2, 30, 40), (_, own, box) => {
    expect(own).toEqual(at(2, 230, 140));
    expect(box).toEqual({ x1: -115, y1: -70, x2: 485, y2: 230 });
  });
  const pen = penOf();
  // The model's middle was at (30, 40) and is at (50, 10) now, everything half as large.
  snapshot.show(pen as unknown as CanvasRenderingContext2D, at(1, 50, 10));
  const [scale = 0, , , , left = 0, top = 0] = pen.drawn[0] ?? [];
  expect([left + 230 * scale, top + 140 * scale]).toEqual([50, 10]);
});
