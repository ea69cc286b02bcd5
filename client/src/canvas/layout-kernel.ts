import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { removeOverlaps } from './remove-overlaps.ts';

/** A node as the layout sees it: a box with its label, in model units. */
export interface LayoutBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Keeps its place. */
  readonly isFixed: boolean;
}

export interface LayoutTask {
  readonly boxes: readonly LayoutBox[];
  /** One for each pair of nodes: many links between two entities pull no harder than one. */
  readonly springs: readonly (readonly [string, string])[];
}

export type Places = readonly (readonly [id: string, x: number, y: number])[];

/** How far apart linked nodes want to be, in model units. */
const SPRING_LENGTH = 150;
/** A screen is wider than high. */
const ASPECT = 1.35;

/**
 * Force layout: ForceAtlas2 in slices, then overlaps taken out. Yields places as they improve, the last ones being final.
 * Data in, plan out: it runs in a worker in the browser and in process without one.
 */
export function* layoutForce(task: LayoutTask): Generator<Places, void, void> {
  const graph = toGraph(task);
  if (graph.order === 0) return;
  const isAnchored = task.boxes.some((box) => box.isFixed);
  if (graph.order > 1) {
    const settings = {
      ...forceAtlas2.inferSettings(graph),
      gravity: isAnchored ? 0.02 : 0.6,
      scalingRatio: SPRING_LENGTH / 4,
      strongGravityMode: false,
      linLogMode: false,
      outboundAttractionDistribution: true,
      barnesHutOptimize: graph.order > 300,
      slowDown: 2 + Math.log(graph.order),
    };
    const slices = graph.order > 1_000 ? 12 : 8;
    for (let slice = 0; slice < slices; slice += 1) {
      forceAtlas2.assign(graph, { iterations: isAnchored ? 20 : 50, settings });
      yield placesOf(graph);
    }
    if (!isAnchored) stretch(graph, task);
  }
  yield removeOverlaps(task.boxes, placesOf(graph));
}

function toGraph({ boxes, springs }: LayoutTask): Graph {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  for (const { id, x, y, isFixed } of boxes) graph.addNode(id, { x, y, fixed: isFixed });
  for (const [a, b] of springs) if (a !== b && graph.hasNode(a) && graph.hasNode(b)) graph.mergeEdge(a, b);
  return graph;
}

const placesOf = (graph: Graph): Places =>
  graph.mapNodes((id, attributes: { readonly x?: number; readonly y?: number }) => [
    id,
    attributes.x ?? 0,
    attributes.y ?? 0,
  ]);

/** Brings the middle spring to its wanted length: the forces know proportions, not sizes. */
function stretch(graph: Graph, { springs }: LayoutTask): void {
  const at = (id: string) => ({
    x: Number(graph.getNodeAttribute(id, 'x')),
    y: Number(graph.getNodeAttribute(id, 'y')),
  });
  const lengths = springs
    .filter(([a, b]) => graph.hasNode(a) && graph.hasNode(b))
    .map(([a, b]) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y))
    .toSorted((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const factor = middle > 0 ? SPRING_LENGTH / middle : 1;
  graph.updateEachNodeAttributes((_, attributes: { readonly x?: number; readonly y?: number }) => ({
    ...attributes,
    x: (attributes.x ?? 0) * factor * ASPECT,
    y: (attributes.y ?? 0) * factor,
  }));
}
