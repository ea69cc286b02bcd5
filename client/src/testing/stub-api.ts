import type { OrreryApi, Subgraph } from '../api/orrery-api.ts';
import { passes } from '../graph/lens.ts';
import type { GraphEdge, GraphNode, NodeId } from '../graph/types.ts';

/** All that the stubbed database holds. */
export interface World {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Every question it was not told about fails loudly. */
const unexpected = (name: string) => () => Promise.reject(new Error(`The test did not expect api.${name}().`));

/** An API over a made-up world: what the canvas asks is answered as the server would, all else is for the test to answer. */
export function stubApi({ nodes, edges }: World, answers: Partial<OrreryApi> = {}): OrreryApi {
  const pick = (ids: ReadonlySet<NodeId>): Subgraph => ({
    nodes: nodes.filter(({ id }) => ids.has(id)),
    // Links come whatever their certainty: the page judges them.
    edges: edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target)),
    total: ids.size,
  });
  return {
    startingView: async ({ first = 30 }) => pick(new Set(nodes.slice(0, first).map(({ id }) => id))),
    subgraph: async ({ ids }) => pick(new Set(ids)),
    neighbourhood: async ({ id, lens, exclude = [], predicates, kinds, first = 50 }) => {
      const isWanted = (edge: GraphEdge): boolean =>
        passes(lens, edge.certainty) && (predicates === undefined || predicates.includes(edge.predicate));
      const known = new Set([id, ...exclude]);
      const all = new Set(
        edges
          .filter(isWanted)
          .flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []))
          .filter((other) => !known.has(other))
          .filter(
            (other) =>
              kinds === undefined || nodes.some(({ id: each, type }) => each === other && kinds.includes(type)),
          ),
      );
      const newcomers = new Set([...all].slice(0, first));
      const { edges: links } = pick(new Set([...known, ...newcomers]));
      return {
        nodes: nodes.filter((node) => node.id === id || newcomers.has(node.id)),
        edges: links.filter(({ source, target }) => newcomers.has(source) || newcomers.has(target)),
        total: all.size,
      };
    },
    columns: unexpected('columns'),
    search: unexpected('search'),
    distinctions: unexpected('distinctions'),
    relationCounts: unexpected('relationCounts'),
    sharedNeighbours: unexpected('sharedNeighbours'),
    neighbourIds: unexpected('neighbourIds'),
    keepLink: unexpected('keepLink'),
    findLink: unexpected('findLink'),
    expansionCounts: unexpected('expansionCounts'),
    entity: unexpected('entity'),
    allClaims: unexpected('allClaims'),
    factCounts: unexpected('factCounts'),
    facts: unexpected('facts'),
    evidence: unexpected('evidence'),
    schema: unexpected('schema'),
    someOf: unexpected('someOf'),
    table: unexpected('table'),
    captions: unexpected('captions'),
    intervals: unexpected('intervals'),
    editorSchema: unexpected('editorSchema'),
    stored: unexpected('stored'),
    relationships: unexpected('relationships'),
    paths: unexpected('paths'),
    cypher: unexpected('cypher'),
    rowsRead: () => Promise.resolve(null),
    graphql: unexpected('graphql'),
    liveSchema: unexpected('liveSchema'),
    model: unexpected('model'),
    statistics: unexpected('statistics'),
    database: unexpected('database'),
    documents: unexpected('documents'),
    passages: unexpected('passages'),
    health: unexpected('health'),
    claims: unexpected('claims'),
    timeline: unexpected('timeline'),
    voices: unexpected('voices'),
    entityNote: unexpected('entityNote'),
    contradictions: unexpected('contradictions'),
    event: unexpected('event'),
    paragraphs: unexpected('paragraphs'),
    paragraph: unexpected('paragraph'),
    documentGraph: unexpected('documentGraph'),
    ...answers,
  };
}
