import { expect, test } from 'vitest';
import { boundsOf, distanceTo, hullAround, topOf } from './hull-shape.ts';

const disc = (x: number, y: number, radius = 17) => ({ x, y, radius });

test('a hull covers its members with room around them', () => {
  const members = [disc(0, 0), disc(200, 0), disc(100, 150)];
  const hull = hullAround(members, []);
  for (const { x, y } of members) {
    for (const [dx, dy] of [
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
    ] as const) {
      expect(distanceTo(hull, { x: x + dx * 30, y: y + dy * 30 })).toBeLessThan(0);
    }
  }
  expect(distanceTo(hull, { x: 100, y: 60 })).toBeLessThan(0);
  expect(distanceTo(hull, { x: 100, y: 300 })).toBeGreaterThan(100);
});

test('one member, two members and members on one line have hulls too', () => {
  expect(distanceTo(hullAround([disc(5, 5)], []), { x: 5, y: 40 })).toBeLessThan(0);
  expect(distanceTo(hullAround([disc(5, 5)], []), { x: 5, y: 60 })).toBeGreaterThan(0);
  const line = hullAround([disc(0, 0), disc(100, 0), disc(200, 0)], []);
  expect(distanceTo(line, { x: 150, y: 10 })).toBeLessThan(0);
  expect(distanceTo(line, { x: 150, y: 60 })).toBeGreaterThan(0);
  expect(distanceTo(hullAround([disc(1, 1), disc(1, 1)], []), { x: 1, y: 1 })).toBeLessThan(0);
});

test('a stranger among the members is left out, and they still hang together', () => {
  const members = [disc(0, 0), disc(300, 0), disc(300, 300), disc(0, 300)];
  const stranger = disc(150, 150);
  expect(distanceTo(hullAround(members, []), stranger)).toBeLessThan(0);
  const hull = hullAround(members, [stranger]);
  expect(distanceTo(hull, stranger)).toBeGreaterThan(17);
  expect(hull.bands).toHaveLength(members.length - 1);
  for (const member of members) expect(distanceTo(hull, member)).toBeLessThan(0);
  // Along a side two members are joined.
  expect(hull.bands.some(([a, b]) => distanceTo(hull, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }) < 0)).toBe(true);
});

test('a stranger at the rim counts, one outside does not', () => {
  const members = [disc(0, 0), disc(300, 0)];
  expect(hullAround(members, [disc(150, 45)]).polygon).toBeNull();
  expect(hullAround(members, [disc(150, 80)]).polygon).not.toBeNull();
});

test('bands are the shortest that join all', () => {
  const members = [disc(0, 0), disc(100, 0), disc(200, 0), disc(0, 100)];
  const length = hullAround(members, [disc(50, 40)]).bands.reduce(
    (sum, [a, b]) => sum + Math.hypot(a.x - b.x, a.y - b.y),
    0,
  );
  expect(length).toBeCloseTo(300);
});

test('the box and the top are those of the whole shape', () => {
  const hull = hullAround([disc(0, 0), disc(100, 50, 30)], []);
  expect(boundsOf(hull)).toEqual({ left: -50, top: -50, right: 150, bottom: 100 });
  expect(topOf(hull)).toEqual({ x: 0, y: -50 });
});
