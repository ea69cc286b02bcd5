import { describe, expect, test } from 'vitest';
import { aGraph, aNode, anEdge, NO_PERIOD } from '../testing/a-graph.ts';
import { addSubgraph } from './add-subgraph.ts';
import { diff, isEmptyPatch } from './diff.ts';
import { setAsOf, setLens, toggleType } from './filters.ts';
import { picture } from './picture.ts';
import { emptyState, type GraphState } from './state.ts';
import { nodeId } from './types.ts';

const NODES = [aNode('a', { degree: 4 }), aNode('b', { nameZh: '乙' }), aNode('c', { type: 'Lab' })];
const state = (edges: readonly ReturnType<typeof anEdge>[], change: Partial<GraphState> = {}): GraphState => ({
  ...addSubgraph({ nodes: NODES, edges })(emptyState()),
  ...change,
});

describe('lines', () => {
  test('all links between two nodes are one line that looks like the strongest', () => {
    const { lines } = picture(
      state([
        anEdge('c_1', ['a', 'b'], { certainty: 'INSIDERS' }),
        anEdge('c_2', ['b', 'a'], { certainty: 'ASSERTED', predicate: 'LEADS', disputed: true }),
      ]),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ source: 'b', target: 'a', arrows: 'both', disputed: true, label: 'leads +1' });
    expect(lines[0]?.edges.map(({ id }) => id)).toEqual(['c_2', 'c_1']);
  });

  test('the lens leaves rumours out', () => {
    const rumour = state([anEdge('c_1', ['a', 'b'], { certainty: 'RUMOUR' })]);
    expect(picture(rumour).lines).toHaveLength(0);
    expect(picture(setLens('ALL')(rumour)).lines).toHaveLength(1);
  });

  test('what had not begun is there but grey', () => {
    const later = state([anEdge('c_1', ['a', 'b'], { period: { ...NO_PERIOD, startEarliest: '2025-07-01' } })]);
    expect(picture(setAsOf('2025-01-01')(later)).lines[0]?.standing).toBe('future');
  });

  test('what is over is no neighbour of a dated claim, and still one where a person chose what dates a database of others', () => {
    const over = setAsOf('2025-01-01')(
      state([anEdge('c_1', ['a', 'b'], { period: { ...NO_PERIOD, endLatest: '2020-07-01' } })]),
    );
    const hiddenOf = (of: GraphState): number | undefined => picture(of).nodes.find(({ id }) => id === 'a')?.hidden;
    expect(hiddenOf(over)).toBe(4);
    const dates = { nodes: {}, relationships: { LEADS: ['since', 'until'] as const } };
    expect(hiddenOf({ ...over, style: { ...over.style, dates } })).toBe(3);
  });

  test('a symmetric link has no arrow', () => {
    const words = { label: { en: 'is similar to', zh: '類似於' }, isPoint: false, isSymmetric: true };
    const { lines } = picture(
      state([anEdge('c_1', ['a', 'b'], { predicate: 'SIMILAR_TO' })], { predicates: new Map([['SIMILAR_TO', words]]) }),
    );
    expect(lines[0]).toMatchObject({ arrows: 'none', label: 'is similar to' });
  });
});

describe('a link of an entity to itself', () => {
  const loop = anEdge('c_1', ['a', 'a'], { certainty: 'RUMOUR' });

  test('is no line and no neighbour, and is counted', () => {
    const drawn = picture(setLens('ALL')(state([loop, anEdge('c_2', ['a', 'b'])])));
    expect(drawn.lines.map(({ edges }) => edges.map(({ id }) => id))).toEqual([['c_2']]);
    expect(drawn.neighbours.get(nodeId('a'))).toBe(1);
    expect(drawn.loops).toBe(1);
  });

  test('is not counted where the lens hides it', () => {
    expect(picture(setLens('FACTS')(state([loop]))).loops).toBe(0);
  });
});

describe('nodes', () => {
  test('tell how many neighbours are not on screen', () => {
    const { nodes } = picture(state([anEdge('c_1', ['a', 'b']), anEdge('c_2', ['a', 'b'])]));
    expect(nodes.find(({ id }) => id === 'a')?.hidden).toBe(3);
  });

  test('are named in the language asked for', () => {
    const labels = (labelLanguage: GraphState['labelLanguage']) =>
      picture(state([], { labelLanguage })).nodes.map(({ label }) => label);
    expect(labels('zh')).toEqual(['a', '乙', 'c']);
    expect(labels('both')).toEqual(['a', 'b\n乙', 'c']);
  });

  test('of a filtered type are dimmed, not gone', () => {
    const { nodes } = picture(toggleType('Lab')(state([])));
    expect(nodes.map(({ dimmed }) => dimmed)).toEqual([false, false, true]);
  });
});

describe('the difference between two pictures', () => {
  test('of the same state is empty', () => {
    const graph = addSubgraph(aGraph(50))(emptyState());
    expect(isEmptyPatch(diff(picture(graph), picture(graph)))).toBe(true);
  });

  test('names what came, went and changed', () => {
    const before = picture(state([anEdge('c_1', ['a', 'b'])]));
    const after = picture(
      addSubgraph({ nodes: [aNode('d')], edges: [anEdge('c_2', ['a', 'b']), anEdge('c_3', ['d', 'a'])] })(
        state([anEdge('c_1', ['a', 'b'])]),
      ),
    );
    const patch = diff(before, after);
    expect(patch.addedNodes.map(({ id }) => id)).toEqual(['d']);
    expect(patch.updatedNodes.map(({ id }) => id)).toEqual(['a']);
    expect(patch.addedLines.map(({ id }) => id)).toEqual(['a d']);
    expect(patch.updatedLines.map(({ id }) => id)).toEqual(['a b']);
  });
});
