import type { LayoutName } from '../canvas/graph-canvas.ts';
import { asStep } from '../graph/history.ts';
import { pinnedOf } from '../graph/pins.ts';
import { defineAction } from './action.ts';
import { rememberPositions } from './settle.ts';

/** Lays the whole picture out anew, as one step of undo. */
export const runLayout = defineAction<{ readonly name: LayoutName }>({
  id: 'run-layout',
  async run(context, { name }) {
    const { canvas, store, signal } = context;
    if (canvas === null) return;
    rememberPositions(context);
    // The step holds the places as they were; what the layout finds belongs to it.
    store.setState(asStep((state) => ({ ...state, positions: new Map(state.positions) }), { kind: 'arrange' }));
    await canvas.layout(name, { fixed: pinnedOf(store.getState()), ...(signal && { signal }) });
    canvas.fit();
    rememberPositions(context);
  },
});
