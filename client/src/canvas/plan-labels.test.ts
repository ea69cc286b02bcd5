import { expect, test } from 'vitest';
import { type LineMark, type NodeMark, planLabels } from './plan-labels.ts';

const node = (id: string, x: number, change: Partial<NodeMark> = {}): NodeMark => ({
  id,
  x,
  y: 0,
  radius: 18,
  labelWidth: 80,
  labelHeight: 14,
  badge: 0,
  weight: 1,
  ...change,
});
const line = (id: string, change: Partial<LineMark> = {}): LineMark => ({
  id,
  from: { x: 0, y: 0 },
  to: { x: 300, y: 0 },
  covered: 36,
  labelWidth: 60,
  labelHeight: 12,
  weight: 1,
  ...change,
});

test('labels that keep clear of each other are all shown', () => {
  expect([...planLabels([node('a', 0), node('b', 200)], [])]).toEqual(['a', 'b']);
});

test('of two that would meet, the heavier one stays', () => {
  expect([...planLabels([node('a', 0), node('b', 50, { weight: 5 })], [])]).toEqual(['b']);
});

test('a label never covers a heavier node', () => {
  const below = node('hub', 0, { y: 40, weight: 9, labelWidth: 0 });
  expect(planLabels([node('a', 0), below], []).has('a')).toBe(false);
});

test('a line is named where its name fits between its ends', () => {
  const ends = [node('a', 0, { labelWidth: 0 }), node('b', 300, { labelWidth: 0 })];
  expect(planLabels(ends, [line('l')]).has('l')).toBe(true);
  expect(planLabels(ends, [line('l', { labelWidth: 280 })]).has('l')).toBe(false);
});

test('a line that runs behind a node in its middle is not named', () => {
  expect(planLabels([node('between', 150)], [line('l')]).has('l')).toBe(false);
});

test('a line is not named across the badge of a node', () => {
  const beside = node('beside', 130, { y: 24, badge: 16, labelWidth: 0 });
  expect(planLabels([beside], [line('l')]).has('l')).toBe(false);
  expect(planLabels([{ ...beside, badge: 0 }], [line('l')]).has('l')).toBe(true);
});

test('two lines crossing in their middles have one name', () => {
  const other = line('m', { from: { x: 150, y: -150 }, to: { x: 150, y: 150 }, weight: 2 });
  expect([...planLabels([], [line('l'), other])]).toEqual(['m']);
});

test('thousands are planned, none covering another', () => {
  const nodes = Array.from({ length: 3_000 }, (_, index) =>
    node(`n${index}`, (index % 60) * 22, { y: Math.floor(index / 60) * 22, radius: 3, weight: (index * 7919) % 101 }),
  );
  const shown = planLabels(nodes, []);
  expect(shown.size).toBeGreaterThan(100);
  const labels = nodes.filter(({ id }) => shown.has(id));
  const covered = labels.filter((a) =>
    labels.some((b) => a.id < b.id && Math.abs(a.x - b.x) < 80 && Math.abs(a.y - b.y) < 14),
  );
  expect(covered).toEqual([]);
});
