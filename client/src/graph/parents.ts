import { labelsOf } from '@orrery/cypher/sentence/index.ts';
import type { EntityType, GraphEdge, GraphLine, NodeId } from './types.ts';

/** How high a type stands in a hierarchy: people under teams under labs under companies, and under all of them what they made. */
const LEVEL: Readonly<Partial<Record<string, number>>> = {
  Place: 0,
  Organisation: 1,
  Company: 1,
  Department: 2,
  Lab: 3,
  Team: 4,
  Group: 5,
  SourceGroup: 5,
  Person: 6,
};
const LOWEST = 7;

/** Relations by which the subject stands under the object, and those by which it is the other way. */
const UNDER_OBJECT: ReadonlySet<string> = new Set(['WORKS_AT', 'MEMBER_OF', 'PART_OF', 'LEADS', 'MANAGES']);
const UNDER_SUBJECT: ReadonlySet<string> = new Set(['MAKES', 'CONTROLS', 'HAS_FEATURE']);

type Drawn = Pick<GraphLine, 'source' | 'target' | 'edges' | 'standing'>;

interface Offer {
  readonly parent: NodeId;
  /** The smaller, the better. */
  readonly rank: readonly number[];
}

/**
 * Who stands under whom, each node under one at most: under the nearest level above it, by a relation that says so before one that
 * does not, by one that holds before one that has ended. Where types say nothing (all of one kind), nodes stand under the one they
 * hang on, from the most connected down. There are no circles.
 */
export function parentsOf(
  nodes: ReadonlyMap<NodeId, { readonly type: EntityType }>,
  lines: readonly Drawn[],
): ReadonlyMap<NodeId, NodeId> {
  const levelOf = (id: NodeId): number => {
    const type = nodes.get(id)?.type;
    // A type that a source declares stands where what it is a kind of stands.
    return type === undefined ? LOWEST : (LEVEL[type] ?? LEVEL[labelsOf(type)[0] ?? type] ?? LOWEST);
  };
  const best = new Map<NodeId, Offer>();
  for (const line of lines) {
    for (const [child, parent] of [
      [line.source, line.target],
      [line.target, line.source],
    ] as const) {
      const steps = levelOf(child) - levelOf(parent);
      const isSaid = line.edges.some((edge) => says(edge, child));
      const isPart = line.edges.some((edge) => edge.predicate === 'PART_OF' && edge.source === child);
      if (steps < 0 || (steps === 0 && !isPart && !(isSaid && levelOf(child) === LOWEST))) continue;
      const rank = [isSaid ? 0 : 1, line.standing === 'ended' ? 1 : 0, steps, -documentsOf(line.edges)];
      const known = best.get(child);
      if (known === undefined || isBetter({ parent, rank }, known)) best.set(child, { parent, rank });
    }
  }
  const parents = new Map<NodeId, NodeId>();
  for (const id of nodes.keys()) {
    const parent = best.get(id)?.parent;
    if (parent !== undefined && !isAbove(id, parent, parents)) parents.set(id, parent);
  }
  return parents.size > 0 ? parents : fromTheMostConnected(nodes, lines);
}

const says = ({ predicate, source }: GraphEdge, child: NodeId): boolean =>
  source === child ? UNDER_OBJECT.has(predicate) : UNDER_SUBJECT.has(predicate);

const documentsOf = (edges: readonly GraphEdge[]): number => edges.reduce((sum, { documents }) => sum + documents, 0);

function isBetter(a: Offer, b: Offer): boolean {
  for (const [index, value] of a.rank.entries()) {
    const other = b.rank[index] ?? 0;
    if (value !== other) return value < other;
  }
  return a.parent < b.parent;
}

/** Whether the way up from a node comes by another. */
function isAbove(id: NodeId, from: NodeId, parents: ReadonlyMap<NodeId, NodeId>): boolean {
  for (let at: NodeId | undefined = from; at !== undefined; at = parents.get(at)) if (at === id) return true;
  return false;
}

function fromTheMostConnected(
  nodes: ReadonlyMap<NodeId, unknown>,
  lines: readonly Drawn[],
): ReadonlyMap<NodeId, NodeId> {
  const around = new Map([...nodes.keys()].map((id) => [id, new Set<NodeId>()]));
  for (const { source, target } of lines) {
    around.get(source)?.add(target);
    around.get(target)?.add(source);
  }
  const parents = new Map<NodeId, NodeId>();
  const seen = new Set<NodeId>();
  for (const [root] of [...around].toSorted(([, a], [, b]) => b.size - a.size)) {
    if (seen.has(root)) continue;
    seen.add(root);
    const queue = [root];
    for (const at of queue) {
      for (const next of around.get(at) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        parents.set(next, at);
        queue.push(next);
      }
    }
  }
  return parents;
}
