import type { GraphEdge, GraphNode, Point } from '../../src/graph/types.ts';
import { aNode, anEdge } from '../../src/testing/a-graph.ts';

export interface PlacedGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly places: ReadonlyMap<string, Point>;
}

const TYPES = ['Person', 'Person', 'Lab', 'Company', 'Model', 'Event'] as const;
/** Nodes around one hub. */
const IN_A_CLUSTER = 50;
const APART = 90;

const onSpiral = (index: number, apart: number): Point => {
  const [angle, radius] = [index * 2.399_963, apart * Math.sqrt(index)];
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
};

/**
 * `size` nodes in clusters around hubs and twice as many links, most of them short, each node in its place: so every renderer draws the
 * same picture and none has to lay it out. The same for the same size.
 */
export function madeUp(size: number): PlacedGraph {
  let seed = 7;
  const chance = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const places = new Map<string, Point>();
  const nodes = Array.from({ length: size }, (_, index) => {
    const type = TYPES[index % TYPES.length] ?? 'Person';
    const middle = onSpiral(Math.floor(index / IN_A_CLUSTER), APART * Math.sqrt(IN_A_CLUSTER) * 1.9);
    const own = onSpiral(index % IN_A_CLUSTER, APART);
    places.set(`n${index}`, { x: middle.x + own.x, y: middle.y + own.y });
    return aNode(`n${index}`, { type, name: `${type} number ${index}`, degree: 4 });
  });
  const edges = Array.from({ length: size * 2 }, (_, index) => {
    const from = index % size;
    const first = Math.floor(from / IN_A_CLUSTER) * IN_A_CLUSTER;
    const near = Math.min(size - 1, first + chance(IN_A_CLUSTER));
    // To the hub, then to a neighbour, one in eight to anywhere.
    const to = index < size && from !== first ? first : chance(8) === 0 ? chance(size) : near;
    return anEdge(`e${index}`, [`n${from}`, `n${to === from ? (from + 1) % size : to}`]);
  });
  return { nodes, edges, places };
}
