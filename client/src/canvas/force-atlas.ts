import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { LayoutTask, Places } from './layout-kernel.ts';

/** What pulls and pushes in ForceAtlas2 (Jacomy et al. 2014), under the names it is known by. */
export interface ForceSettings {
  readonly linLogMode: boolean;
  readonly outboundAttractionDistribution: boolean;
  readonly adjustSizes: boolean;
  readonly edgeWeightInfluence: number;
  readonly scalingRatio: number;
  readonly strongGravityMode: boolean;
  readonly gravity: number;
  readonly slowDown: number;
  readonly barnesHutOptimize: boolean;
  readonly barnesHutTheta: number;
}

export const settingsFor = (count: number): ForceSettings => ({
  linLogMode: true,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 0,
  scalingRatio: 12,
  strongGravityMode: false,
  gravity: 0.08,
  slowDown: 4 + Math.log(count + 1),
  barnesHutOptimize: count > 300,
  barnesHutTheta: 0.5,
});

/** Numbers of a node in the library's matrix, in its order: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed. */
const PER_NODE = 10;
const MASS = 6;
/** Source, target, weight. */
const PER_SPRING = 3;

export interface Forces {
  places(): Places;
  begin(places: Places): void;
  /** So many rounds, from rest. */
  run(rounds: number, settings: ForceSettings): void;
}

/**
 * ForceAtlas2 on matrices of numbers. The library's own entry wants a graph of another library of its family, which is ten times as
 * large as the algorithm and would have to be loaded before the first picture.
 */
export function forcesOf({ boxes, springs }: LayoutTask): Forces {
  const rows = new Map(boxes.map(({ id }, index) => [id, index * PER_NODE]));
  const places = boxes.map(({ x, y }) => ({ x, y }));
  const pairs = pairsIn(rows, springs);
  const edges = new Float32Array(pairs.length * PER_SPRING);
  pairs.forEach(([source, target], index) => edges.set([source, target, 1], index * PER_SPRING));
  const fresh = (): Float32Array => {
    const nodes = new Float32Array(boxes.length * PER_NODE);
    boxes.forEach(({ isFixed }, index) => {
      const { x, y } = places[index] ?? { x: 0, y: 0 };
      nodes.set([x, y, 0, 0, 0, 0, 1, 1, 1, isFixed ? 1 : 0], index * PER_NODE);
    });
    for (const row of pairs.flat()) nodes[row + MASS] = (nodes[row + MASS] ?? 0) + 1;
    return nodes;
  };
  return {
    places: () => boxes.map(({ id }, index) => [id, places[index]?.x ?? 0, places[index]?.y ?? 0]),
    begin(given) {
      for (const [id, x, y] of given) places[(rows.get(id) ?? 0) / PER_NODE] = { x, y };
    },
    run(rounds, settings) {
      const nodes = fresh();
      for (let round = 0; round < rounds; round += 1) iterate(settings, nodes, edges);
      places.forEach((_, index) => {
        places[index] = { x: nodes[index * PER_NODE] ?? 0, y: nodes[index * PER_NODE + 1] ?? 0 };
      });
    },
  };
}

/** Rows of the ends of each spring, once a pair; one to itself, or to a node that is not there, pulls nothing. */
function pairsIn(
  rows: ReadonlyMap<string, number>,
  springs: LayoutTask['springs'],
): readonly (readonly [number, number])[] {
  const pairs = new Map<string, readonly [number, number]>();
  for (const [a, b] of springs) {
    const [from, to] = [rows.get(a), rows.get(b)];
    if (from === undefined || to === undefined || from === to) continue;
    const key = from < to ? `${from} ${to}` : `${to} ${from}`;
    if (!pairs.has(key)) pairs.set(key, [from, to]);
  }
  return [...pairs.values()];
}
