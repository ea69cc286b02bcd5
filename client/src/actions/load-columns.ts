import { defineAction } from './action.ts';

/** Asks what is said of the entities on the canvas, for filters and rules of style. No step of undo: nothing is changed by it. */
export const loadColumns = defineAction<undefined>({
  id: 'load-columns',
  inBackground: true,
  async run({ store, api, signal }) {
    const { nodes, view } = store.getState();
    if (nodes.size === 0) return;
    const columns = await api.columns({ ids: [...nodes.keys()], ...view }, { signal });
    store.setState({ columns });
  },
});
