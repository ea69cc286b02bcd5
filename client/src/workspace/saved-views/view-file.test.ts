import { describe, expect, test } from 'vitest';
import { rememberData } from '../../graph/memory.ts';
import { nodeId } from '../../graph/types.ts';
import { encodeView } from '../../graph/view-codec.ts';
import { ViewRefused } from '../../graph/view-refused.ts';
import { firstViewState } from '../../graph/view-state.ts';
import { aNode, anEdge } from '../../testing/a-graph.ts';
import { freeName, type SavedView, tidyName } from './saved-view.ts';
import { checkFileSize, readViewFile, writeViewFile } from './view-file.ts';

const nodes = [
  aNode('person:a', { name: 'Ada "the \u0000 first"\n', nameZh: '艾達' }),
  aNode('x"]}'),
  aNode('__proto__'),
];
const edges = [anEdge('c_1', ['person:a', 'x"]}'])];
const saved: SavedView = {
  id: 'one',
  name: 'Ada – 艾達 🎈',
  saved: Date.parse('2026-11-27T16:10:00.123Z'),
  database: { id: 'neo4j@2026', name: 'neo4j' },
  count: 3,
  view: encodeView({
    ...firstViewState(),
    nodes: nodes.map(({ id }) => id),
    positions: new Map(nodes.map(({ id }, at) => [id, { x: at * 16, y: -at / 16 }])),
  }),
  memory: rememberData({ nodes, edges }, [nodeId('d'), nodeId('e')]),
};
const file = (): Record<string, unknown> => JSON.parse(writeViewFile(saved)) as Record<string, unknown>;

/** The sentence's parts: why, and where. */
function refusalOf(text: string): unknown {
  try {
    readViewFile(text);
  } catch (error) {
    if (error instanceof ViewRefused) return error.refusal;
    throw error;
  }
  return 'was read';
}

test('a file gives back what was saved, under an id of its own', () => {
  const { id, ...rest } = readViewFile(writeViewFile(saved));
  const { id: was, ...all } = saved;
  expect(rest).toEqual(all);
  expect(id).not.toBe(was);
});

test('it can be read by eye: each entity and each link has its line', () => {
  const lines = writeViewFile(saved).split('\n');
  expect(lines[1]).toBe('  "format": "orrery-saved-view/1",');
  expect(lines.filter((line) => line.includes('"nameZh"'))).toHaveLength(3);
  expect(lines.filter((line) => line.includes('"c_1"'))).toHaveLength(1);
});

describe('what is no file of ours is refused, with the place', () => {
  const damaged = (place: string) => ({ kind: 'file', why: 'damaged', place });
  test.for<readonly [string, Record<string, unknown>, unknown]>([
    ['another format', { format: 'orrery-view/2' }, { kind: 'file', why: 'not-a-view', place: 'format' }],
    ['no format', { format: undefined }, { kind: 'file', why: 'not-a-view', place: 'format' }],
    [
      'a later version',
      { format: 'orrery-saved-view/2' },
      { kind: 'file', why: 'newer', place: 'format orrery-saved-view/2' },
    ],
    ['a part that is not known', { colours: 1 }, { kind: 'file', why: 'newer', place: 'colours' }],
    ['no name', { name: 7 }, damaged('name')],
    ['a name without end', { name: 'x'.repeat(5000) }, damaged('name')],
    ['no date', { saved: 'yesterday' }, damaged('saved')],
    ['no database', { database: null }, damaged('database')],
    ['a database without a name', { database: { id: 'x' } }, damaged('database.name')],
    ['entities that are no list', { entities: {} }, damaged('entities')],
    ['an entity that is none', { entities: [7] }, damaged('entities[0]')],
    ['an entity without a name', { entities: [{ id: 'a', type: 'Person' }] }, damaged('entities[0].name')],
    ['a link with a part too few', { links: [['c', 'P', 'a', 'b', '1', '2']] }, damaged('links[0]')],
    ['a link with a part too many', { links: [['c', 'P', 'a', 'b', '1', '2', '3', '4']] }, damaged('links[0]')],
    ['a link of figures', { links: [['c', 'P', 1, 'b', '1', '2', '3']] }, damaged('links[0][2]')],
    ['neighbours that are texts', { neighbours: [1, 'b'] }, damaged('neighbours[1]')],
    ['no view', { view: undefined }, damaged('view')],
    [
      'a view of a later version',
      { view: { orrery: 1, n: [], zz: 1 } },
      { kind: 'file', why: 'newer', place: 'view.zz' },
    ],
    ['a place that is none', { view: { orrery: 1, n: ['a'], p: [['x', 1]] } }, damaged('view.p')],
    ['a node twice', { view: { orrery: 1, n: ['a', 'a'] } }, damaged('view.n')],
    [
      'too many nodes',
      { view: { orrery: 1, n: Array.from({ length: 10_001 }, (_, n) => `n${n}`) } },
      { kind: 'too-many', count: 10_001, most: 10_000 },
    ],
  ])('%s', ([, change, refusal]) => {
    expect(refusalOf(JSON.stringify({ ...file(), ...change }))).toEqual(refusal);
  });

  test.for(['', 'null', '[]', '7', '"text"', '{', '{"format":}', '<html>', '\u0000'])('%j', (text) => {
    expect(refusalOf(text)).toMatchObject({ kind: 'file', why: 'not-a-view' });
  });

  test('a huge one is not read at all', () => {
    expect(() => checkFileSize(25 * 1024 * 1024)).toThrow(ViewRefused);
    checkFileSize(23 * 1024 * 1024);
  });

  test('keys of objects do no harm', () => {
    const text = writeViewFile(saved).replace('{\n', '{\n  "__proto__": {"polluted": true},\n');
    expect(refusalOf(text)).toEqual({ kind: 'file', why: 'newer', place: '__proto__' });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

test('names are kept on one line and told apart', () => {
  expect(tidyName('  a\n\tb   c ')).toBe('a b c');
  expect(tidyName('x'.repeat(500))).toHaveLength(120);
  expect(freeName('A', [])).toBe('A');
  expect(
    freeName('A', [
      { ...saved, name: 'A' },
      { ...saved, name: 'A (2)' },
    ]),
  ).toBe('A (3)');
});
