import { describe, expect, test } from 'vitest';
import { aNode, anEdge } from '../testing/a-graph.ts';
import { addSubgraph } from './add-subgraph.ts';
import { isolateType, setLens, showAll, toggleType } from './filters.ts';
import { asStep, redo, undo } from './history.ts';
import { collapseNode, collapsible, removeNodes } from './remove-nodes.ts';
import { emptyState, type GraphState, type Producer, type Snapshot } from './state.ts';
import { nodeId } from './types.ts';

const run = (start: GraphState, ...producers: readonly Producer[]): GraphState =>
  producers.reduce((state, producer) => producer(state), start);
const start = addSubgraph({ nodes: [aNode('a'), aNode('b')], edges: [anEdge('c_1', ['a', 'b'])] })(emptyState());
const visible = ({ nodes, edges, view, filters }: Snapshot) => ({
  nodes: [...nodes.keys()],
  edges: [...edges.keys()],
  view,
  filters,
});

describe('undo', () => {
  const steps: readonly Producer[] = [
    addSubgraph({ nodes: [aNode('c')], edges: [anEdge('c_2', ['c', 'a'])], broughtBy: nodeId('a') }),
    setLens('ALL'),
    toggleType('Person'),
    removeNodes(new Set([nodeId('b')])),
  ].map(asStep);

  test('takes every kind of step back exactly, and redo does it again', () => {
    const states = steps.reduce<readonly GraphState[]>((all, step) => [...all, step(all.at(-1) ?? start)], [start]);
    const last = states.at(-1) ?? start;
    const back = run(last, undo, undo, undo, undo);
    expect(visible(back)).toEqual(visible(start));
    expect(visible(run(back, redo, redo, redo, redo))).toEqual(visible(last));
  });

  test('a change that changes nothing is no step', () => {
    expect(asStep(setLens('REPORTED'))(start)).toBe(start);
    expect(asStep(showAll)(start)).toBe(start);
  });

  test('with nothing to take back nothing happens', () => {
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
  });

  test('a new step forgets what was taken back', () => {
    const state = run(start, asStep(setLens('ALL')), undo, asStep(toggleType('Lab')));
    expect(state.future).toEqual([]);
  });
});

describe('collapse', () => {
  const grown = run(
    start,
    addSubgraph({
      nodes: [aNode('c'), aNode('d')],
      edges: [anEdge('c_2', ['b', 'c']), anEdge('c_3', ['b', 'd'])],
      broughtBy: nodeId('b'),
    }),
    addSubgraph({ nodes: [aNode('e')], edges: [anEdge('c_4', ['c', 'e'])], broughtBy: nodeId('c') }),
  );

  test('takes away what the expansion brought, and what that brought', () => {
    expect([...collapseNode(nodeId('b'))(grown).nodes.keys()]).toEqual(['a', 'b']);
  });

  test('leaves what others hold on to', () => {
    const held = addSubgraph({ nodes: [], edges: [anEdge('c_5', ['a', 'd'])] })(grown);
    expect([...collapsible(held, nodeId('b'))]).toEqual(['c', 'e']);
  });

  test('takes the links along', () => {
    expect([...collapseNode(nodeId('b'))(grown).edges.keys()]).toEqual(['c_1']);
  });
});

test('a link whose other end is not there is left for later', () => {
  const state = addSubgraph({ nodes: [aNode('a')], edges: [anEdge('c_1', ['a', 'nowhere'])] })(emptyState());
  expect(state.edges.size).toBe(0);
});

test('isolating a type twice shows all again', () => {
  const mixed = addSubgraph({ nodes: [aNode('lab', { type: 'Lab' })], edges: [] })(start);
  const alone = isolateType('Lab')(mixed);
  expect(alone.filters.types).toEqual(['Person']);
  expect(isolateType('Lab')(alone).filters.types).toEqual([]);
});
