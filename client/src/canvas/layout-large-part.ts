import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { bestTurn } from './best-turn.ts';
import type { LayoutTask, Places } from './layout-kernel.ts';
import { pivotPlaces } from './pivot-places.ts';
import { removeOverlaps } from './remove-overlaps.ts';

/** How far apart linked nodes want to be, in model units. */
const SPRING_LENGTH = 160;
const SLICES = 8;

/**
 * Lays out a part of many nodes: first places by distances to a few pivots, which come at once and have the large shape right, then
 * ForceAtlas2 in slices that can be watched. With fixed nodes the others find places among them.
 */
export function* layoutLargePart(part: LayoutTask): Generator<Places, void, void> {
  const graph = toGraph(part);
  const hasFixed = part.boxes.some((box) => box.isFixed);
  const settings = hasFixed
    ? { ...settingsFor(graph), gravity: 0.02, scalingRatio: SPRING_LENGTH / 3 }
    : settingsFor(graph);
  const shown = (angle: number): Places => (hasFixed ? placesOf(graph) : stretched(placesOf(graph), part, angle));
  if (!hasFixed) {
    begin(graph, part);
    yield shown(0);
  }
  for (let slice = 0; slice < SLICES; slice += 1) {
    forceAtlas2.assign(graph, { iterations: iterationsFor(graph), settings });
    yield shown(0);
  }
  yield removeOverlaps(part.boxes, shown(turnFor(placesOf(graph), part)));
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

/** In the shape and turn of the end, so that what is watched does not swing round. */
function begin(graph: Graph, part: LayoutTask): void {
  const pivots = [...pivotPlaces(graph.nodes(), part.springs)].map(([id, { x, y }]) => [id, x, y] as const);
  for (const [id, x, y] of stretched(pivots, part, turnFor(pivots, part))) graph.mergeNodeAttributes(id, { x, y });
}

const attributesOf = ({ x = 0, y = 0 }: { readonly x?: number; readonly y?: number }) => ({ x, y });

const placesOf = (graph: Graph): Places =>
  graph.mapNodes((id, attributes) => {
    const { x, y } = attributesOf(attributes);
    return [id, x, y];
  });

/** The turn after which the part fills the ground best. */
const turnFor = (places: Places, { ground }: LayoutTask): number =>
  bestTurn(
    places.map(([, x, y]) => ({ x, y })),
    ground.width / ground.height,
  );

/** So much more room than the boxes take: the lines between them want to be seen too. */
const AIR = 3.2;

/** Turned, and with the middle spring at its wanted length, or longer where boxes need it: the forces know proportions, not sizes. */
function stretched(places: Places, { boxes, springs }: LayoutTask, angle: number): Places {
  const at = new Map(places.map(([id, x, y]) => [id, { x, y }]));
  const lengths = springs
    .flatMap(([a, b]) => {
      const [p, q] = [at.get(a), at.get(b)];
      return p === undefined || q === undefined ? [] : [Math.hypot(p.x - q.x, p.y - q.y)];
    })
    .toSorted((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const needed = Math.sqrt((boxes.reduce((sum, { width, height }) => sum + width * height, 0) * AIR) / areaOf(places));
  const factor = Math.max(middle > 0 ? SPRING_LENGTH / middle : 1, needed);
  const [cos, sin] = [Math.cos(angle) * factor, Math.sin(angle) * factor];
  return places.map(([id, x, y]) => [id, x * cos - y * sin, x * sin + y * cos]);
}

/** Of the ellipse that holds nine tenths of them: a few far ones do not make a picture roomy. */
function areaOf(places: Places): number {
  const middle = Math.floor(places.length / 2);
  const reach = (values: readonly number[]): number => {
    const sorted = values.toSorted((a, b) => a - b);
    const low = sorted[Math.floor(middle * 0.1)] ?? 0;
    return Math.max(1, (sorted[sorted.length - 1 - Math.floor(middle * 0.1)] ?? 0) - low);
  };
  return (Math.PI / 4) * reach(places.map(([, x]) => x)) * reach(places.map(([, , y]) => y));
}
