import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { connectedParts } from './connected-parts.ts';
import { packParts } from './pack-parts.ts';
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
  /** Width by height of the ground that the picture is to fill. */
  readonly aspect: number;
}

export type Places = readonly (readonly [id: string, x: number, y: number])[];

/** How far apart linked nodes want to be, in model units. */
const SPRING_LENGTH = 160;

/**
 * Force layout: ForceAtlas2 in slices, each connected part by itself, then overlaps taken out and the parts set side by side.
 * With fixed nodes everything is laid out together around them. Yields places as they improve, the last ones being final.
 * Data in, plan out: it runs in a worker in the browser and in process without one.
 */
export function* layoutForce(task: LayoutTask): Generator<Places, void, void> {
  if (task.boxes.length === 0) return;
  if (task.boxes.some((box) => box.isFixed)) {
    yield* layoutAround(task);
    return;
  }
  const parts = connectedParts(task);
  const done: Places[] = [];
  for (const part of parts) {
    const graph = toGraph(part);
    for (let slice = 0; graph.order > 2 && slice < SLICES; slice += 1) {
      forceAtlas2.assign(graph, { iterations: iterationsFor(graph), settings: settingsFor(graph) });
      // Only the first and largest part is worth watching while it moves.
      if (done.length === 0) yield placesOf(graph);
    }
    stretch(graph, part);
    done.push(removeOverlaps(part.boxes, placesOf(graph)));
  }
  yield packParts(task, done);
}

/** Newcomers find places among nodes that stay. */
function* layoutAround(task: LayoutTask): Generator<Places, void, void> {
  const graph = toGraph(task);
  const settings = { ...settingsFor(graph), gravity: 0.02, scalingRatio: SPRING_LENGTH / 3 };
  for (let slice = 0; slice < SLICES / 2; slice += 1) {
    forceAtlas2.assign(graph, { iterations: 15, settings });
    yield placesOf(graph);
  }
  yield removeOverlaps(task.boxes, placesOf(graph));
}

const SLICES = 8;
const iterationsFor = (graph: Graph): number => (graph.order > 1_000 ? 25 : 60);

const settingsFor = (graph: Graph) => ({
  ...forceAtlas2.inferSettings(graph),
  gravity: 0.08,
  scalingRatio: 12,
  strongGravityMode: false,
  linLogMode: true,
  edgeWeightInfluence: 0,
  outboundAttractionDistribution: false,
  barnesHutOptimize: graph.order > 300,
  slowDown: 4 + Math.log(graph.order + 1),
});

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

const attributesOf = ({ x = 0, y = 0 }: { readonly x?: number; readonly y?: number }) => ({ x, y });

/**
 * Brings the middle spring to its wanted length (the forces know proportions, not sizes) and turns the part so that it fills
 * the ground.
 */
function stretch(graph: Graph, { springs, aspect }: LayoutTask): void {
  const at = (id: string) => attributesOf(graph.getNodeAttributes(id));
  const lengths = springs.map(([a, b]) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y)).toSorted((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const factor = middle > 0 ? SPRING_LENGTH / middle : 1;
  const angle = bestTurn(
    graph.nodes().map((id) => at(id)),
    aspect,
  );
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  graph.updateEachNodeAttributes((_, attributes) => {
    const { x, y } = attributesOf(attributes);
    return { ...attributes, x: (x * cos - y * sin) * factor, y: (x * sin + y * cos) * factor };
  });
}

/** The turn, in radians, after which the points fill a ground of that aspect best. */
function bestTurn(points: readonly { readonly x: number; readonly y: number }[], aspect: number): number {
  const roomFor = (angle: number): number => {
    const xs = points.map(({ x, y }) => x * Math.cos(angle) - y * Math.sin(angle));
    const ys = points.map(({ x, y }) => x * Math.sin(angle) + y * Math.cos(angle));
    return Math.max((Math.max(...xs) - Math.min(...xs)) / aspect, Math.max(...ys) - Math.min(...ys));
  };
  const angles = Array.from({ length: 18 }, (_, index) => (index * Math.PI) / 18);
  return angles.reduce((best, angle) => (roomFor(angle) < roomFor(best) ? angle : best), 0);
}
