import { expect, test } from 'vitest';
import { areCrossing, boxAt } from './boxes.ts';
import { planNames } from './plan-names.ts';
import type { NodeMark, Scene } from './scene.ts';

const VIEW = { width: 800, height: 600 };
const HUB = { id: 'hub', x: 400, y: 300, radius: 20 };
const WHOLE = { width: 150, height: 22 };
const NUMBER = { width: 50, height: 22 };

const aMark = (mark: Partial<NodeMark> & Pick<NodeMark, 'id' | 'x' | 'y'>): NodeMark => ({
  radius: 17,
  plates: [],
  isFaded: false,
  name: null,
  ...mark,
});
const aScene = (nodes: readonly NodeMark[], change: Partial<Scene> = {}): Scene => ({
  view: VIEW,
  nodes: [aMark(HUB), ...nodes],
  lines: [],
  ghosts: [{ ...HUB, sizes: [WHOLE, NUMBER], isFaded: false }],
  ...change,
});
/** `turn` is how much of a circle they fill, from above to the right. */
const ring = (count: number, radius: number, turn = 2 * Math.PI): readonly NodeMark[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (turn * index) / count - Math.PI / 2;
    return aMark({ id: `n${index}`, x: HUB.x + radius * Math.cos(angle), y: HUB.y + radius * Math.sin(angle) });
  });
const nodeBox = ({ x, y, radius }: NodeMark) => boxAt({ x, y }, { width: 2 * radius, height: 2 * radius });

test('a ghost stands beside its hub with all its words, off its neighbours', () => {
  const scene = aScene(ring(12, 70, Math.PI));
  const { ghosts } = planNames(scene);
  const ghost = ghosts.get('hub');
  expect(ghost?.variant).toBe(0);
  const box = ghost?.box ?? boxAt(HUB, WHOLE);
  expect(scene.nodes.filter((node) => areCrossing(box, nodeBox(node)))).toEqual([]);
  expect(Math.hypot((box.left + box.right) / 2 - HUB.x, (box.top + box.bottom) / 2 - HUB.y)).toBeLessThan(160);
});

test('it always finds a place, in a crowd too', () => {
  const crowd = Array.from({ length: 400 }, (_, index) =>
    aMark({ id: `c${index}`, x: (index % 20) * 40, y: Math.floor(index / 20) * 30 }),
  );
  expect(planNames(aScene(crowd)).ghosts.has('hub')).toBe(true);
});

test('it stays where it stands while that place is free, and goes when a node comes there', () => {
  const first = planNames(aScene([])).ghosts;
  const place = first.get('hub');
  const far = aMark({ id: 'far', x: 60, y: 60 });
  expect(planNames(aScene([far], { ghostsBefore: first })).ghosts.get('hub')?.offset).toEqual(place?.offset);
  const { left = 0, right = 0, top = 0, bottom = 0 } = place?.box ?? {};
  const guest = aMark({ id: 'guest', x: (left + right) / 2, y: (top + bottom) / 2 });
  expect(planNames(aScene([guest], { ghostsBefore: first })).ghosts.get('hub')?.offset).not.toEqual(place?.offset);
});

test('names keep off it, and it keeps off names that must be there', () => {
  const size = { width: 90, height: 17 };
  const wish = (isForced: boolean) => ({ sizes: [size] as const, rank: 1, isForced });
  const nodes = ring(14, 110).map((node, index) => ({ ...node, name: wish(index % 2 === 0) }));
  const { ghosts, names } = planNames(aScene(nodes));
  const box = ghosts.get('hub')?.box ?? boxAt(HUB, WHOLE);
  expect([...names.values()].filter((name) => areCrossing(name.box, box)).map(({ id }) => id)).toEqual([]);
  expect(names.size).toBeGreaterThan(7);
});
