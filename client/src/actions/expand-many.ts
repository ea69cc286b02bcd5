import type { NeighbourOrder, Subgraph } from '../api/orrery-api.ts';
import { MOST_NODES } from '../graph/limits.ts';
import type { EntityType, GraphEdge, GraphNode, NodeId } from '../graph/types.ts';
import { type ActionContext, defineAction } from './action.ts';
import { bring } from './bring.ts';

export interface ExpandManyArgs {
  readonly ids: readonly NodeId[];
  /** Only these relations, and only neighbours of exactly these types; undefined: any. */
  readonly predicates?: readonly string[] | undefined;
  readonly kinds?: readonly EntityType[] | undefined;
  /** How many newcomers at most for each of them. */
  readonly first: number | 'all';
  readonly order?: NeighbourOrder | undefined;
}

/** What the server gives at once. */
const PAGE = 500;
/** "All" of one hub ends here; how many are left is said. */
const MOST = 5_000;

/** Brings neighbours of several nodes, as one step of undo. How many are left is said. */
export const expandMany = defineAction<ExpandManyArgs>({
  id: 'expand-many',
  async run(context, args) {
    const { store } = context;
    const parts = await collect(context, args);
    const nodes = new Map<NodeId, GraphNode>();
    const edges = new Map<string, GraphEdge>();
    for (const { subgraph } of parts) {
      for (const node of subgraph.nodes) nodes.set(node.id, node);
      for (const edge of subgraph.edges) edges.set(edge.id, edge);
    }
    const total = parts.reduce((sum, { subgraph }) => sum + subgraph.total, 0);
    const [only] = args.ids;
    const by = args.ids.length === 1 && only !== undefined ? only : null;
    const newcomers = await bring(context, { nodes: [...nodes.values()], edges: [...edges.values()], total }, by);
    if (newcomers.length > 0) store.setState((state) => ({ broughtBy: withBringers(state.broughtBy, parts) }));
    const name = by === null ? null : (store.getState().nodes.get(by)?.name ?? by);
    const left = parts.reduce((sum, { subgraph, taken }) => sum + Math.max(0, subgraph.total - taken), 0);
    if (name !== null && newcomers.length === 0) context.announce('announce.nothingNew', { name });
    else context.announce('announce.expandedMany', { count: newcomers.length, hubs: args.ids.length, left });
  },
});

interface Part {
  readonly id: NodeId;
  readonly subgraph: Subgraph;
  /** How many newcomers came. */
  readonly taken: number;
  readonly newcomers: readonly NodeId[];
}

async function collect(context: ActionContext, args: ExpandManyArgs): Promise<readonly Part[]> {
  const { api, store, signal, report } = context;
  const { view, nodes } = store.getState();
  const known = new Set<NodeId>(nodes.keys());
  const parts: Part[] = [];
  for (const [index, id] of args.ids.entries()) {
    const wanted = args.first === 'all' ? MOST : args.first;
    let taken = 0;
    let hasMore = true;
    // A picture that cannot take them is refused by its number: what would be refused is not asked for.
    while (hasMore && taken < wanted && known.size <= MOST_NODES) {
      // oxlint-disable-next-line no-await-in-loop -- each question leaves out what the one before it brought
      const subgraph = await api.neighbourhood(
        {
          id,
          ...view,
          exclude: [...known].filter((other) => other !== id),
          first: Math.min(PAGE, wanted - taken),
          predicates: args.predicates,
          kinds: args.kinds,
          order: args.order,
        },
        { signal },
      );
      const newcomers = subgraph.nodes.map((node) => node.id).filter((other) => !known.has(other) && other !== id);
      for (const newcomer of newcomers) known.add(newcomer);
      const all = Math.min(wanted, taken + subgraph.total);
      taken += newcomers.length;
      report?.(args.ids.length === 1 ? { done: taken, of: all } : { done: index + 1, of: args.ids.length });
      hasMore = newcomers.length > 0 && subgraph.total > newcomers.length;
      parts.push({ id, subgraph, taken: newcomers.length, newcomers });
    }
  }
  return lastOfEach(parts);
}

/** Only the last page of a hub says what is left of it. */
function lastOfEach(parts: readonly Part[]): readonly Part[] {
  return parts.map((part, index) =>
    parts[index + 1]?.id === part.id ? { ...part, subgraph: { ...part.subgraph, total: part.taken } } : part,
  );
}

/** Each newcomer hangs on the node whose expansion brought it, so that this can be collapsed again. */
function withBringers(
  broughtBy: ReadonlyMap<NodeId, NodeId | null>,
  parts: readonly Part[],
): ReadonlyMap<NodeId, NodeId | null> {
  const bringers = parts.flatMap(({ id, newcomers }) => newcomers.map((newcomer) => [newcomer, id] as const));
  return new Map([...broughtBy, ...bringers.filter(([newcomer]) => broughtBy.has(newcomer))]);
}
