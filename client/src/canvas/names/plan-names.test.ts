import { describe, expect, test } from 'vitest';
import { areCrossing, type Box, grow, isInside, isReachingInto } from './boxes.ts';
import { planInSteps, planNames } from './plan-names.ts';
import type { LineMark, NameWish, NodeMark, Scene, WordsWish } from './scene.ts';

const VIEW = { width: 1000, height: 700 };

const wish = (change: Partial<NameWish> = {}): NameWish => ({
  sizes: [{ width: 80, height: 14 }],
  rank: 1,
  isForced: false,
  ...change,
});
const node = (id: string, [x, y]: readonly [number, number], change: Partial<NodeMark> = {}): NodeMark => ({
  id,
  x,
  y,
  radius: 17,
  plates: [],
  isFaded: false,
  name: wish(),
  ...change,
});
const words = (change: Partial<WordsWish> = {}): WordsWish => ({
  size: { width: 60, height: 13 },
  signs: null,
  rank: 1,
  isForced: false,
  fans: [],
  ...change,
});
const line = (from: NodeMark, to: NodeMark, change: Partial<LineMark> = {}): LineMark => ({
  id: `${from.id} ${to.id}`,
  from,
  to,
  covered: [from.radius, to.radius + 8],
  isFaded: false,
  words: words(),
  ...change,
});
const plan = (nodes: readonly NodeMark[], lines: readonly LineMark[] = [], rest: Partial<Scene> = {}) =>
  planNames({ view: VIEW, nodes, lines, ...rest });

/** Chance that is the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Everything a reader would call a fault: a name over another, over a node or a badge, or words over any of them. */
function faultsOf({ nodes, lines }: Pick<Scene, 'nodes' | 'lines'>, { names, words: said }: ReturnType<typeof plan>) {
  const faults: string[] = [];
  const known = [...names.values()];
  const spoken = [...said.values()].filter(({ angle }) => angle === 0);
  for (const [index, a] of known.entries()) {
    for (const b of known.slice(index + 1)) if (areCrossing(a.box, b.box)) faults.push(`${a.id} over ${b.id}`);
    if (!a.isOver) {
      for (const other of nodes) {
        if (other.id !== a.id && isReachingInto(a.box, other)) faults.push(`${a.id} over the node ${other.id}`);
      }
    }
    for (const { id, plates } of nodes) {
      if (plates.some((plate) => areCrossing(a.box, plate))) faults.push(`${a.id} over the badge of ${id}`);
    }
  }
  for (const [index, a] of spoken.entries()) {
    for (const b of spoken.slice(index + 1)) if (areCrossing(a.box, b.box)) faults.push(`words ${a.id} over ${b.id}`);
    for (const b of known) if (areCrossing(a.box, b.box)) faults.push(`words ${a.id} over the name ${b.id}`);
    const ends = lines.find(({ id }) => id === a.id)?.id.split(' ') ?? [];
    for (const other of nodes) {
      if (!ends.includes(other.id) && isReachingInto(a.box, other)) faults.push(`words ${a.id} over ${other.id}`);
    }
  }
  return faults;
}

/** A hub with leaves all around, as expanding makes it. */
function fan(count: number, radius: number, hub: Partial<NodeMark> = {}) {
  const middle = node('hub', [500, 350], { radius: 26, name: wish({ rank: 100, isForced: true }), ...hub });
  const leaves = Array.from({ length: count }, (_, index) => {
    const angle = (index * 2 * Math.PI) / count;
    return node(`leaf${index}`, [500 + Math.cos(angle) * radius, 350 + Math.sin(angle) * radius], { radius: 12 });
  });
  return { nodes: [middle, ...leaves], lines: leaves.map((leaf) => line(leaf, middle)) };
}

describe('a name', () => {
  test('stands below its node where there is room', () => {
    const { names } = plan([node('a', [200, 200])]);
    expect(names.get('a')).toMatchObject({ side: 'below', isOver: false });
    expect(names.get('a')?.box.top).toBeGreaterThanOrEqual(217);
  });

  test.each([
    ['right', ['below']],
    ['left', ['below', 'right', 'above']],
    ['above', ['below', 'right', 'left']],
  ])('goes to its %s before it gives up', (side, blocked) => {
    const blocks = { below: [300, 335], right: [375, 300], left: [225, 300], above: [300, 265] } as const;
    const others = Object.entries(blocks)
      .filter(([key]) => blocked.includes(key))
      .map(([key, [x, y]]) => node(key, [x, y], { radius: 12, name: null }));
    expect(plan([node('a', [300, 300]), ...others]).names.get('a')?.side).toBe(side);
  });

  test('gives up in a crowd, unless it is forced: then it stands farther out, and on nothing', () => {
    const crowd = Array.from({ length: 60 }, (_, index) =>
      node(`c${index}`, [440 + (index % 10) * 13, 310 + Math.floor(index / 10) * 13], { radius: 7, name: null }),
    );
    const unforced = node('a', [500, 342], { radius: 6 });
    expect(plan([...crowd, unforced]).names.has('a')).toBe(false);
    const forced = { ...unforced, name: wish({ isForced: true }) };
    const result = plan([...crowd, forced]);
    expect(result.names.get('a')).toMatchObject({ side: 'away', isOver: false });
    expect(faultsOf({ nodes: [...crowd, forced], lines: [] }, result)).toEqual([]);
  });

  test('that is forced where nodes are everywhere lies over nodes, and over no name', () => {
    const crowd = Array.from({ length: 2_000 }, (_, index) =>
      node(`c${index}`, [(index % 50) * 20 + 10, Math.floor(index / 50) * 18 + 9], { radius: 9, name: null }),
    );
    const forced = Array.from({ length: 12 }, (_, index) =>
      node(`f${index}`, [480 + index * 3, 350], { radius: 9, name: wish({ isForced: true, rank: index }) }),
    );
    const { names } = plan([...crowd, ...forced]);
    expect(names.size).toBe(12);
    expect([...names.values()].every(({ isOver }) => isOver)).toBe(true);
    expect(faultsOf({ nodes: [], lines: [] }, { names, words: new Map(), ghosts: new Map() })).toEqual([]);
  });

  test('never covers a badge, its own included', () => {
    const badge = { left: 510, right: 540, top: 320, bottom: 336 };
    const own = node('a', [500, 350], { plates: [badge], name: wish({ isForced: true }) });
    const blocks = [node('b', [500, 385], { radius: 12 }), node('c', [440, 350], { radius: 12 })];
    const result = plan([own, ...blocks]);
    expect(result.names.has('a')).toBe(true);
    expect(faultsOf({ nodes: [own, ...blocks], lines: [] }, result)).toEqual([]);
  });

  test('keeps clear of the lines of its node where another side is free of them', () => {
    const hub = node('hub', [500, 500], { radius: 20 });
    const leaf = node('leaf', [500, 300]);
    expect(plan([hub, leaf], [line(leaf, hub, { words: null })]).names.get('leaf')?.side).not.toBe('below');
  });

  test('is set the second way where the first has no room', () => {
    const walls = [node('l', [440, 300], { name: null }), node('r', [560, 300], { name: null })];
    const tight = [
      ...walls,
      node('u', [500, 262], { radius: 20, name: null }),
      node('d', [500, 352], { radius: 20, name: null }),
    ];
    const wide = node('a', [500, 300], {
      radius: 10,
      name: wish({
        sizes: [
          { width: 190, height: 30 },
          { width: 40, height: 12 },
        ],
      }),
    });
    expect(plan([...tight, wide]).names.get('a')?.variant).toBe(1);
  });

  test('is whole on the screen when its node is near the edge', () => {
    for (const [x, y] of [
      [8, 350],
      [992, 350],
      [500, 690],
      [500, 10],
    ] as const) {
      const { names } = plan([node('a', [x, y], { radius: 7 })]);
      expect(names.get('a')?.box).toSatisfy((box: Box) => isInside(box, { left: 0, top: 0, right: 1000, bottom: 700 }));
    }
  });

  test('is left out rather than cut by the edge of the screen, unless it is forced', () => {
    const wide = [{ width: 300, height: 14 }] as const;
    const between = [310, 390].map((y) => node(`w${y}`, [4, y], { radius: 30, name: null }));
    const at = (isForced: boolean) => node('a', [4, 350], { radius: 6, name: wish({ sizes: wide, isForced }) });
    const walls = [...between, node('right', [60, 350], { radius: 40, name: null })];
    expect(plan([at(false), ...walls]).names.has('a')).toBe(false);
    const forced = plan([at(true), ...walls]).names.get('a');
    expect(forced?.box).toSatisfy((box: Box) => isInside(box, { left: 0, top: 0, right: 1000, bottom: 700 }));
  });

  test('that is forced and wider than the screen is cut by its edge: half of it is better than none', () => {
    const wide = node('a', [500, 350], { name: wish({ sizes: [{ width: 1400, height: 14 }], isForced: true }) });
    expect(plan([wide]).names.has('a')).toBe(true);
  });

  test('stays on its side when another becomes a little better', () => {
    const leaf = node('a', [300, 300]);
    const first = plan([leaf, node('b', [300, 335], { radius: 12, name: null })]);
    expect(first.names.get('a')?.side).toBe('right');
    const again = plan([leaf], [], { before: first.names });
    expect(again.names.get('a')?.side).toBe('right');
  });

  test('of a lit node may cover what has stepped back, and nothing else', () => {
    const faded = [335, 300, 265].map((y, index) =>
      node(`f${index}`, [300 + (y === 300 ? 80 : 0), y], { isFaded: true }),
    );
    const lit = node('a', [300, 300], { name: wish({ isForced: true, rank: 9 }) });
    const { names } = plan([lit, ...faded]);
    expect(names.get('a')).toMatchObject({ side: 'below', isOver: false });
    for (const other of faded) {
      const box = names.get(other.id)?.box;
      if (box !== undefined) expect(isReachingInto(box, lit)).toBe(false);
    }
  });
});

describe('whole pictures', () => {
  test.each([3, 8, 25, 60])('a hub among %i leaves has its name, and nothing lies on anything', (count) => {
    for (const radius of [90, 150, 260]) {
      const scene = fan(count, radius);
      const result = plan(scene.nodes, scene.lines);
      expect(result.names.has('hub')).toBe(true);
      expect(faultsOf(scene, result)).toEqual([]);
    }
  });

  test.each([1, 2, 3, 4, 5])('a crowd by chance (%i): no fault, hubs named', (seed) => {
    const next = chance(seed);
    const nodes = Array.from({ length: 400 }, (_, index) => {
      const [x, y, radius] = [next() * 1000, next() * 700, 3 + next() * 6];
      return node(`n${index}`, [x, y], {
        radius,
        plates: next() < 0.2 ? [{ left: x, right: x + radius + 14, top: y - radius - 10, bottom: y }] : [],
        name: wish({
          rank: index < 14 ? 100 : 1,
          isForced: index < 14,
          sizes: [
            { width: 40 + next() * 80, height: next() < 0.5 ? 14 : 28 },
            { width: 40, height: 13 },
          ],
        }),
      });
    });
    const lines = Array.from({ length: 500 }, (_, index) => {
      const [a, b] = [nodes[Math.floor(next() * 400)], nodes[index % 400]];
      if (a === undefined || b === undefined) throw new RangeError('A node is missing.');
      return line(a, b, { id: `l${index}` });
    });
    const result = plan(nodes, lines);
    expect(nodes.slice(0, 14).filter(({ id }) => !result.names.has(id))).toEqual([]);
    expect(faultsOf({ nodes, lines: [] }, { ...result, words: new Map() })).toEqual([]);
    expect(result.names.size).toBeGreaterThan(40);
  });

  test('selecting many forces none: the same names as without', () => {
    const { nodes } = fan(40, 200);
    const chosen = nodes.map((each) => ({ ...each, name: wish({ rank: 50 }) }));
    expect(faultsOf({ nodes: chosen, lines: [] }, plan(chosen))).toEqual([]);
  });

  test('in steps it is the same plan as in one go', () => {
    const { nodes, lines } = fan(60, 240);
    const steps = planInSteps({ view: VIEW, nodes, lines });
    let pauses = 0;
    let last = steps.next();
    for (; last.done !== true; last = steps.next()) pauses += 1;
    expect(pauses).toBeGreaterThan(3);
    expect(last.value).toEqual(plan(nodes, lines));
  });

  test('the order of the nodes does not matter', () => {
    const { nodes, lines } = fan(30, 160);
    expect(plan(nodes.toReversed(), lines.toReversed())).toEqual(plan(nodes, lines));
  });

  test('nodes on one spot, of no size or far outside do no harm', () => {
    const nodes = [
      node('a', [500, 350]),
      node('b', [500, 350]),
      node('c', [500, 350], { radius: 0 }),
      node('far', [1e7, -1e7], { name: wish({ isForced: true }) }),
      node('huge', [500, 350], { radius: 900, name: wish({ isForced: true }) }),
    ];
    const result = plan(nodes, [line(nodes[0] as NodeMark, nodes[1] as NodeMark)]);
    expect(result.names.size).toBeGreaterThan(0);
    for (const { box } of result.names.values()) {
      expect(Object.values(box).every((value: number) => Number.isFinite(value))).toBe(true);
    }
  });
});

describe('the words of a line', () => {
  const a = node('a', [200, 300], { name: null });
  const turned = (degrees: number, length = 260) =>
    node(
      'b',
      [200 + Math.cos((degrees * Math.PI) / 180) * length, 300 + Math.sin((degrees * Math.PI) / 180) * length],
      {
        name: null,
      },
    );

  test.each([-30, -12, 0, 29, 151, 180, -170])('run along a line at %i°, never upside down', (degrees) => {
    const said = plan([a, turned(degrees)], [line(a, turned(degrees))]).words.get('a b');
    expect(said?.kind).toBe('words');
    expect(Math.abs(said?.angle ?? 9)).toBeLessThanOrEqual((30.01 * Math.PI) / 180);
  });

  test.each([31, 60, 90, 120, -45, -90])('stand level on a line at %i°', (degrees) => {
    const b = turned(degrees);
    expect(plan([a, b], [line(a, b)]).words.get('a b')).toMatchObject({ kind: 'words', angle: 0 });
  });

  test('are shown whole or not at all', () => {
    const b = turned(0, 130);
    const long = line(a, b, { words: words({ size: { width: 110, height: 13 } }) });
    expect(plan([a, b], [long]).words.has('a b')).toBe(false);
    const outside = node('b', [900, 300]);
    const edge = plan([node('a', [1400, 300]), outside], [line(node('a', [1400, 300]), outside)]).words.get('a b');
    expect(edge === undefined || edge.box.right <= VIEW.width).toBe(true);
  });

  test('give way to their signs where only these have room', () => {
    const b = turned(0, 90);
    const tight = line(a, b, { words: words({ size: { width: 110, height: 13 }, signs: { width: 10, height: 14 } }) });
    expect(plan([a, b], [tight]).words.get('a b')).toMatchObject({ kind: 'signs' });
  });

  test.each([3, 8, 25, 80])('are said once for a fan of %i equal lines', (count) => {
    const scene = fan(count, 260);
    const lines = scene.lines.map((each) => ({ ...each, words: words({ fans: ['hub is located in'] }) }));
    const said = [...plan(scene.nodes, lines).words.values()];
    expect(said).toHaveLength(1);
    expect(Math.abs(said[0]?.angle ?? 9)).toBeLessThanOrEqual((30.01 * Math.PI) / 180);
  });

  test('that are forced are said beside their line when it is too short for them, and in a fan as well', () => {
    const b = turned(0, 90);
    const short = line(a, b, { words: words({ size: { width: 110, height: 13 }, isForced: true, fans: ['x'] }) });
    const said = plan([a, b], [short]).words.get('a b');
    expect(said?.kind).toBe('words');
    expect(
      faultsOf(
        { nodes: [a, b], lines: [short] },
        { names: new Map(), words: new Map([['a b', said as never]]), ghosts: new Map() },
      ),
    ).toEqual([]);
  });

  test('keep clear of names: those of forced nodes come first', () => {
    const hub = node('hub', [330, 290], { name: wish({ isForced: true, sizes: [{ width: 200, height: 20 }] }) });
    const b = turned(0);
    const result = plan([a, b, hub], [line(a, b)]);
    const said = result.words.get('a b');
    const name = result.names.get('hub');
    expect(name).toBeDefined();
    if (said !== undefined && name !== undefined) expect(areCrossing(grow(said.box, -0.5), name.box)).toBe(false);
  });
});
