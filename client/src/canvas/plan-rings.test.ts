import { describe, expect, test } from 'vitest';
import type { LayoutBox } from './layout-kernel.ts';
import { planRings } from './plan-rings.ts';

const box = (id: string): LayoutBox => ({ id, x: 0, y: 0, width: 60, height: 40, isFixed: false });

function rings(springs: readonly (readonly [string, string])[], center: string) {
  const ids = [...new Set(springs.flat())];
  const places = planRings({ boxes: ids.map(box), springs, ground: { width: 1200, height: 800 } });
  const known = new Map(places.map(([id, x, y]) => [id, { x, y }]));
  const middle = known.get(center) ?? { x: Number.NaN, y: Number.NaN };
  const polar = (id: string) => {
    const { x, y } = known.get(id) ?? { x: Number.NaN, y: Number.NaN };
    return { far: Math.hypot(x - middle.x, y - middle.y), angle: Math.atan2(y - middle.y, x - middle.x) };
  };
  return { ids, places, far: (id: string) => polar(id).far, angle: (id: string) => polar(id).angle };
}

/** One hub with four arms, each with leaves of its own. */
const ARMS = ['a', 'b', 'c', 'd', 'e'];
const STAR = ARMS.flatMap((arm) => [
  ['hub', arm] as const,
  ...Array.from({ length: 3 }, (_, index) => [arm, `${arm}${index}`] as const),
]);

/** The way between two angles, the shorter way round. */
const between = (a: number, b: number): number => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));

describe('rings', () => {
  test('place each node once, the nearer by links the nearer to the most connected', () => {
    const { ids, places, far } = rings(STAR, 'hub');
    expect(places.map(([id]) => id).toSorted()).toEqual(ids.toSorted());
    const inner = Math.max(...ARMS.map(far));
    const outer = Math.min(...STAR.filter(([from]) => from !== 'hub').map(([, leaf]) => far(leaf)));
    expect(inner).toBeLessThan(outer);
  });

  test('stand each in the direction of the one that it hangs on', () => {
    const { angle } = rings(STAR, 'hub');
    for (const arm of ARMS) {
      for (const index of [0, 1, 2]) {
        const own = between(angle(`${arm}${index}`), angle(arm));
        const others = ARMS.filter((other) => other !== arm).map((other) =>
          between(angle(`${arm}${index}`), angle(other)),
        );
        expect(own).toBeLessThan(Math.min(...others));
      }
    }
  });

  test('give a branch with many ends more of the circle than one with few', () => {
    const many = Array.from({ length: 12 }, (_, index) => ['big', `big${index}`] as const);
    const small = ['s', 't', 'u'].map((id) => ['hub', id] as const);
    const hubs = Array.from({ length: 14 }, (_, index) => ['hub', `h${index}`] as const);
    const { angle } = rings([['hub', 'big'], ...many, ...small, ...hubs], 'hub');
    const spread = Math.max(...many.map(([, id]) => between(angle(id), angle('big'))));
    expect(spread).toBeGreaterThan((2 * Math.PI) / 18);
  });

  test('become several where one would be too crowded, and none stands on another', () => {
    const crowd = Array.from({ length: 90 }, (_, index) => ['hub', `n${index}`] as const);
    const { places, far } = rings(crowd, 'hub');
    const distances = new Set(crowd.map(([, id]) => Math.round(far(id) / 20)));
    expect(distances.size).toBeGreaterThan(1);
    const overlapping = places.flatMap(([a, ax, ay], index) =>
      places
        .slice(index + 1)
        .filter(([, bx, by]) => Math.abs(ax - bx) < 59 && Math.abs(ay - by) < 39)
        .map(([b]) => `${a} on ${b}`),
    );
    expect(overlapping).toEqual([]);
  });
});
