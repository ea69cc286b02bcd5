import type { Certainty, EntityType, GraphEdge, GraphNode, Period } from '../graph/types.ts';
import { edgeId, nodeId } from '../graph/types.ts';

export const NO_PERIOD: Period = {
  startEarliest: null,
  startLatest: null,
  endEarliest: null,
  endLatest: null,
  startPrecision: null,
  endPrecision: null,
  endOpen: false,
  lastObserved: null,
};

/** A node; name what matters. */
export const aNode = (id: string, change: Partial<Omit<GraphNode, 'id'>> = {}): GraphNode => ({
  id: nodeId(id),
  type: 'Person',
  name: id,
  nameZh: null,
  anonymous: false,
  degree: 0,
  ...change,
});

/** A link from one node to another; name what matters. */
export const anEdge = (
  id: string,
  [source, target]: readonly [string, string],
  change: Partial<Omit<GraphEdge, 'id' | 'source' | 'target'>> = {},
): GraphEdge => ({
  id: edgeId(id),
  predicate: 'WORKS_AT',
  source: nodeId(source),
  target: nodeId(target),
  certainty: 'ASSERTED',
  modality: 'ACTUAL',
  disputed: false,
  timeConflict: false,
  role: null,
  roleZh: null,
  value: null,
  figure: null,
  period: NO_PERIOD,
  citations: 1,
  documents: 1,
  ...change,
});

const TYPES: readonly EntityType[] = [
  'Person',
  'Person',
  'Person',
  'Lab',
  'Company',
  'Model',
  'Event',
  'Policy',
  'Group',
];
const CERTAINTIES: readonly Certainty[] = ['ASSERTED', 'ASSERTED', 'COMPANY', 'INSIDERS', 'OPINION', 'IMPLIED'];

/**
 * A made-up graph of `size` nodes and about twice as many links, few nodes holding most of them. The same for the same size:
 * a linear congruential generator stands in for chance.
 */
export function aGraph(size: number): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } {
  let seed = 42;
  const chance = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const pick = <T>(values: readonly [T, ...T[]] | readonly T[]): T => {
    const value = values[Math.floor(chance() * values.length)];
    if (value === undefined) throw new RangeError('Nothing to pick from.');
    return value;
  };
  const nodes = Array.from({ length: size }, (_, index) => {
    const type = pick(TYPES);
    return aNode(`node:${index}`, { type, name: `${type} number ${index}`, anonymous: type === 'Group', degree: 2 });
  });
  const edges = Array.from({ length: Math.max(0, size - 1) * 2 }, (_, index) => {
    const from = 1 + (index % (size - 1));
    // Squared chance favours small numbers: these become the hubs.
    const to = Math.floor(chance() ** 3 * from);
    return anEdge(`c_${index}`, [`node:${from}`, `node:${to}`], {
      certainty: pick(CERTAINTIES),
      disputed: chance() < 0.04,
    });
  });
  return { nodes, edges };
}
