import { type Choice, choose as plan } from '../graph/choose.ts';
import { picture } from '../graph/picture.ts';
import { defineAction } from './action.ts';

export type ChooseArgs = Choice & {
  /** Joins what is selected instead of taking its place. */
  readonly additive?: boolean | undefined;
};

/** Selects many at once. What it finds is said; where there is no path on the canvas the selection stays and that is said. */
export const choose = defineAction<ChooseArgs>({
  id: 'choose',
  run(context, { additive = false, ...choice }) {
    const { store } = context;
    const state = store.getState();
    const found = plan(choice, picture(state), state.selection);
    if (found === null) {
      context.announce('announce.noPathHere');
      return;
    }
    store.setState({ selection: additive ? new Set([...state.selection, ...found]) : found });
    const count = [...store.getState().selection].filter((id) => (state.nodes as ReadonlyMap<string, unknown>).has(id));
    context.announce('announce.selected', { count: count.length });
  },
});
