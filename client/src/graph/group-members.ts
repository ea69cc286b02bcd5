import type { Columns } from './columns.ts';
import type { Group, GroupId, Grouping } from './groups.ts';
import type { GraphEdge, GraphNode, NodeId } from './types.ts';

/** By which relations one entity stands inside another. */
const INSIDE: ReadonlySet<string> = new Set(['PART_OF']);

export interface Belonging {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  /** The links that hold under the view: what was part of a company does not stand with it after it left. */
  readonly holding: readonly GraphEdge[];
  readonly columns: Columns;
}

/** Who stands in which group, in the order of the picture. A group without members on the canvas is no key. */
export function membersOf(groups: Grouping, belonging: Belonging): ReadonlyMap<GroupId, readonly NodeId[]> {
  const members = new Map<GroupId, readonly NodeId[]>();
  if (groups.length === 0) return members;
  const taken = new Set<NodeId>();
  const parts = partsOf(belonging);
  for (const group of byPrecedence(groups)) {
    const wanted = wantedBy(group, belonging, parts);
    const own = [...belonging.nodes.keys()].filter((id) => wanted(id) && !taken.has(id));
    if (own.length === 0) continue;
    for (const id of own) taken.add(id);
    members.set(group.id, own);
  }
  return members;
}

const byPrecedence = (groups: Grouping): Grouping => [
  ...groups.filter(({ rule }) => rule.kind === 'hand'),
  ...groups.filter(({ rule }) => rule.kind !== 'hand'),
];

function wantedBy({ rule }: Group, { columns, nodes }: Belonging, parts: Parts): (id: NodeId) => boolean {
  switch (rule.kind) {
    case 'hand': {
      const chosen = new Set(rule.members);
      return (id) => chosen.has(id);
    }
    case 'part': {
      const inside = below(rule.of, parts);
      // Alone it is no group: all that was part of it has left, or is not on the canvas.
      return inside.size < 2 ? () => false : (id) => inside.has(id);
    }
    case 'type':
      return (id) => nodes.get(id)?.type === rule.type;
    case 'value': {
      const values = columns.properties.get(rule.property)?.values;
      return (id) => (values?.get(id) ?? []).some((value) => String(value) === rule.value);
    }
  }
}

/** What stands directly inside what. */
export type Parts = ReadonlyMap<NodeId, readonly NodeId[]>;

export function partsOf({ nodes, holding }: Pick<Belonging, 'nodes' | 'holding'>): Parts {
  const parts = new Map<NodeId, NodeId[]>();
  for (const { predicate, source, target } of holding) {
    if (!INSIDE.has(predicate) || source === target || !nodes.has(source) || !nodes.has(target)) continue;
    const known = parts.get(target);
    if (known === undefined) parts.set(target, [source]);
    else if (!known.includes(source)) known.push(source);
  }
  return parts;
}

/** An entity and all that is inside it, at any depth; circles in the data end where they began. */
export function below(root: NodeId, parts: Parts): ReadonlySet<NodeId> {
  const found = new Set([root]);
  // A set is walked in the order in which it grows.
  for (const id of found) for (const part of parts.get(id) ?? []) found.add(part);
  return found;
}

/** Those that have parts and are part of nothing themselves: the companies of a picture of companies and labs. */
export function wholesOf(parts: Parts): readonly NodeId[] {
  const inside = new Set([...parts.values()].flat());
  return [...parts.keys()].filter((id) => !inside.has(id));
}
