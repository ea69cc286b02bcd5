import { describe, expect, test } from 'vitest';
import { aNode, anEdge } from '../testing/a-graph.ts';
import { addSubgraph } from './add-subgraph.ts';
import { followCamera, moveCamera } from './camera.ts';
import { isolateType, setAsOf, setLens, showAll, toggleType } from './filters.ts';
import { asOngoingStep, asStep, redo, undo } from './history.ts';
import { collapseNode, collapsible, removeNodes } from './remove-nodes.ts';
import { emptyState, type GraphState, type Producer, type Snapshot } from './state.ts';
import { stepOn } from './step.ts';
import { type Camera, nodeId } from './types.ts';

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
  ].map((producer) => asStep(producer, { kind: 'filter' }));

  test('takes every kind of step back exactly, and redo does it again', () => {
    const states = steps.reduce<readonly GraphState[]>((all, step) => [...all, step(all.at(-1) ?? start)], [start]);
    const last = states.at(-1) ?? start;
    const back = run(last, undo, undo, undo, undo);
    expect(visible(back)).toEqual(visible(start));
    expect(visible(run(back, redo, redo, redo, redo))).toEqual(visible(last));
  });

  test('a change that changes nothing is no step', () => {
    expect(asStep(setLens('REPORTED'), { kind: 'lens' })(start)).toBe(start);
    expect(asStep(showAll, { kind: 'filter' })(start)).toBe(start);
  });

  test('what comes many times in one go is one step, and after an undo a new one', () => {
    const drag = (asOf: string): Producer => asOngoingStep(setAsOf(asOf), { kind: 'as-of' });
    const dragged = run(start, drag('2025-01-01'), drag('2025-02-01'), drag('2025-03-01'));
    expect(dragged.past.map(({ step }) => step.kind)).toEqual(['as-of']);
    expect(undo(dragged).view.asOf).toBeNull();
    const other = run(dragged, asStep(setLens('ALL'), { kind: 'lens' }), undo, drag('2025-04-01'));
    expect(other.past.map(({ step }) => step.kind)).toEqual(['as-of', 'as-of']);
  });

  test('the camera is a step when a hand moves it, one for all moves in a row, and costs nothing that could be done again', () => {
    const at = (x: number): Camera => ({ zoom: 1, pan: { x, y: 0 }, width: 100, height: 100 });
    const seen = run(start, followCamera(at(0)));
    expect(seen.past).toEqual([]);
    const moved = run(seen, moveCamera(at(1)), moveCamera(at(2)));
    expect(moved.past).toHaveLength(1);
    expect(undo(moved).camera).toEqual(at(0));
    const looked = run(moved, asStep(setLens('ALL'), { kind: 'lens' }), undo, moveCamera(at(9)));
    expect(looked.camera).toEqual(at(9));
    expect(redo(looked).view.lens).toBe('ALL');
    expect(undo(looked).camera).toEqual(at(0));
  });

  test('each step brings back what was selected when it began', () => {
    const chosen: GraphState = { ...start, selection: new Set(['a', 'b']) };
    const removed = run(chosen, asStep(removeNodes(new Set([nodeId('b')])), { kind: 'remove' }));
    expect([...removed.selection]).toEqual(['a']);
    expect([...undo(removed).selection]).toEqual(['a', 'b']);
  });

  test('a step is the same object undone and done again', () => {
    const done = run(start, asStep(setLens('ALL'), stepOn('expand', [aNode('a')])));
    const undone = undo(done);
    expect(undone.future[0]?.step).toBe(done.past[0]?.step);
    expect(redo(undone).past[0]?.step).toBe(done.past[0]?.step);
    expect(done.past[0]?.step).toEqual({ kind: 'expand', name: 'a', nameZh: null });
    expect(stepOn('drag', [aNode('a'), aNode('b')])).toEqual({ kind: 'drag', count: 2 });
  });

  test('with nothing to take back nothing happens', () => {
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
  });

  test('a new step forgets what was taken back', () => {
    const state = run(
      start,
      asStep(setLens('ALL'), { kind: 'lens' }),
      undo,
      asStep(toggleType('Lab'), { kind: 'filter' }),
    );
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
