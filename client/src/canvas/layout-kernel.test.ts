import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aGraph } from '../testing/a-graph.ts';
import { type Arrangement, type LayoutBox, type LayoutTask, layOut, type Places } from './layout-kernel.ts';

const GROUND = { width: 900, height: 640 };
type Springs = [string, string][];

const box = (id: string, change: Partial<LayoutBox> = {}): LayoutBox => ({
  id,
  x: 0,
  y: 0,
  width: 90,
  height: 60,
  isFixed: false,
  ...change,
});

const ids = (count: number, prefix = 'n'): string[] => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const star = (count: number): Springs => ids(count - 1).map((_, index) => ['n0', `n${index + 1}`]);
const path = (count: number): Springs => ids(count - 1).map((_, index) => [`n${index}`, `n${index + 1}`]);
const clique = (count: number): Springs => ids(count).flatMap((a, i) => ids(i).map((b): [string, string] => [a, b]));

const task = (
  count: number,
  springs: Springs,
  change: (id: string) => Partial<LayoutBox> = () => ({}),
): LayoutTask => ({
  boxes: ids(count).map((id) => box(id, change(id))),
  springs,
  ground: GROUND,
});

function taskOf(size: number): LayoutTask {
  const { nodes, edges } = aGraph(size);
  return {
    boxes: nodes.map(({ id }) => box(id)),
    springs: edges.map(({ source, target }) => [source, target]),
    ground: GROUND,
  };
}

const FORCE: Arrangement = { kind: 'force' };
const all = (of: LayoutTask, arrangement: Arrangement = FORCE): Places[] => [...layOut(of, arrangement)];
const last = (of: LayoutTask, arrangement: Arrangement = FORCE): Places => all(of, arrangement).at(-1) ?? [];
const placeOf = (places: Places, id: string): { x: number; y: number } => {
  const found = places.find(([each]) => each === id);
  if (found === undefined) throw new Error(`${id} was lost.`);
  return { x: found[1], y: found[2] };
};

/** Pairs of boxes that cover each other; `size` in place of their own. */
function overlaps(boxes: readonly LayoutBox[], places: Places, size?: number): number {
  const sorted = boxes
    .map((each) => ({ ...each, ...placeOf(places, each.id) }))
    .map((each) => (size === undefined ? each : { ...each, width: size, height: size, shift: 0 }))
    .toSorted((a, b) => a.x - b.x);
  const widest = Math.max(...sorted.map(({ width }) => width));
  let count = 0;
  for (const [index, a] of sorted.entries()) {
    for (const b of sorted.slice(index + 1)) {
      if (b.x - a.x > widest) break;
      const [ay, by] = [a.y + (a.shift ?? 0), b.y + (b.shift ?? 0)];
      if (b.x - a.x < (a.width + b.width) / 2 - 1 && Math.abs(ay - by) < (a.height + b.height) / 2 - 1) count += 1;
    }
  }
  return count;
}

const extent = (places: Places): { width: number; height: number } => {
  const [xs, ys] = [places.map(([, x]) => x), places.map(([, , y]) => y)];
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
};

const parents = new Map(ids(60).flatMap((id, index) => (index === 0 ? [] : [[id, `n${Math.floor(index / 4)}`]])));
const ARRANGEMENTS: readonly Arrangement[] = [
  FORCE,
  { kind: 'rings' },
  { kind: 'hierarchy', parents },
  { kind: 'columns', stretches: [ids(10), ids(50).slice(10), ['ghost', 'n55']] },
];

describe.each(ARRANGEMENTS)('the arrangement $kind', (arrangement) => {
  const shapes: readonly (readonly [string, LayoutTask])[] = [
    ['one node', task(1, [])],
    ['a pair', task(2, [['n0', 'n1']])],
    ['nodes that nothing joins', task(30, [])],
    ['a star of 400', task(400, star(400))],
    ['a path of 1,000', task(1000, path(1000))],
    ['a clique of 60', task(60, clique(60))],
    ['several parts', task(40, [...path(12), ['n20', 'n21'], ['n21', 'n22'], ['n30', 'n31']])],
  ];

  test.each(shapes)('covers no node with another and loses none: %s', (_, each) => {
    const places = last(each, arrangement);
    expect(places.map(([id]) => id).toSorted()).toEqual(each.boxes.map(({ id }) => id).toSorted());
    expect(places.every(([, x, y]) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    // Above 600 nodes names have no room of their own: the nodes themselves keep clear.
    expect(overlaps(each.boxes, places, each.boxes.length > 600 ? 44 : undefined)).toBe(0);
  });

  test('makes nothing of nothing', () => {
    expect(all(task(0, []), arrangement)).toEqual([]);
  });

  test('gives the same places for the same picture', () => {
    expect(last(taskOf(60), arrangement)).toEqual(last(taskOf(60), arrangement));
  });

  test('sees one link for each pair: parallel ones, those to itself and those to nowhere change nothing', () => {
    const single = task(30, [...path(20), ['n3', 'n25'], ['n7', 'n28']]);
    const many = single.springs.map(([a, b]): [string, string] => [a, b]);
    const doubled: Springs = [
      ...many,
      ...many.map(([a, b]): [string, string] => [b, a]),
      ['n4', 'n4'],
      ['n1', 'ghost'],
    ];
    expect(last({ ...single, springs: doubled }, arrangement)).toEqual(last(single, arrangement));
  });

  test('leaves pinned nodes exactly where they are, and nothing on them', () => {
    const pins = new Map([
      ['n3', { x: 777.25, y: -333.5 }],
      ['n9', { x: -40, y: 12.125 }],
    ]);
    const pinned = task(40, [...star(25), ...path(40).slice(25)], (id) => {
      const at = pins.get(id);
      return at === undefined ? {} : { ...at, isFixed: true };
    });
    const places = last(pinned, arrangement);
    for (const [id, at] of pins) expect(placeOf(places, id)).toEqual(at);
    expect(overlaps(pinned.boxes, places)).toBe(0);
  });

  test('keeps names off each other whatever their sizes', () => {
    const size = fc.record({ width: fc.integer({ min: 40, max: 140 }), height: fc.integer({ min: 50, max: 110 }) });
    const link = fc.tuple(fc.nat(23), fc.nat(23));
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 2, maxLength: 24 }),
        fc.array(link, { maxLength: 40 }),
        (sizes, links) => {
          const any: LayoutTask = {
            boxes: sizes.map((each, index) => box(`n${index}`, { ...each, shift: each.height / 4 })),
            springs: links.map(([a, b]) => [`n${a}`, `n${b}`]),
            ground: GROUND,
          };
          const places = last(any, arrangement);
          expect(places).toHaveLength(sizes.length);
          expect(overlaps(any.boxes, places)).toBe(0);
        },
      ),
      { numRuns: 25, seed: 20_261_127 },
    );
  });
});

describe('by links', () => {
  test('fills a wide ground rather than growing tall when many have to find room', () => {
    const { width, height } = extent(last(taskOf(100)));
    expect(width).toBeGreaterThan(height);
  });

  test('sets what is linked near and what is not far', () => {
    const two = task(16, [
      ...clique(8),
      ...clique(8).map(([a, b]): [string, string] => [next(a), next(b)]),
      ['n0', 'n8'],
    ]);
    const places = last(two);
    const apart = (a: string, b: string): number => {
      const [p, q] = [placeOf(places, a), placeOf(places, b)];
      return Math.hypot(p.x - q.x, p.y - q.y);
    };
    const within = ids(8).flatMap((a) => ids(8).map((b) => apart(a, b)));
    const between = ids(8).flatMap((a) => ids(8).map((b) => apart(a, next(b))));
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(between)).toBeGreaterThan(1.6 * mean(within));
  });

  test.each([
    [400, 40],
    [1300, 400],
  ])('gives the largest part of %i nodes most of the picture beside %i pairs', (size, pairs) => {
    const giant = taskOf(size);
    const twins = Array.from({ length: pairs }, (_, index) => [`a${index}`, `b${index}`] as const);
    const whole: LayoutTask = {
      boxes: [...giant.boxes, ...twins.flat().map((id) => box(id))],
      springs: [...giant.springs, ...twins],
      ground: GROUND,
    };
    const places = last(whole);
    const isGiant = new Set(giant.boxes.map(({ id }) => id));
    const area = (of: Places): number => extent(of).width * extent(of).height;
    expect(area(places.filter(([id]) => isGiant.has(id))) / area(places)).toBeGreaterThan(0.6);
    // The small ones stand along an edge of it, not in it.
    const big = places.filter(([id]) => isGiant.has(id));
    const right = Math.max(...big.map(([, x]) => x));
    const bottom = Math.max(...big.map(([, , y]) => y));
    const small = places.filter(([id]) => !isGiant.has(id));
    expect(small.every(([, x]) => x > right) || small.every(([, , y]) => y > bottom)).toBe(true);
  });

  test('has first places that already show the shape, long before the last ones', () => {
    const stages = all(task(1000, path(1000)));
    expect(stages.length).toBeGreaterThan(4);
    const [first = []] = stages;
    const ends = Math.hypot(
      placeOf(first, 'n0').x - placeOf(first, 'n999').x,
      placeOf(first, 'n0').y - placeOf(first, 'n999').y,
    );
    const { width, height } = extent(first);
    expect(ends).toBeGreaterThan(0.8 * Math.hypot(width, height));
  });

  test('never moves old nodes when newcomers start on top of them', () => {
    const old = ids(30).map((id, index) =>
      box(id, { x: (index % 6) * 150, y: Math.floor(index / 6) * 110, isFixed: true }),
    );
    const boxes = [...old, box('new1', { x: 1 }), box('new2', { y: 1 })];
    const places = last({
      boxes,
      springs: [
        ['n0', 'new1'],
        ['n0', 'new2'],
      ],
      ground: GROUND,
    });
    for (const { id, x, y } of old) expect(placeOf(places, id)).toEqual({ x, y });
    expect(overlaps(boxes, places)).toBe(0);
  });

  test('ten thousand nodes and twenty thousand links come to an end', () => {
    const places = last(taskOf(10_000));
    expect(places).toHaveLength(10_000);
    expect(overlaps(taskOf(10_000).boxes, places, 40)).toBeLessThan(20);
    // Long on two busy processors; how long is what a benchmark shows.
  }, 180_000);
});

const next = (id: string): string => `n${Number(id.slice(1)) + 8}`;

describe('a block', () => {
  const old = ids(40).map((id, index) => box(id, { x: (index % 8) * 140, y: Math.floor(index / 8) * 100 }));
  const fresh = ids(90, 'new').map((id) => box(id));
  const springs: Springs = fresh.map(({ id }) => ['new0', id]);
  const whole: LayoutTask = { boxes: [...old, ...fresh], springs: [...springs, ['n0', 'new0']], ground: GROUND };
  const block: Arrangement = { kind: 'block', ids: new Set(fresh.map(({ id }) => id)), near: { x: 0, y: 0 } };

  test('moves its own nodes only, and lies on none of the others', () => {
    const places = last(whole, block);
    expect(places.map(([id]) => id).toSorted()).toEqual(fresh.map(({ id }) => id).toSorted());
    const everywhere: Places = [...places, ...old.map(({ id, x, y }) => [id, x, y] as const)];
    expect(overlaps(whole.boxes, everywhere)).toBe(0);
  });

  test('has the shape that arranging it alone would give', () => {
    const alone = last({ ...whole, boxes: fresh, springs });
    const { width, height } = extent(alone);
    const beside = extent(last(whole, block));
    expect(beside.width).toBeCloseTo(width, 3);
    expect(beside.height).toBeCloseTo(height, 3);
  });

  test('stands as near as there is room', () => {
    const lone = last(
      { ...whole, boxes: [...old, box('new0')] },
      { ...block, ids: new Set(['new0']), near: { x: 490, y: 200 } },
    );
    const { x, y } = placeOf(lone, 'new0');
    expect(Math.hypot(x - 490, y - 200)).toBeLessThan(650);
    expect(Math.hypot(x - 490, y - 200)).toBeGreaterThan(200);
  });
});

describe('a hierarchy', () => {
  test('sets each node under its parent, and what stands under one together', () => {
    const places = last(task(60, []), { kind: 'hierarchy', parents });
    for (const [child, parent] of parents)
      expect(placeOf(places, child).y).toBeGreaterThan(placeOf(places, parent).y + 40);
  });

  test('cuts circles among parents instead of losing nodes', () => {
    const round = new Map([
      ['n0', 'n1'],
      ['n1', 'n2'],
      ['n2', 'n0'],
      ['n3', 'n3'],
    ]);
    expect(last(task(4, []), { kind: 'hierarchy', parents: round })).toHaveLength(4);
  });
});

describe('rings', () => {
  test('set the nearer by links the nearer by place', () => {
    const wheel: Springs = [
      ...star(9),
      ...ids(9)
        .slice(1)
        .map((id, index): [string, string] => [id, `n${index + 9}`]),
    ];
    const places = last(task(17, wheel), { kind: 'rings' });
    const middle = placeOf(places, 'n0');
    const far = (id: string): number => Math.hypot(placeOf(places, id).x - middle.x, placeOf(places, id).y - middle.y);
    const inner = Math.max(...ids(9).slice(1).map(far));
    const outer = Math.min(...ids(17).slice(9).map(far));
    expect(outer).toBeGreaterThan(inner);
  });
});

describe('along time', () => {
  test('what is later is never further left, and what has no date stands before all', () => {
    const stretches = [ids(10), ids(37).slice(10), ids(50).slice(37)];
    const places = last(taskAlong(60), { kind: 'columns', stretches });
    const bands = [ids(60).slice(50), ...stretches].map((members) => members.map((id) => placeOf(places, id).x));
    for (const [index, band] of bands.slice(1).entries()) {
      expect(Math.min(...band)).toBeGreaterThan(Math.max(...(bands[index] ?? [])));
      expect(band).toEqual(band.toSorted((a, b) => a - b));
    }
  });
});

const taskAlong = (count: number): LayoutTask => task(count, path(count));
