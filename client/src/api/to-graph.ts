import { type EntityType, edgeId, type GraphEdge, type GraphNode, type NodeId, nodeId } from '../graph/types.ts';
import type { Subgraph } from './orrery-api.ts';

/** A node as the server sends it. */
export type WireNode = Omit<GraphNode, 'id' | 'type'> & {
  readonly id: string;
  readonly type: { readonly id: EntityType };
};

/** A link as the server sends it: its ends are indexes into the answer's nodes. */
export type WireLink = Omit<GraphEdge, 'id' | 'source' | 'target'> & {
  readonly id: string;
  readonly source: number;
  readonly target: number;
};

export interface WireSubgraph {
  readonly nodes: readonly WireNode[];
  readonly links: readonly WireLink[];
  readonly total: number;
}

/** Turns a flat answer into the store's terms. A link whose index names no node is a server bug and throws. */
export function toSubgraph(answer: WireSubgraph): Subgraph {
  const nodes = answer.nodes.map(toNode);
  const end = (index: number): NodeId => {
    const node = nodes[index];
    if (node === undefined) throw new RangeError(`The answer names node ${index} of ${nodes.length}. Report this bug.`);
    return node.id;
  };
  const edges = answer.links.map((link) => ({
    ...link,
    id: edgeId(link.id),
    source: end(link.source),
    target: end(link.target),
  }));
  return { nodes, edges, total: answer.total };
}

export const toNode = (node: WireNode): GraphNode => ({ ...node, id: nodeId(node.id), type: node.type.id });
