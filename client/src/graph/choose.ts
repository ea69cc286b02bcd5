import type { Drawing } from './picture.ts';
import type { EntityType, GraphLine, NodeId } from './types.ts';

/** Ways to select many at once. */
export type Choice =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'invert' }
  /** What is selected, with every node one line away. */
  | { readonly kind: 'neighbours' }
  /** The lines among the selected nodes. */
  | { readonly kind: 'lines' }
  /** The nodes and lines of a shortest chain on the canvas between the selected nodes. */
  | { readonly kind: 'path' }
  | { readonly kind: 'types'; readonly types: ReadonlySet<EntityType> }
  /** These, as far as they are drawn. */
  | { readonly kind: 'ids'; readonly ids: Iterable<string> };

/**
 * What is selected after a choice: ids of nodes and lines that are drawn. Dimmed nodes are never chosen by "all" or "invert", since
 * what a filter put aside must not be removed or exported with the rest. A path that the canvas does not hold gives null.
 */
export function choose(
  choice: Choice,
  { nodes, lines }: Drawing,
  selection: ReadonlySet<string>,
): ReadonlySet<string> | null {
  switch (choice.kind) {
    case 'all':
      return new Set(nodes.filter(({ dimmed }) => !dimmed).map(({ id }) => id));
    case 'none':
      return new Set();
    case 'invert':
      return new Set(nodes.filter(({ id, dimmed }) => !dimmed && !selection.has(id)).map(({ id }) => id));
    case 'neighbours':
      return withNeighbours(nodesOf(selection, { nodes, lines }), lines);
    case 'lines':
      return new Set([
        ...selection,
        ...lines.filter(({ source, target }) => selection.has(source) && selection.has(target)).map(({ id }) => id),
      ]);
    case 'path':
      return chainThrough([...nodesOf(selection, { nodes, lines })], lines);
    case 'types':
      return new Set(nodes.filter(({ type }) => choice.types.has(type)).map(({ id }) => id));
    case 'ids': {
      const drawn = new Set<string>([...nodes, ...lines].map(({ id }) => id));
      return new Set([...choice.ids].filter((id) => drawn.has(id)));
    }
  }
}

/** The selected nodes, and the ends of the selected lines, in the order of the selection. */
export function nodesOf(selection: ReadonlySet<string>, { nodes, lines }: Drawing): ReadonlySet<NodeId> {
  const known = new Map<string, readonly NodeId[]>([
    ...lines.map(({ id, source, target }) => [id, [source, target]] as const),
    ...nodes.map(({ id }) => [id, [id]] as const),
  ]);
  return new Set([...selection].flatMap((id) => known.get(id) ?? []));
}

/** What had not begun by the day is drawn, but leads nowhere yet; nor does what a filter has put aside. */
const leads = ({ standing, dimmed }: GraphLine): boolean => standing !== 'future' && !dimmed;

function withNeighbours(from: ReadonlySet<NodeId>, lines: readonly GraphLine[]): ReadonlySet<NodeId> {
  const all = new Set(from);
  for (const { source, target } of lines.filter(leads)) {
    if (from.has(source)) all.add(target);
    if (from.has(target)) all.add(source);
  }
  return all;
}

/** A shortest chain from each node to the next of those given: for two it is the path between them. */
function chainThrough(ids: readonly NodeId[], lines: readonly GraphLine[]): ReadonlySet<string> | null {
  if (ids.length < 2) return null;
  const ways = waysOf(lines.filter(leads));
  const all = new Set<string>();
  for (const [index, to] of ids.slice(1).entries()) {
    const from = ids[index];
    const chain = from === undefined ? null : shortestChain(from, to, ways);
    if (chain === null) return null;
    for (const id of chain) all.add(id);
  }
  return all;
}

interface Way {
  readonly to: NodeId;
  readonly line: string;
}

function waysOf(lines: readonly GraphLine[]): ReadonlyMap<NodeId, readonly Way[]> {
  const ways = new Map<NodeId, Way[]>();
  const note = (from: NodeId, way: Way): void => {
    const known = ways.get(from);
    if (known === undefined) ways.set(from, [way]);
    else known.push(way);
  };
  for (const { id, source, target } of lines) {
    note(source, { to: target, line: id });
    note(target, { to: source, line: id });
  }
  return ways;
}

/** Ids of nodes and lines from one end to the other; null when no chain of lines joins them. */
function shortestChain(from: NodeId, to: NodeId, ways: ReadonlyMap<NodeId, readonly Way[]>): readonly string[] | null {
  const cameBy = new Map<NodeId, { readonly from: NodeId; readonly line: string } | null>([[from, null]]);
  let front: readonly NodeId[] = [from];
  while (front.length > 0 && !cameBy.has(to)) {
    const next: NodeId[] = [];
    for (const node of front) {
      for (const way of ways.get(node) ?? []) {
        if (cameBy.has(way.to)) continue;
        cameBy.set(way.to, { from: node, line: way.line });
        next.push(way.to);
      }
    }
    front = next;
  }
  if (!cameBy.has(to)) return null;
  const chain: string[] = [to];
  for (let step = cameBy.get(to); step !== undefined && step !== null; step = cameBy.get(step.from)) {
    chain.push(step.line, step.from);
  }
  return chain;
}
