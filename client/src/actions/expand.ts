import type { Direction, NeighbourOrder } from '../api/orrery-api.ts';
import type { NodeId } from '../graph/types.ts';
import { defineAction } from './action.ts';
import { bring } from './bring.ts';

export interface ExpandArgs {
  readonly id: NodeId;
  /** Only these relations; otherwise all. */
  readonly predicates?: readonly string[] | undefined;
  readonly direction?: Direction | undefined;
  /** How many newcomers at most; 50 unless told otherwise. The rest is announced, never silently cut. */
  readonly first?: number | undefined;
  readonly order?: NeighbourOrder | undefined;
}

/** Brings the neighbours of a node that are not on the canvas yet. */
export const expand = defineAction<ExpandArgs>({
  id: 'expand',
  async run(context, { id, first = 50, ...filter }) {
    const { api, store, signal } = context;
    const { view, nodes } = store.getState();
    const exclude = [...nodes.keys()].filter((node) => node !== id);
    const answer = await api.neighbourhood({ id, ...view, exclude, first, ...filter }, { signal });
    const newcomers = await bring(context, answer, id);
    const { name = id, nameZh = null } = nodes.get(id) ?? {};
    const named = { name, ...(nameZh === null ? {} : { nameZh }) };
    if (newcomers.length === 0) context.announce('announce.nothingNew', named);
    else if (answer.total > newcomers.length) {
      context.announce('announce.expandedSome', { ...named, count: newcomers.length, total: answer.total });
    } else context.announce('announce.expanded', { ...named, count: newcomers.length });
  },
});
