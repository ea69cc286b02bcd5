import { expect, test } from 'vitest';
import { type GhostTask, ghostsOf, type KindTotals } from './ghosts.ts';
import { type EntityType, type GraphNode, type NodeId, nodeId } from './types.ts';
import { FIRST_VIEW } from './view.ts';

const HUB = nodeId('hub');

const aNode = (id: string, type: EntityType, degree = 1): GraphNode => ({
  id: nodeId(id),
  type,
  name: id,
  nameZh: null,
  anonymous: false,
  degree,
});

/** A hub of 10 neighbours, of which a company and a lab were brought. */
function aTask(change: Partial<GhostTask> = {}): GhostTask {
  const nodes = [aNode('hub', 'Place', 10), aNode('a', 'Company', 40), aNode('b', 'Lab')];
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    broughtBy: new Map<NodeId, NodeId | null>([
      [HUB, null],
      [nodeId('a'), HUB],
      [nodeId('b'), HUB],
    ]),
    view: FIRST_VIEW,
    present: new Map([[HUB, new Set([nodeId('a'), nodeId('b')])]]),
    kinds: new Map(),
    kindWords: new Map([
      ['Organisation', { plural: { en: 'Organisations', zh: '組織' }, parent: null }],
      ['Company', { plural: { en: 'Companies', zh: '公司' }, parent: 'Organisation' }],
      ['Lab', { plural: { en: 'AI labs', zh: '實驗室' }, parent: 'Organisation' }],
      ['Person', { plural: { en: 'People', zh: '人物' }, parent: null }],
    ]),
    language: 'en',
    ...change,
  };
}

const totals = (counts: Partial<Record<EntityType, number>>, view = FIRST_VIEW): ReadonlyMap<NodeId, KindTotals> =>
  new Map([[HUB, { view, counts: new Map(Object.entries(counts) as [EntityType, number][]) }]]);

const said = (change?: Partial<GhostTask>) => ghostsOf(aTask(change)).get(HUB);

test('a hub that was expanded and has neighbours left has a ghost; one that was not expanded has none', () => {
  expect([...ghostsOf(aTask())]).toEqual([[HUB, '+8 more']]);
  expect(ghostsOf(aTask({ broughtBy: new Map([[nodeId('a'), null]]) })).size).toBe(0);
});

test('with all its neighbours on the canvas, or taken off itself, it has none', () => {
  const all = new Set(Array.from({ length: 10 }, (_, index) => nodeId(`n${index}`)));
  expect(said({ present: new Map([[HUB, all]]) })).toBeUndefined();
  expect(said({ nodes: new Map() })).toBeUndefined();
});

test('the words name the one kind of the rest, the wider kind of several, or what most of them are', () => {
  expect(said({ kinds: totals({ Company: 9, Lab: 1 }) })).toBe('+8 more companies');
  expect(said({ kinds: totals({ Company: 5, Lab: 5 }) })).toBe('+8 more organisations');
  expect(said({ kinds: totals({ Company: 7, Lab: 1, Person: 2 }) })).toBe('+8 more, mostly companies');
  expect(said({ kinds: totals({ Company: 4, Lab: 4, Person: 2 }) })).toBe('+8 more, mostly organisations');
  expect(said({ kinds: totals({ Company: 3, Lab: 2, Person: 5 }) })).toBe('+8 more, mostly people');
  expect(said({ kinds: totals({ Company: 4, Lab: 2, Person: 4 }) })).toBe('+8 more');
});

test('capitals that are no beginning of a sentence stay, and one is no number of them', () => {
  expect(said({ kinds: totals({ Company: 1, Lab: 9 }) })).toBe('+8 more AI labs');
  const nine = new Set(Array.from({ length: 9 }, (_, index) => nodeId(`n${index}`)));
  expect(said({ kinds: totals({ Company: 10 }), present: new Map([[HUB, nine]]) })).toBe('+1 more');
});

test('kinds of another view are not told of this one', () => {
  expect(said({ kinds: totals({ Company: 9, Lab: 1 }, { ...FIRST_VIEW, lens: 'FACTS' }) })).toBe('+8 more');
});

test('in Chinese too', () => {
  expect(said({ language: 'zh' })).toBe('+8 個');
  expect(said({ language: 'zh', kinds: totals({ Company: 5, Lab: 5 }) })).toBe('+8 個組織');
  expect(said({ language: 'zh', kinds: totals({ Company: 7, Lab: 1, Person: 2 }) })).toBe('+8 個，多為公司');
});
