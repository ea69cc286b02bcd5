import { describe, expect, test } from 'vitest';
import { aNode, anEdge, NO_PERIOD } from '../testing/a-graph.ts';
import { addSubgraph } from './add-subgraph.ts';
import {
  foldAll,
  foldGroup,
  groupBy,
  groupByHand,
  renameGroup,
  rulesByPart,
  rulesByType,
  rulesByValue,
  ungroup,
} from './edit-groups.ts';
import { setAsOf, toggleType } from './filters.ts';
import type { GroupId } from './groups.ts';
import { picture } from './picture.ts';
import { removeNodes } from './remove-nodes.ts';
import { emptyState, type GraphState, type Producer } from './state.ts';
import { type NodeId, nodeId } from './types.ts';

const NODES = [
  aNode('meta', { type: 'Company', name: 'Meta' }),
  aNode('fair', { type: 'Lab', name: 'FAIR' }),
  aNode('msl', { type: 'Lab', name: 'MSL' }),
  aNode('tbd', { type: 'Team' }),
  aNode('lecun'),
  aNode('zhao'),
  aNode('openai', { type: 'Company', name: 'OpenAI' }),
];
const EDGES = [
  anEdge('c_1', ['fair', 'meta'], { predicate: 'PART_OF' }),
  anEdge('c_2', ['msl', 'meta'], { predicate: 'PART_OF' }),
  anEdge('c_3', ['tbd', 'msl'], { predicate: 'PART_OF' }),
  anEdge('c_4', ['lecun', 'fair']),
  anEdge('c_5', ['lecun', 'meta'], { predicate: 'LEADS', certainty: 'INSIDERS' }),
  anEdge('c_6', ['zhao', 'msl']),
  anEdge('c_7', ['openai', 'zhao'], { predicate: 'APPOINTED' }),
];
const ids = (...names: string[]): NodeId[] => names.map(nodeId);
const G1 = 'group~1' as GroupId;
const G2 = 'group~2' as GroupId;
const of = (...steps: Producer[]): GraphState =>
  steps.reduce((state, step) => step(state), addSubgraph({ nodes: NODES, edges: EDGES })(emptyState()));
const members = (state: GraphState): Record<string, readonly string[]> =>
  Object.fromEntries(picture(state).groups.map((group) => [group.label, group.members]));
const byPart: Producer = (state) => groupBy(rulesByPart(state))(state);

describe('who stands in which group', () => {
  test('a company with all that is part of it, at any depth; others are none', () => {
    expect(members(of(byPart))).toEqual({ Meta: ['meta', 'fair', 'msl', 'tbd'] });
  });

  test('what was part of it does not stand with it after it left', () => {
    const ended = anEdge('c_1', ['fair', 'meta'], {
      predicate: 'PART_OF',
      period: { ...NO_PERIOD, startLatest: '2013-01-01', endLatest: '2020-01-01' },
    });
    const state = addSubgraph({ nodes: [], edges: [] })({
      ...of(byPart),
      edges: new Map([...EDGES.slice(1), ended].map((edge) => [edge.id, edge])),
    });
    expect(members(setAsOf('2015-06-01')(state))['Meta']).toContain('fair');
    expect(members(setAsOf('2025-06-01')(state))['Meta']).not.toContain('fair');
  });

  test('circles in the data end', () => {
    const state = addSubgraph({ nodes: [], edges: [anEdge('c_9', ['meta', 'tbd'], { predicate: 'PART_OF' })] })(of());
    expect(members(groupBy([{ kind: 'part', of: nodeId('msl') }])(state))).toEqual({
      MSL: ['meta', 'fair', 'msl', 'tbd'],
    });
  });

  test('a newcomer that fits the rule is a member, without a word', () => {
    const state = addSubgraph({
      nodes: [aNode('gai', { type: 'Lab' })],
      edges: [anEdge('c_9', ['gai', 'meta'], { predicate: 'PART_OF' })],
    })(of(byPart));
    expect(members(state)['Meta']).toContain('gai');
  });

  test('types of which there are several, the most frequent first', () => {
    const rules = rulesByType(of());
    expect(rules.map((rule) => (rule.kind === 'type' ? rule.type : null))).toEqual(['Company', 'Lab', 'Person']);
  });

  test('words that are said of several; figures group nothing', () => {
    const state: GraphState = {
      ...of(),
      columns: {
        citedIn: new Map(),
        properties: new Map([
          [
            'HAS_DOMAIN',
            {
              id: 'HAS_DOMAIN',
              predicate: 'HAS_DOMAIN',
              unit: null,
              kind: 'text' as const,
              values: new Map([
                [nodeId('fair'), ['Vision']],
                [nodeId('msl'), ['Vision', 'Speech']],
                [nodeId('tbd'), ['Speech']],
              ]),
            },
          ],
          [
            'SIZE',
            {
              id: 'SIZE',
              predicate: 'SIZE',
              unit: null,
              kind: 'number' as const,
              values: new Map([[nodeId('fair'), [1]]]),
            },
          ],
        ]),
      },
    };
    expect(rulesByValue(state, 'SIZE')).toEqual([]);
    const rules = rulesByValue(state, 'HAS_DOMAIN');
    expect(rules).toEqual([{ kind: 'value', property: 'HAS_DOMAIN', value: 'Vision' }]);
    expect(members(groupBy(rules)(state))).toEqual({ Vision: ['fair', 'msl'] });
    // Before the words have come, and for a property that is gone, it has no members and is not drawn.
    expect(members(groupBy(rules)(of()))).toEqual({});
  });

  test('one by hand comes before the others, and a node stands in one only', () => {
    const state = of(byPart, groupByHand(ids('fair', 'lecun', 'ghost'), 'Paris'));
    expect(members(state)).toEqual({ Meta: ['meta', 'msl', 'tbd'], Paris: ['fair', 'lecun'] });
    const other = groupByHand(ids('lecun', 'zhao'), 'People')(state);
    expect(members(other)).toEqual({ Meta: ['meta', 'msl', 'tbd'], Paris: ['fair'], People: ['lecun', 'zhao'] });
    expect(members(groupByHand(ids('fair', 'msl'), 'Labs')(other))).toEqual({
      Meta: ['meta', 'tbd'],
      People: ['lecun', 'zhao'],
      Labs: ['fair', 'msl'],
    });
  });

  test('within a group of another rule nothing is left to group', () => {
    const state = of(byPart, groupBy([{ kind: 'part', of: nodeId('msl') }]));
    expect(members(state)).toEqual({ Meta: ['meta', 'fair', 'msl', 'tbd'] });
  });
});

describe('changing groups', () => {
  test('the same rule makes no second group, and what changes nothing is the same state', () => {
    const state = of(byPart);
    expect(byPart(state)).toBe(state);
    expect(foldGroup(G1, false)(state)).toBe(state);
    expect(foldGroup(G2, true)(state)).toBe(state);
    expect(foldAll(false)(state)).toBe(state);
    expect(ungroup(new Set([G2]))(state)).toBe(state);
    expect(renameGroup(G1, ' ')(state)).toBe(state);
    expect(groupByHand([], null)(state)).toBe(state);
  });

  test('a name is given, and taken back by an empty one', () => {
    const named = of(byPart, renameGroup(G1, '  The house of Meta '));
    expect(Object.keys(members(named))).toEqual(['The house of Meta']);
    expect(Object.keys(members(renameGroup(G1, '')(named)))).toEqual(['Meta']);
  });

  test('ungrouped, its members stand for themselves where they were', () => {
    const state = of(byPart, foldGroup(G1, true));
    const after = ungroup(new Set([G1]))(state);
    expect(picture(after).drawing.nodes.map(({ id }) => id)).toEqual(NODES.map(({ id }) => id));
    expect(after.positions).toBe(state.positions);
  });

  test('a node that leaves the canvas leaves its group; one by hand without members is no more', () => {
    const state = of(groupByHand(ids('lecun', 'zhao'), 'People'), byPart);
    const one = removeNodes(new Set(ids('lecun')))(state);
    expect(members(one)['People']).toEqual(['zhao']);
    expect(removeNodes(new Set(ids('zhao')))(one).groups.map(({ id }) => id)).toEqual([G2]);
    expect(removeNodes(new Set(ids('meta')))(state).groups.map(({ id }) => id)).toEqual([G1]);
    expect(removeNodes(new Set(ids('openai')))(state).groups).toBe(state.groups);
  });

  test('a new group never has the id of another', () => {
    const state = of(
      groupByHand(ids('lecun', 'zhao'), null),
      groupByHand(ids('fair', 'msl'), null),
      ungroup(new Set([G1])),
    );
    expect(groupByHand(ids('meta', 'openai'), null)(state).groups.map(({ id }) => id)).toEqual([G2, 'group~3']);
  });
});

describe('one dot for a group', () => {
  const places = new Map([
    [nodeId('meta'), { x: 10, y: 20 }],
    [nodeId('fair'), { x: -100, y: 0 }],
    [nodeId('msl'), { x: 100, y: 50.0625 }],
    [nodeId('tbd'), { x: 100, y: 150 }],
  ]);
  const folded: GraphState = { ...of(byPart, foldGroup(G1, true)), positions: places };

  test('has the name of its company, how many more it stands for, and the place where the company stood', () => {
    const { drawing } = picture(folded);
    expect(drawing.nodes.map(({ id }) => id)).toEqual(['lecun', 'zhao', 'openai', G1]);
    expect(drawing.nodes.at(-1)).toMatchObject({ label: 'Meta + 3', folded: 4, position: { x: 10, y: 20 }, hidden: 0 });
  });

  test('one that is called after no member tells how many it holds, and stands in their middle', () => {
    const state = { ...of(groupByHand(ids('fair', 'msl'), 'Labs'), foldAll(true)), positions: places };
    expect(picture(state).drawing.nodes.at(-1)).toMatchObject({
      label: 'Labs (2)',
      type: 'Lab',
      position: { x: 0, y: 25 },
    });
  });

  test('lines within it are not drawn, those to one neighbour are one line that holds all links and looks like the strongest', () => {
    const { drawing, lines } = picture(folded);
    expect(drawing.lines.map(({ id, label, arrows, source }) => [id, label, arrows, source])).toEqual([
      ['openai zhao', 'appointed', 'forward', 'openai'],
      ['group~1 lecun', '2 links', 'forward', 'lecun'],
      ['group~1 zhao', 'works at', 'forward', 'zhao'],
    ]);
    expect(drawing.lines[1]?.edges.map(({ id }) => id)).toEqual(['c_4', 'c_5']);
    // What panels tell of is all there is.
    expect(lines).toHaveLength(EDGES.length);
  });

  test('arrows keep their way where links run both ways, and between two dots', () => {
    const state = of(byPart, groupByHand(ids('lecun', 'zhao', 'openai'), 'Others'), foldAll(true));
    const more = addSubgraph({ nodes: [], edges: [anEdge('c_8', ['msl', 'lecun'], { predicate: 'APPOINTED' })] })(
      state,
    );
    expect(picture(more).drawing.lines.map(({ id, arrows, edges }) => [id, arrows, edges.length])).toEqual([
      ['group~1 group~2', 'both', 4],
    ]);
  });

  test('it is grey when all of it is, and its line tells of what is not', () => {
    const labs = toggleType('Lab')(folded);
    expect(picture(labs).drawing.nodes.at(-1)?.dimmed).toBe(false);
    expect(picture(labs).drawing.lines.find(({ id }) => id === 'group~1 lecun')).toMatchObject({
      dimmed: false,
      label: 'leads',
    });
    const all = (['Lab', 'Company', 'Team'] as const).reduce((state, type) => toggleType(type)(state), folded);
    expect(picture(all).drawing.nodes.at(-1)?.dimmed).toBe(true);
    expect(picture(all).groups[0]?.isDimmed).toBe(true);
  });

  test('without a folded group the drawing is the picture itself', () => {
    const open = picture(of(byPart));
    expect(open.drawing.nodes).toBe(open.nodes);
    expect(open.drawing.lines).toBe(open.lines);
  });

  test('counts stay those of all entities', () => {
    const [open, shut] = [picture(of(byPart)), picture(folded)];
    expect(shut.tally).toEqual(open.tally);
    expect(shut.nodes).toHaveLength(open.nodes.length);
    expect(shut.standings).toEqual(open.standings);
  });
});

test('groups of several types have no colour of one, and are called in the language of the names', () => {
  const kindWords = new Map([['Lab' as const, { plural: { en: 'Labs', zh: '實驗室' }, parent: null }]]);
  const state: GraphState = { ...of(groupBy([{ kind: 'type', type: 'Lab' }]), byPart), kindWords, labelLanguage: 'zh' };
  const [labs, meta] = picture(state).groups;
  expect([labs?.label, labs?.type]).toEqual(['實驗室', 'Lab']);
  // Its labs stand in the older group.
  expect([meta?.label, meta?.type, meta?.members]).toEqual(['Meta', null, ['meta', 'tbd']]);
});
