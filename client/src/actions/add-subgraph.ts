import type { Subgraph } from '../api/orrery-api.ts';
import { defineAction } from './action.ts';
import { bring } from './bring.ts';

export type AddSubgraphArgs =
  | { readonly subgraph: Subgraph }
  /** Asked for only now, so that the wait can be shown and cancelled as the action's own. */
  | { readonly load: (signal: AbortSignal | undefined) => Promise<Subgraph> };

/** Puts the answer of a query or a path on the canvas, and selects what came. */
export const addSubgraph = defineAction<AddSubgraphArgs>({
  id: 'add-subgraph',
  async run(context, args) {
    const subgraph = 'load' in args ? await args.load(context.signal) : args.subgraph;
    if (subgraph.nodes.length === 0) {
      context.announce('announce.nothingToDraw');
      return;
    }
    const newcomers = await bring(context, subgraph, null);
    context.store.setState({ selection: new Set(subgraph.nodes.map(({ id }) => id)) });
    context.canvas?.fit(new Set(subgraph.nodes.map(({ id }) => id)), { ifHidden: true });
    context.announce('announce.added', { count: newcomers.length, total: subgraph.nodes.length });
  },
});
