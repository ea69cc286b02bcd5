import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rectAt, sizeOf } from './label-box.ts';
import type { Rect } from './occupancy.ts';
import { type Newcoming, placeNewcomers } from './place-newcomers.ts';
import { seedBlock } from './seed-block.ts';
import { type NodeId, nodeId, type Point } from './types.ts';

const HUB = nodeId('hub');
const newcomers = (count: number): ReadonlyMap<NodeId, string> =>
  new Map(Array.from({ length: count }, (_, index) => [nodeId(`new${index}`), `Newcomer number ${index}`]));
const present = (places: Readonly<Record<string, Point>>): Newcoming['present'] =>
  new Map(Object.entries(places).map(([id, at]) => [nodeId(id), { label: `Someone called ${id}`, at }]));
const fromHub = (coming: ReadonlyMap<NodeId, string>): Newcoming['links'] =>
  [...coming.keys()].map((id) => [HUB, id] as const);

const isOverlapping = (a: Rect, b: Rect): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

/** How many pairs of nodes, of which at least one is new, cover each other, names included. */
function overlaps(given: Newcoming, places: ReadonlyMap<NodeId, Point>): number {
  const old = [...given.present.values()].map(({ label, at }) => rectAt(at, sizeOf(label)));
  const fresh = [...places].map(([id, at]) => rectAt(at, sizeOf(given.newcomers.get(id) ?? '')));
  return fresh.reduce(
    (count, rect, index) =>
      count + [...old, ...fresh.slice(index + 1)].filter((other) => isOverlapping(rect, other)).length,
    0,
  );
}

const angleOf = (at: Point): number => Math.atan2(at.y, at.x);

describe('newcomers', () => {
  test('stand on the side where nothing is, together in one sector', () => {
    const given: Newcoming = {
      newcomers: newcomers(6),
      present: present({ hub: { x: 0, y: 0 }, a: { x: -160, y: 0 }, b: { x: -170, y: 120 }, c: { x: -150, y: -120 } }),
      links: [...fromHub(newcomers(6)), [HUB, nodeId('a')], [HUB, nodeId('b')], [HUB, nodeId('c')]],
      by: HUB,
    };
    const places = placeNewcomers(given);
    expect([...places.values()].every(({ x }) => x > 0)).toBe(true);
    const angles = [...places.values()].map(angleOf);
    expect(Math.max(...angles) - Math.min(...angles)).toBeLessThan(Math.PI);
    expect(overlaps(given, places)).toBe(0);
  });

  test.each([1, 3, 8, 25, 50, 60])('%i stand compact around the node that brings them', (count) => {
    const given: Newcoming = {
      newcomers: newcomers(count),
      present: present({ hub: { x: 40, y: -30 } }),
      links: fromHub(newcomers(count)),
      by: HUB,
    };
    const places = placeNewcomers(given);
    expect(places.size).toBe(count);
    expect(overlaps(given, places)).toBe(0);
    const farthest = Math.max(...[...places.values()].map(({ x, y }) => Math.hypot(x - 40, y + 30)));
    // A disc of so many boxes has this radius; a fan takes less than twice it.
    const { width, above, below } = sizeOf('Newcomer number 10');
    expect(farthest).toBeLessThan(220 + 2.2 * Math.sqrt((count * (width + 10) * (above + below + 10)) / Math.PI));
  });

  test('keep off lines while there is room elsewhere', () => {
    const links: Newcoming['links'] = [[nodeId('l'), nodeId('r')], ...fromHub(newcomers(3))];
    const given: Newcoming = {
      newcomers: newcomers(3),
      present: present({ hub: { x: 0, y: 0 }, l: { x: -600, y: 190 }, r: { x: 600, y: 190 } }),
      links,
      by: HUB,
    };
    for (const [id, at] of placeNewcomers(given)) {
      const { top, bottom } = rectAt(at, sizeOf(given.newcomers.get(id) ?? ''));
      expect(top > 190 || bottom < 190).toBe(true);
    }
  });

  test('stand nearest to what else they hang on', () => {
    const given: Newcoming = {
      newcomers: newcomers(4),
      present: present({ hub: { x: 0, y: 0 }, east: { x: 700, y: 0 } }),
      links: [...fromHub(newcomers(4)), [nodeId('new2'), nodeId('east')], [nodeId('new3'), nodeId('east')]],
      by: HUB,
    };
    const places = placeNewcomers(given);
    const east = (id: string): number =>
      Math.hypot((places.get(nodeId(id))?.x ?? 0) - 700, places.get(nodeId(id))?.y ?? 0);
    expect(Math.max(east('new2'), east('new3'))).toBeLessThanOrEqual(Math.min(east('new0'), east('new1')) + 1);
  });

  test('that hang on newcomers stand by these, and those that hang on nothing stand beside the picture', () => {
    const given: Newcoming = {
      newcomers: newcomers(4),
      present: present({ hub: { x: 0, y: 0 }, a: { x: 300, y: 200 } }),
      links: [
        [HUB, nodeId('new0')],
        [nodeId('new0'), nodeId('new1')],
        [nodeId('new2'), nodeId('new2')],
      ],
      by: null,
    };
    const places = placeNewcomers(given);
    const at = (id: string): Point => places.get(nodeId(id)) ?? { x: Number.NaN, y: Number.NaN };
    expect(Math.hypot(at('new0').x - at('new1').x, at('new0').y - at('new1').y)).toBeLessThan(260);
    expect(at('new2').x).toBeGreaterThan(300);
    expect(at('new3').x).toBeGreaterThan(300);
    expect(overlaps(given, places)).toBe(0);
  });

  test('never stand on an old node, its name or each other, however crowded it is', () => {
    const point = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -600, max: 600 }) });
    const line = fc.tuple(fc.nat(79), fc.nat(99));
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 80 }),
        fc.array(line, { maxLength: 90 }),
        fc.integer({ min: 1, max: 40 }),
        (points, lines, count) => {
          const given: Newcoming = {
            newcomers: newcomers(count),
            present: new Map(points.map((at, index) => [nodeId(`old${index}`), { label: `Old ${index} 趙晟佳`, at }])),
            links: lines.map(([a, b]) => [nodeId(`old${a}`), nodeId(b < 50 ? `new${b}` : `old${b}`)]),
            by: nodeId('old0'),
          };
          const places = placeNewcomers(given);
          expect(places.size).toBe(count);
          expect(overlaps(given, places)).toBe(0);
          expect(placeNewcomers(given)).toEqual(places);
        },
      ),
      { numRuns: 40, seed: 20_261_127 },
    );
  });

  test('of an empty picture stand apart', () => {
    const given: Newcoming = { newcomers: newcomers(12), present: new Map(), links: [], by: null };
    const places = placeNewcomers(given);
    expect(overlaps(given, places)).toBe(0);
  });
});

test('many newcomers wait in a block beside what is there, each in a place of its own', () => {
  const ids = [...newcomers(300).keys()];
  const places = seedBlock(ids, [{ label: 'old', at: { x: 500, y: 0 } }]);
  expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(300);
  expect(Math.min(...[...places.values()].map(({ x }) => x))).toBeGreaterThan(550);
});
