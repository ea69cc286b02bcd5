import { describe, expect, test } from 'vitest';
import type { LayoutBox, Places } from './layout-kernel.ts';
import { planHierarchy } from './plan-hierarchy.ts';

const box = (id: string, width = 60, height = 40): LayoutBox => ({ id, x: 0, y: 0, width, height, isFixed: false });

function plan(parents: Readonly<Record<string, string>>, more: readonly LayoutBox[] = []) {
  const ids = new Set([...Object.keys(parents), ...Object.values(parents)]);
  const boxes = [...more, ...[...ids].filter((id) => !more.some((one) => one.id === id)).map((id) => box(id))];
  const ground = { width: 1200, height: 800 };
  const places = planHierarchy({ boxes, springs: [], ground }, new Map(Object.entries(parents)));
  return { boxes, places, at: placeOf(places) };
}

function placeOf(places: Places): (id: string) => { readonly x: number; readonly y: number } {
  const known = new Map(places.map(([id, x, y]) => [id, { x, y }]));
  return (id) => known.get(id) ?? { x: Number.NaN, y: Number.NaN };
}

function overlaps(boxes: readonly LayoutBox[], at: ReturnType<typeof placeOf>): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => {
      const [p, q] = [at(a.id), at(b.id)];
      const isApart =
        Math.abs(p.x - q.x) >= (a.width + b.width) / 2 - 0.5 || Math.abs(p.y - q.y) >= (a.height + b.height) / 2 - 0.5;
      return isApart ? [] : [`${a.id} on ${b.id}`];
    }),
  );
}

const HOUSE = {
  lab1: 'company',
  lab2: 'company',
  ada: 'lab1',
  bo: 'lab1',
  cy: 'lab1',
  di: 'lab2',
  eve: 'company',
} as const;

describe('a hierarchy', () => {
  test('places each node once, none on another, and each below its parent', () => {
    const { boxes, places, at } = plan(HOUSE);
    expect(places.map(([id]) => id).toSorted()).toEqual(boxes.map(({ id }) => id).toSorted());
    for (const [child, parent] of Object.entries(HOUSE))
      expect([child, at(child).y > at(parent).y]).toEqual([child, true]);
    expect(overlaps(boxes, at)).toEqual([]);
  });

  test('stands the parent over the middle of what is below it', () => {
    const { at } = plan({ ada: 'lab', bo: 'lab' });
    expect(at('lab').x).toBeCloseTo((at('ada').x + at('bo').x) / 2, 0);
  });

  test('cuts a circle among the parents, and keeps all of it', () => {
    const { places, boxes, at } = plan({ a: 'b', b: 'c', c: 'a', d: 'a' });
    // The last link of the circle is cut: c is at the top, and the others stand as in that tree.
    const tree = plan({ a: 'b', b: 'c', d: 'a' }).at;
    for (const id of ['a', 'b', 'd']) expect(at(id).y - at('c').y).toBeCloseTo(tree(id).y - tree('c').y, 3);
    expect(places.map(([id]) => id).toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(overlaps(boxes, placeOf(places))).toEqual([]);
  });

  test('takes no parent that is not in the picture', () => {
    const known = [box('ada'), box('bo')];
    const places = planHierarchy(
      { boxes: known, springs: [], ground: { width: 1200, height: 800 } },
      new Map([
        ['ada', 'nowhere'],
        ['bo', 'ada'],
      ]),
    );
    const at = placeOf(places);
    expect(at('bo').y).toBeGreaterThan(at('ada').y);
  });

  test('stands many leaves in columns of one width, whatever their own', () => {
    const parents = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`leaf${index}`, 'lab']));
    const wide = Array.from({ length: 12 }, (_, index) => box(`leaf${index}`, 40 + 10 * (index % 3), 40));
    const { boxes, at } = plan(parents, wide);
    const columns = new Set(wide.map(({ id }) => Math.round(at(id).x)));
    const rows = new Set(wide.map(({ id }) => Math.round(at(id).y)));
    expect(rows.size).toBeGreaterThan(1);
    expect(columns.size * rows.size).toBe(12);
    expect(overlaps(boxes, at)).toEqual([]);
  });

  test('stands what hangs on nothing below the trees', () => {
    const { at } = plan(HOUSE, [box('alone1'), box('alone2')]);
    const lowest = Math.max(...Object.keys(HOUSE).map((id) => at(id).y));
    expect(at('alone1').y).toBeGreaterThan(lowest);
    expect(at('alone2').y).toBeGreaterThan(lowest);
  });

  test('makes room for a name below a node', () => {
    const named: LayoutBox = { ...box('ada', 60, 80), shift: 20 };
    const { at } = plan({ ada: 'lab' }, [named]);
    const plain = plan({ ada: 'lab' }, [box('ada', 60, 80)]);
    // The box stands where it stood, the node in it higher.
    expect(plain.at('ada').y - at('ada').y).toBeCloseTo(20, 0);
  });
});
