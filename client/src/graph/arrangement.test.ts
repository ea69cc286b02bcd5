import { describe, expect, test } from 'vitest';
import { aNode, anEdge, NO_PERIOD } from '../testing/a-graph.ts';
import { parentsOf } from './parents.ts';
import { axisOf, stretchesOf } from './time-axis.ts';
import { type EntityType, type GraphEdge, nodeId, type Standing } from './types.ts';

const nodesOf = (types: Readonly<Record<string, EntityType>>) =>
  new Map(Object.entries(types).map(([id, type]) => [nodeId(id), aNode(id, { type })]));
const line = (
  predicate: string,
  [source, target]: readonly [string, string],
  change: Partial<GraphEdge> & { readonly standing?: Standing } = {},
) => {
  const { standing = 'certain', ...edge } = change;
  return {
    source: nodeId(source),
    target: nodeId(target),
    standing,
    edges: [{ ...anEdge(`c_${source}_${target}`, [source, target], { predicate }), ...edge }],
  };
};
const plain = (parents: ReadonlyMap<string, string>): Record<string, string> => Object.fromEntries(parents);

describe('in a hierarchy', () => {
  test('people stand under their lab, the lab under its company, and what a company makes under it', () => {
    const nodes = nodesOf({ meta: 'Company', msl: 'Lab', zhao: 'Person', llama: 'Model', note: 'Concept' });
    const lines = [
      line('WORKS_AT', ['zhao', 'meta']),
      line('WORKS_AT', ['zhao', 'msl']),
      line('PART_OF', ['msl', 'meta']),
      line('MAKES', ['meta', 'llama']),
      line('CRITICISED', ['zhao', 'llama']),
    ];
    expect(plain(parentsOf(nodes, lines))).toEqual({ zhao: 'msl', msl: 'meta', llama: 'meta' });
  });

  test('what holds counts before what has ended', () => {
    const nodes = nodesOf({ old: 'Lab', now: 'Company', p: 'Person' });
    const lines = [line('WORKS_AT', ['p', 'old'], { standing: 'ended' }), line('WORKS_AT', ['p', 'now'])];
    expect(plain(parentsOf(nodes, lines))).toEqual({ p: 'now' });
  });

  test('a part of its own kind stands under the whole, and circles of parts are cut', () => {
    const nodes = nodesOf({ a: 'Company', b: 'Company', c: 'Company' });
    expect(plain(parentsOf(nodes, [line('PART_OF', ['a', 'b']), line('COMPETES_WITH', ['b', 'c'])]))).toEqual({
      a: 'b',
    });
    const round = parentsOf(nodes, [
      line('PART_OF', ['a', 'b']),
      line('PART_OF', ['b', 'c']),
      line('PART_OF', ['c', 'a']),
    ]);
    expect(round.size).toBe(2);
  });

  test('where types say nothing, nodes stand under the most connected one', () => {
    const nodes = nodesOf({ a: 'Person', b: 'Person', c: 'Person', d: 'Person' });
    const lines = [line('KNOWS', ['a', 'b']), line('KNOWS', ['c', 'b']), line('KNOWS', ['c', 'd'])];
    expect(plain(parentsOf(nodes, lines))).toMatchObject({ a: 'b', d: 'c' });
    expect(parentsOf(nodes, lines).size).toBe(3);
  });
});

describe('along time', () => {
  const from = (startEarliest: string | null, startLatest: string | null = null) => ({
    period: { ...NO_PERIOD, startEarliest, startLatest },
  });
  const ids = ['a', 'b', 'c', 'd', 'e'].map(nodeId);

  test('each node stands in the year of its first day, and one without a date in none', () => {
    const stretches = stretchesOf(ids, [
      anEdge('1', ['a', 'b'], from('2024-05-01')),
      anEdge('2', ['a', 'c'], from('2014-01-01')),
      anEdge('3', ['c', 'd'], from(null, '2019-12-31')),
      anEdge('4', ['e', 'b'], from(null)),
    ]);
    expect(stretches).toEqual([
      { at: '2014', ids: ['a', 'c'] },
      { at: '2019', ids: ['d'] },
      { at: '2024', ids: ['b'] },
    ]);
  });

  test('is told by months where all lies within two years', () => {
    const stretches = stretchesOf(ids, [
      anEdge('1', ['a', 'b'], from('2025-06-30')),
      anEdge('2', ['c', 'd'], from('2025-07-01')),
    ]);
    expect(stretches.map(({ at }) => at)).toEqual(['2025-06', '2025-07']);
  });

  test('claims no more than is known: a year where no month is, and the middle of vague bounds', () => {
    const stretches = stretchesOf(ids, [
      anEdge('1', ['a', 'b'], from('2012-01-01', '2014-12-31')),
      anEdge('2', ['c', 'd'], from('2013-07-01', '2013-07-20')),
    ]);
    expect(stretches.map(({ at, ids: members }) => [at, members.length])).toEqual([
      ['2013', 2],
      ['2013-07', 2],
    ]);
  });

  test('the axis begins each stretch before its first node, and heeds no pinned one', () => {
    const places = new Map(ids.map((id, index) => [id, { x: index * 200, y: 0 }]));
    const stretches = [
      { at: '2024', ids: [nodeId('b'), nodeId('c')] },
      { at: '2025', ids: [nodeId('e'), nodeId('d')] },
    ];
    expect(axisOf(stretches, places, new Set([nodeId('d')]))).toEqual([
      { at: null, x: -74 },
      { at: '2024', x: 126 },
      { at: '2025', x: 726 },
    ]);
  });
});
