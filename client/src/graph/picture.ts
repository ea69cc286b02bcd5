import { CERTAINTY_ORDER, passes } from './lens.ts';
import type { GraphState, LabelLanguage, PredicateWords } from './state.ts';
import { standing, strongest } from './time.ts';
import type { DrawnNode, GraphEdge, GraphLine, GraphNode, NodeId, Standing } from './types.ts';

/** What is to be seen now: derived from the state, never stored. */
export interface Picture {
  readonly nodes: readonly DrawnNode[];
  readonly lines: readonly GraphLine[];
}

/**
 * Derives the picture: links that the lens or a filter leaves out are not drawn, all links between two nodes become one line, and
 * what the day leaves out (over, or not yet begun) is there but grey, so that nothing jumps when the day changes.
 */
export function picture(state: GraphState): Picture {
  const lines = bundle(state);
  const neighbours = countNeighbours(state);
  const nodes = [...state.nodes.values()].map((node) => ({
    id: node.id,
    type: node.type,
    label: nodeLabel(node, state.labelLanguage),
    anonymous: node.anonymous,
    hidden: Math.max(0, node.degree - (neighbours.get(node.id) ?? 0)),
    dimmed: state.hiddenTypes.has(node.type),
    ...position(state, node.id),
  }));
  return { nodes, lines };
}

function position(state: GraphState, id: NodeId): Pick<DrawnNode, 'position'> {
  const point = state.positions.get(id);
  return point === undefined ? {} : { position: point };
}

export function nodeLabel({ name, nameZh }: Pick<GraphNode, 'name' | 'nameZh'>, language: LabelLanguage): string {
  if (nameZh === null || nameZh === name) return name;
  switch (language) {
    case 'en':
      return name;
    case 'zh':
      return nameZh;
    case 'both':
      return `${name}\n${nameZh}`;
  }
}

/** Distinct neighbours on the canvas, whatever the lens or the day: what is known is not hidden. */
function countNeighbours(state: GraphState): ReadonlyMap<NodeId, number> {
  const neighbours = new Map<NodeId, Set<NodeId>>();
  const note = (from: NodeId, to: NodeId): void => {
    const known = neighbours.get(from) ?? new Set();
    neighbours.set(from, known.add(to));
  };
  for (const { source, target } of state.edges.values()) {
    if (source === target) continue;
    note(source, target);
    note(target, source);
  }
  return new Map([...neighbours].map(([id, known]) => [id, known.size]));
}

interface Judged {
  readonly edge: GraphEdge;
  readonly standing: Standing;
}

function bundle(state: GraphState): readonly GraphLine[] {
  const pairs = new Map<string, Judged[]>();
  for (const edge of state.edges.values()) {
    if (
      edge.source === edge.target ||
      state.hiddenPredicates.has(edge.predicate) ||
      !passes(state.lens, edge.certainty)
    )
      continue;
    const judged = { edge, standing: standing(edge.period, state.asOf, isPoint(state, edge)) };
    const key = lineId(edge.source, edge.target);
    pairs.set(key, [...(pairs.get(key) ?? []), judged]);
  }
  return [...pairs].map(([id, judged]) => toLine(id, judged.toSorted(byStrength), state));
}

/** Ids hold no space, so the pair can be told from its parts and never meets the id of a node. */
export const lineId = (a: NodeId, b: NodeId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const isPoint = (state: GraphState, edge: GraphEdge): boolean => state.predicates.get(edge.predicate)?.isPoint ?? false;

const byStrength = (a: Judged, b: Judged): number =>
  CERTAINTY_ORDER.indexOf(a.edge.certainty) - CERTAINTY_ORDER.indexOf(b.edge.certainty) ||
  b.edge.documents - a.edge.documents ||
  b.edge.citations - a.edge.citations ||
  (a.edge.id < b.edge.id ? -1 : 1);

function toLine(id: string, judged: readonly Judged[], state: GraphState): GraphLine {
  const edges = judged.map(({ edge }) => edge);
  const [first] = edges;
  if (first === undefined) throw new RangeError('A line without links.');
  const { source, target } = first;
  return {
    id,
    source,
    target,
    edges,
    standing: strongest(judged.map((each) => each.standing)),
    disputed: edges.some((edge) => edge.disputed),
    arrows: arrowsOf(edges, source, state.predicates),
    label: lineLabel(edges, state),
  };
}

function arrowsOf(
  edges: readonly GraphEdge[],
  source: NodeId,
  predicates: ReadonlyMap<string, PredicateWords>,
): GraphLine['arrows'] {
  const directed = edges.filter((edge) => predicates.get(edge.predicate)?.isSymmetric !== true);
  const isForward = directed.some((edge) => edge.source === source);
  const isBackward = directed.some((edge) => edge.source !== source);
  if (isForward && isBackward) return 'both';
  if (isForward) return 'forward';
  return isBackward ? 'backward' : 'none';
}

/** The verb of the strongest link and how many more there are; the canvas adds the marks. */
function lineLabel(edges: readonly GraphEdge[], { predicates, labelLanguage }: GraphState): string {
  const [first] = edges;
  if (first === undefined) return '';
  const words = predicates.get(first.predicate)?.label;
  const verb = (labelLanguage === 'zh' ? words?.zh : words?.en) ?? first.predicate.toLowerCase().replaceAll('_', ' ');
  return edges.length === 1 ? verb : `${verb} +${edges.length - 1}`;
}
