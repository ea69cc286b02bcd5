import type { Addition } from '../src/graph/add-subgraph.ts';
import type { Certainty, GraphEdge } from '../src/graph/types.ts';
import { aNode, anEdge, NO_PERIOD } from '../src/testing/a-graph.ts';
import { knownTypes } from '../src/theme/entity-style.ts';

const CERTAINTIES: readonly Certainty[] = [
  'ASSERTED',
  'COMPANY',
  'QUOTED',
  'INSIDERS',
  'HEADLINE',
  'OPINION',
  'RUMOUR',
  'IMPLIED',
];
const GOES_ON = { ...NO_PERIOD, startLatest: '2025-01-01', endOpen: true };

const LOOKS: readonly (readonly [string, Partial<GraphEdge>])[] = [
  ...CERTAINTIES.map((certainty) => [certainty.toLowerCase(), { certainty }] as const),
  ['disputed', { disputed: true }],
  ['dates clash', { timeConflict: true }],
  ['planned', { modality: 'PLANNED' }],
  ['six documents', { documents: 6 }],
  ['ended', { period: { ...NO_PERIOD, endLatest: '2025-03-01' } }],
  ['perhaps then', { period: NO_PERIOD }],
  ['not yet', { period: { ...NO_PERIOD, startEarliest: '2025-09-01' } }],
];

/** Every type of entity and, from the middle, every kind of line, as of June 2025. */
export function everyLook(): Addition {
  const nodes = knownTypes().map((type) => aNode(`type:${type}`, { type, name: type, degree: 3 }));
  const ends = LOOKS.map(([name]) => aNode(`look:${name}`, { name, degree: 1, type: 'Concept' }));
  const hub = aNode('hub', { name: 'A person\nwith two names', degree: 40 });
  const unnamed = aNode('unnamed', {
    type: 'Group',
    name: 'some people who stay unnamed',
    anonymous: true,
    degree: 120,
  });
  return {
    nodes: [hub, unnamed, ...ends, ...nodes],
    edges: [
      ...LOOKS.map(([name, change], index) =>
        anEdge(`c_${index}`, ['hub', `look:${name}`], { period: GOES_ON, predicate: name, ...change }),
      ),
      anEdge('c_both', ['hub', 'unnamed'], { period: GOES_ON }),
      anEdge('c_back', ['unnamed', 'hub'], { period: GOES_ON, predicate: 'LEADS' }),
      ...nodes.slice(1).map((node, index) =>
        anEdge(`c_type_${index}`, [node.id, nodes[Math.floor(index / 3)]?.id ?? 'hub'], {
          period: GOES_ON,
          predicate: 'PART_OF',
        }),
      ),
    ],
  };
}
