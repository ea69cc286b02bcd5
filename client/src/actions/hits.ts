import type { NodeId } from '../graph/types.ts';
import { type ActionContext, defineAction } from './action.ts';
import { bring } from './bring.ts';
import { choose } from './choose.ts';

/** With so many hits at once something is done: more are asked for page by page too long, and are no picture any more. The box says the number beforehand. */
export const MOST_HITS = 500;
/** What the server gives at once. */
const PAGE = 50;

export interface HitsArgs {
  readonly query: string;
}

/** Selects what a search finds and the canvas holds. How many that is is said. */
export const selectHits = defineAction<HitsArgs>({
  id: 'select-hits',
  async run(context, { query }) {
    const { nodes } = context.store.getState();
    const ids = await hitsOf(context, query);
    await choose.run(context, { kind: 'ids', ids: ids.filter((id) => nodes.has(id)) });
  },
});

/** Puts all that a search finds on the canvas, the best hits first where there are too many, as one step, and selects it. */
export const addHits = defineAction<HitsArgs>({
  id: 'add-hits',
  async run(context, { query }) {
    const { api, store, signal, canvas } = context;
    const { view, nodes } = store.getState();
    const ids = await hitsOf(context, query);
    const answer = await api.subgraph({ ids: [...new Set([...ids, ...nodes.keys()])], ...view }, { signal });
    const wanted = new Set(ids);
    const newcomers = await bring(
      context,
      { ...answer, nodes: answer.nodes.filter(({ id }) => wanted.has(id) || !nodes.has(id)) },
      null,
    );
    const selection = new Set(ids.filter((id) => store.getState().nodes.has(id)));
    store.setState({ selection });
    canvas?.fit(selection, { ifHidden: true });
    context.announce('announce.added', { count: newcomers.length, total: selection.size });
  },
});

/** The ids that a search finds under the present view, the best first. */
async function hitsOf({ api, store, signal, report }: ActionContext, query: string): Promise<readonly NodeId[]> {
  const { view } = store.getState();
  const ids: NodeId[] = [];
  let after: string | null = null;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before it ended
    const { hits, next, total } = await api.search(
      { query, first: Math.min(PAGE, MOST_HITS - ids.length), after, ...view },
      { signal },
    );
    ids.push(...hits.map(({ node }) => node.id));
    report?.({ done: ids.length, of: Math.min(MOST_HITS, Math.max(total, ids.length)) });
    after = hits.length === 0 ? null : next;
  } while (after !== null && ids.length < MOST_HITS);
  return ids;
}
