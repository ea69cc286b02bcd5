import { describe, expect, test } from 'vitest';
import { clustersOf } from './clusters.ts';
import { type Connected, hubsOf } from './hubs.ts';

const leaf = (id: string): Connected => ({ id, drawn: 1, hidden: 0 });

describe('hubs', () => {
  test('are the few that hold the picture together', () => {
    const nodes = [
      { id: 'meta', drawn: 20, hidden: 60 },
      { id: 'openai', drawn: 9, hidden: 0 },
      ...'abcdefghijklmnop'.split('').map(leaf),
    ];
    expect([...hubsOf(nodes)]).toEqual(['meta', 'openai']);
  });

  test('are none where all nodes are alike, alone or in pairs', () => {
    expect(hubsOf([]).size).toBe(0);
    expect(hubsOf(Array.from({ length: 400 }, (_, index) => leaf(`n${index}`))).size).toBe(0);
    expect(hubsOf(Array.from({ length: 90 }, (_, index) => ({ id: `n${index}`, drawn: 6, hidden: 3 }))).size).toBe(0);
  });

  test('are not made by what is not drawn alone', () => {
    expect(hubsOf([{ id: 'a', drawn: 1, hidden: 4_000 }, leaf('b'), leaf('c'), leaf('d')]).size).toBe(0);
  });

  test('grow with the picture, and never to a crowd', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `n${index}`, drawn: index % 7 === 0 ? 40 : 1, hidden: 0 }));
    expect(hubsOf(many(100)).size).toBeLessThan(hubsOf(many(900)).size);
    expect(hubsOf(many(10_000)).size).toBeLessThanOrEqual(28);
  });
});

describe('clusters', () => {
  const star = (hub: string, count: number) => Array.from({ length: count }, (_, index) => `${hub}${index}`);
  const ties = (hub: string, leaves: readonly string[]) => leaves.map((each) => [hub, each] as const);

  test('are what lies nearest to each hub', () => {
    const [a, b] = [star('a', 6), star('b', 9)];
    const found = clustersOf(
      ['a', 'b', ...a, ...b],
      [...ties('a', a), ...ties('b', b), ['a0', 'b0']],
      new Set(['a', 'b']),
    );
    expect(found).toEqual([
      { head: 'b', size: 10 },
      { head: 'a', size: 7 },
    ]);
  });

  test('a part without a hub is called after its best connected node; pairs and loners are not', () => {
    const c = star('c', 3);
    expect(clustersOf(['c', ...c, 'p', 'q', 'alone'], [...ties('c', c), ['p', 'q']], new Set())).toEqual([
      { head: 'c', size: 4 },
    ]);
  });

  test('hubs that are not there and lines to nowhere do no harm', () => {
    expect(clustersOf(['a'], [['a', 'ghost']], new Set(['ghost']))).toEqual([]);
  });
});
