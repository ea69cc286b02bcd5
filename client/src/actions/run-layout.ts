import type { GraphCanvas, LayoutName, LayoutOptions } from '../canvas/graph-canvas.ts';
import { asStep } from '../graph/history.ts';
import { parentsOf } from '../graph/parents.ts';
import { picture } from '../graph/picture.ts';
import { pinnedOf } from '../graph/pins.ts';
import type { GraphState } from '../graph/state.ts';
import { axisOf, type Stretch, stretchesOf } from '../graph/time-axis.ts';
import { type NodeId, nodeId } from '../graph/types.ts';
import { type ActionContext, defineAction } from './action.ts';
import { rememberPositions } from './settle.ts';

/** Lays the whole picture out anew, but for what is pinned, as one step of undo. */
export const runLayout = defineAction<{ readonly name: LayoutName }>({
  id: 'run-layout',
  async run(context, { name }) {
    const { canvas, store } = context;
    if (canvas === null || store.getState().nodes.size === 0) return;
    const stretches = name === 'time' ? datedStretches(store.getState()) : [];
    if (name === 'time' && stretches.length === 0) {
      context.announce('arrange.noDates');
      return;
    }
    await lay(context, canvas, { name, stretches });
  },
});

interface Laying {
  readonly name: LayoutName;
  readonly stretches: readonly Stretch[];
}

async function lay(context: ActionContext, canvas: GraphCanvas, { name, stretches }: Laying): Promise<void> {
  const { store, signal } = context;
  rememberPositions(context);
  // The step holds the places as they were; what the layout finds belongs to it.
  store.setState(
    asStep((state) => ({ ...state, axis: null, positions: new Map(state.positions) }), { kind: 'arrange' }),
  );
  const step = store.getState().past.at(-1);
  const state = store.getState();
  await canvas.layout(name, {
    fixed: pinnedOf(state),
    ...(name === 'hierarchy' && { parents: parentsOf(state.nodes, picture(state).lines) }),
    ...(name === 'time' && { stretches: stretches.map(({ ids }) => ids) }),
    ...(signal && { signal }),
  });
  if (!isPending(store.getState(), step)) return;
  canvas.fit();
  rememberPositions(context);
  if (name === 'time') {
    store.setState(({ positions, pins }) => ({ axis: axisOf(stretches, positions, pins) }));
  }
}

/** Whether a step stands: one that was undone while its layout ran has no use for what that found. */
const isPending = ({ past }: GraphState, step: GraphState['past'][number] | undefined): boolean =>
  step !== undefined && past.includes(step);

function datedStretches(state: GraphState): readonly Stretch[] {
  return stretchesOf(
    state.nodes.keys(),
    picture(state).lines.flatMap(({ edges }) => edges),
  );
}

/** Lays out what is selected, as a block of its own near where it is. Nothing else moves. */
export const tidySelection = defineAction<undefined>({
  id: 'tidy-selection',
  async run(context) {
    const { canvas, store, signal } = context;
    const block = movableOf(store.getState());
    if (canvas === null || block.size < 2) {
      context.announce('arrange.selectMore');
      return;
    }
    rememberPositions(context);
    store.setState(
      asStep((state) => ({ ...state, axis: null, positions: new Map(state.positions) }), { kind: 'arrange' }),
    );
    const step = store.getState().past.at(-1);
    const options: LayoutOptions = { block, ...(signal && { signal }) };
    await canvas.layout('force', options);
    if (!isPending(store.getState(), step)) return;
    canvas.fit(block, { ifHidden: true });
    rememberPositions(context);
  },
});

/** The selected nodes that are not pinned. */
export function movableOf({ selection, nodes, pins }: GraphState): ReadonlySet<NodeId> {
  return new Set([...selection].map(nodeId).filter((id) => nodes.has(id) && !pins.has(id)));
}
