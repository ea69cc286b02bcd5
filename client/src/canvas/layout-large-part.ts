import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { bestTurn } from './best-turn.ts';
import type { LayoutTask, Places } from './layout-kernel.ts';
import { removeOverlaps } from './remove-overlaps.ts';

/** How far apart linked nodes want to be, in model units. */
const SPRING_LENGTH = 160;
const SLICES = 8;
/** Above this many nodes names are read one by one, close up: then only the nodes themselves keep clear of each other. */
const MOST_LABELLED = 600;
const NODE_BOX = 46;

/** Lays out a part of many nodes by ForceAtlas2, in slices that can be watched. */
export function* layoutLargePart(part: LayoutTask): Generator<Places, void, void> {
  const graph = toGraph(part);
  const hasFixed = part.boxes.some((box) => box.isFixed);
  const settings = hasFixed
    ? { ...settingsFor(graph), gravity: 0.02, scalingRatio: SPRING_LENGTH / 3 }
    : settingsFor(graph);
  for (let slice = 0; slice < SLICES; slice += 1) {
    forceAtlas2.assign(graph, { iterations: iterationsFor(graph), settings });
    if (!hasFixed && slice === 0) stretch(graph, part);
    yield placesOf(graph);
  }
  if (!hasFixed) stretch(graph, part);
  const boxes =
    part.boxes.length <= MOST_LABELLED
      ? part.boxes
      : part.boxes.map(({ shift: _, ...box }) => ({ ...box, width: NODE_BOX, height: NODE_BOX }));
  yield removeOverlaps(boxes, placesOf(graph));
}

/** The first places have to come soon: fewer rounds in a slice where a round takes longer. */
const iterationsFor = (graph: Graph): number => (graph.order > 3_000 ? 12 : graph.order > 900 ? 25 : 45);

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

const attributesOf = ({ x = 0, y = 0 }: { readonly x?: number; readonly y?: number }) => ({ x, y });

const placesOf = (graph: Graph): Places =>
  graph.mapNodes((id, attributes) => {
    const { x, y } = attributesOf(attributes);
    return [id, x, y];
  });

/**
 * Brings the middle spring to its wanted length (the forces know proportions, not sizes) and turns the part so that it fills
 * the ground.
 */
function stretch(graph: Graph, { springs, ground }: LayoutTask): void {
  const at = (id: string) => attributesOf(graph.getNodeAttributes(id));
  const lengths = springs.map(([a, b]) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y)).toSorted((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const factor = middle > 0 ? SPRING_LENGTH / middle : 1;
  const angle = bestTurn(
    graph.nodes().map((id) => at(id)),
    ground.width / ground.height,
  );
  const [cos, sin] = [Math.cos(angle) * factor, Math.sin(angle) * factor];
  graph.updateEachNodeAttributes((_, attributes) => {
    const { x, y } = attributesOf(attributes);
    return { ...attributes, x: x * cos - y * sin, y: x * sin + y * cos };
  });
}
