import type { Verdict } from './judge.ts';
import type { Certainty, EdgeId, EntityType, GraphEdge, GraphNode, NodeId } from './types.ts';

export interface Count {
  /** What the view shows and the filters keep. */
  readonly shown: number;
  /** What the view shows. */
  readonly all: number;
}

/** How much of each kind is to be seen: the one count that legend and filters tell. */
export interface Tally {
  readonly types: ReadonlyMap<EntityType, Count>;
  readonly predicates: ReadonlyMap<string, Count>;
  readonly certainties: ReadonlyMap<Certainty, Count>;
  /** Nodes that stand on the canvas though lens, day and range hide all that links them there. */
  readonly outOfView: ReadonlySet<NodeId>;
}

export const EMPTY_TALLY: Tally = {
  types: new Map(),
  predicates: new Map(),
  certainties: new Map(),
  outOfView: new Set(),
};

interface Weighed {
  readonly edge: GraphEdge & { readonly id: EdgeId };
  readonly verdict: Verdict;
  readonly isKept: boolean;
}

/** Counts nodes by type, and links by relation and by certainty, under lens, day, range and filters. */
export function tallyPicture(
  nodes: Iterable<GraphNode>,
  links: readonly Weighed[],
  dimmed: ReadonlySet<NodeId>,
): Tally {
  const isLinked = new Map<NodeId, boolean>();
  const predicates = new Map<string, Count>();
  const certainties = new Map<Certainty, Count>();
  for (const { edge, verdict, isKept } of links) {
    const isInView = verdict.hiddenBy === null;
    for (const end of [edge.source, edge.target]) isLinked.set(end, isInView || isLinked.get(end) === true);
    if (!isInView) continue;
    add(predicates, edge.predicate, isKept);
    add(certainties, edge.certainty, isKept);
  }
  const outOfView = new Set([...isLinked].filter(([, isInView]) => !isInView).map(([id]) => id));
  const types = new Map<EntityType, Count>();
  for (const { id, type } of nodes) {
    if (!outOfView.has(id)) add(types, type, !dimmed.has(id));
    else if (!types.has(type)) types.set(type, { shown: 0, all: 0 });
  }
  return { types, predicates, certainties, outOfView };
}

function add<Key>(counts: Map<Key, Count>, key: Key, isShown: boolean): void {
  const { shown, all } = counts.get(key) ?? { shown: 0, all: 0 };
  counts.set(key, { shown: shown + (isShown ? 1 : 0), all: all + 1 });
}
