import type { ActionContext } from '../../actions/action.ts';
import { type Memory, newNeighbours } from '../../graph/memory.ts';
import type { GraphNode, NodeId } from '../../graph/types.ts';
import type { OpenedView } from './create-saved-views.ts';

/** So many newcomers are named and can be brought at once. */
const MOST_NAMED = 200;

/** All that is linked with these entities from outside; null where there are too many to be remembered. */
export async function neighboursOf(
  { api, signal }: ActionContext,
  ids: readonly NodeId[],
): Promise<readonly NodeId[] | null> {
  return ids.length === 0 ? [] : api.neighbourIds({ ids }, { signal });
}

/** What is linked with a picture since it was remembered. */
export async function newcomersSince(
  context: ActionContext,
  memory: Memory,
  nodes: readonly GraphNode[],
): Promise<Pick<OpenedView, 'newcomers' | 'newcomerCount'>> {
  if (memory.neighbours === null) return {};
  const now = await neighboursOf(
    context,
    nodes.map(({ id }) => id),
  );
  // What left the picture and came back into the data is no newcomer.
  const own = new Set(memory.entities.map(({ id }) => id));
  const fresh = newNeighbours(memory, now ?? []).filter((id) => !own.has(id));
  if (fresh.length === 0) return { newcomers: [], newcomerCount: 0 };
  const { view } = context.store.getState();
  const named = await context.api.subgraph({ ids: fresh.slice(0, MOST_NAMED), ...view }, { signal: context.signal });
  return { newcomers: named.nodes, newcomerCount: fresh.length };
}
