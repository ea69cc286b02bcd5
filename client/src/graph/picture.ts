import { drawGroups } from './draw-groups.ts';
import type { DrawnGroup } from './drawn-group.ts';
import { fold } from './fold.ts';
import { ghostsOf } from './ghosts.ts';
import { type Hidden, judge, NOTHING_HIDDEN, tally, type Verdict } from './judge.ts';
import { CERTAINTY_ORDER } from './lens.ts';
import { lineId } from './line-id.ts';
import { lineWords } from './line-words.ts';
import { nameWriter } from './name-shown.ts';
import { type KeyEntry, type SignEntry, type Styled, styleNodes } from './node-tones.ts';
import { createSieve, type Sieve } from './sieve.ts';
import type { GraphState, LabelLanguage, PredicateWords } from './state.ts';
import { isPlain } from './style-rules.ts';
import { EMPTY_TALLY, type Tally, tallyPicture } from './tally-picture.ts';
import { strongest } from './time.ts';
import type { DrawnNode, EdgeId, GraphEdge, GraphLine, GraphNode, NodeId, Standing } from './types.ts';
import type { View } from './view.ts';

/** What stands on the canvas. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly lines: readonly GraphLine[];
}

/** What is to be seen now: derived from the state, never stored. Its nodes and lines are all there are, those in folded groups too. */
export interface Picture extends Drawing {
  readonly groups: readonly DrawnGroup[];
  /** The same with one dot for each folded group: what the canvas shows. */
  readonly drawing: Drawing;
  /** How each link of the lines stands on the view's day. `future`: drawn as "not yet", and not counted among the shown. */
  readonly standings: ReadonlyMap<EdgeId, Standing>;
  /** Links among these nodes that the view hides. */
  readonly hidden: Hidden;
  /** Links that the view shows and the filters grey out. */
  readonly dimmedLinks: number;
  /** Links that the view shows from an entity to itself: no line is drawn for them. */
  readonly loops: number;
  readonly tally: Tally;
  /** How many neighbours each node has on the canvas, under the view. */
  readonly neighbours: ReadonlyMap<NodeId, number>;
  /** What the colours mean; empty while they mean types. */
  readonly colourKey: readonly KeyEntry[];
  /** What the signs in the dots mean; empty while they bear the icons of their types. */
  readonly signKey: readonly SignEntry[];
}

const EMPTY_DRAWING: Drawing = { nodes: [], lines: [] };

export const EMPTY_PICTURE: Picture = {
  ...EMPTY_DRAWING,
  groups: [],
  drawing: EMPTY_DRAWING,
  standings: new Map(),
  hidden: NOTHING_HIDDEN,
  dimmedLinks: 0,
  loops: 0,
  tally: EMPTY_TALLY,
  neighbours: new Map(),
  colourKey: [],
  signKey: [],
};

/**
 * Derives the picture: links that the lens or the range leaves out are not drawn, all links between two nodes become one line, what
 * the filters leave out is greyed, and what had not begun by the day is there but marked as such, so that nothing jumps when the day
 * changes.
 */
export function picture(state: GraphState): Picture {
  const all = [...state.edges.values()].map((edge): Judged => ({ edge, verdict: judge(edge, state) }));
  const links = all.filter(({ edge }) => !isLoop(edge));
  // In a database of others the server counts neighbours whatever the day, and so must who compares with it.
  const present = neighboursOf(links, state.style.dates === undefined ? state.view : null);
  const neighbours = new Map([...present].map(([id, known]) => [id, known.size] as const));
  const language = state.labelLanguage === 'zh' ? 'zh' : 'en';
  const ghosts = ghostsOf({ ...state, present, language });
  const isPoint = (predicate: string): boolean => state.predicates.get(predicate)?.isPoint ?? false;
  const sieve = createSieve({ filters: state.filters, columns: state.columns, neighbours, isPoint });
  const judged = links.map((link): Sieved => ({ ...link, isKept: sieve.keepsLink(link.edge) }));
  const drawn = judged.filter(({ verdict }) => isDrawn(verdict));
  const dimmed = dimmedNodes(state, drawn, sieve);
  const lines = bundle(drawn, { ...state, dimmed });
  const standings = state.view.asOf === null ? new Map<NodeId, Standing>() : standingsOfNodes(lines);
  const styled = isPlain(state.style) ? PLAIN : styleNodes(state, neighbours);
  const holding = links.filter(({ verdict }) => holds(verdict, state.view)).map(({ edge }) => edge);
  const write = nameWriter({ state, holding, neighbours });
  const nodes = [...state.nodes.values()].map((node) => ({
    id: node.id,
    type: node.type,
    label: write(node, nodeLabel(node, state.labelLanguage)),
    anonymous: node.anonymous,
    hidden: Math.max(0, node.degree - (neighbours.get(node.id) ?? 0)),
    ...withGhost(ghosts.get(node.id)),
    dimmed: dimmed.has(node.id),
    pinned: state.pins.has(node.id),
    standing: standings.get(node.id) ?? null,
    ...(styled === PLAIN ? {} : { style: styled.styleOf(node) }),
    ...position(state, node.id),
  }));
  const groups = drawGroups(state, nodes, holding);
  return {
    nodes,
    lines,
    groups,
    drawing: fold({ nodes, lines }, groups, state),
    standings: new Map(drawn.filter(({ isKept }) => isKept).map(({ edge, verdict }) => [edge.id, verdict.standing])),
    hidden: tally(judged.filter(({ isKept }) => isKept).map(({ edge, verdict }) => [edge, verdict])),
    dimmedLinks: drawn.filter(({ isKept, verdict }) => !isKept && verdict.hiddenBy === null).length,
    loops: all.filter(({ edge, verdict }) => isLoop(edge) && verdict.hiddenBy === null).length,
    tally: tallyPicture(state.nodes.values(), judged, dimmed),
    neighbours,
    colourKey: styled.key,
    signKey: styled.signs,
  };
}

const isLoop = ({ source, target }: GraphEdge): boolean => source === target;

/** Every dot looks as its type does. */
const PLAIN: Styled = {
  styleOf: () => ({ tone: { kind: 'type' }, size: null, hasIcon: true, icon: null }),
  key: [],
  signs: [],
};

/** Those that a filter greys out themselves, and those whose every line the filters grey out. */
function dimmedNodes(state: GraphState, drawn: readonly Sieved[], sieve: Sieve): ReadonlySet<NodeId> {
  const has = new Map<NodeId, boolean>();
  for (const { edge, isKept } of drawn) {
    for (const end of [edge.source, edge.target]) has.set(end, isKept || has.get(end) === true);
  }
  const isLost = (id: NodeId): boolean => has.get(id) === false;
  return new Set(
    [...state.nodes.values()].filter((node) => !sieve.keepsNode(node) || isLost(node.id)).map(({ id }) => id),
  );
}

/** What had not begun by the day keeps its place on the canvas; what the lens or the range hides does not. */
const isDrawn = ({ hiddenBy, standing }: Verdict): boolean =>
  hiddenBy === null || (hiddenBy === 'date' && standing === 'future');

/** A node stands as the strongest of its lines. */
function standingsOfNodes(lines: readonly GraphLine[]): ReadonlyMap<NodeId, Standing> {
  const standings = new Map<NodeId, Standing>();
  for (const { source, target, standing } of lines) {
    for (const end of [source, target]) standings.set(end, strongest([standing, standings.get(end) ?? 'future']));
  }
  return standings;
}

const withGhost = (ghost: string | undefined): Pick<DrawnNode, 'ghost'> => (ghost === undefined ? {} : { ghost });

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

/** Distinct neighbours on the canvas under the view: the server counts a node's degree the same way. */
function neighboursOf(links: readonly Judged[], view: View | null): ReadonlyMap<NodeId, ReadonlySet<NodeId>> {
  const neighbours = new Map<NodeId, Set<NodeId>>();
  const note = (from: NodeId, to: NodeId): void => {
    const known = neighbours.get(from) ?? new Set();
    neighbours.set(from, known.add(to));
  };
  for (const { edge, verdict } of links) {
    if (view !== null && !holds(verdict, view)) continue;
    note(edge.source, edge.target);
    note(edge.target, edge.source);
  }
  return neighbours;
}

const holds = ({ hiddenBy, standing }: Verdict, { asOf }: View): boolean =>
  hiddenBy === null && (asOf === null || !OFF.has(standing));

/** What certainly does not hold on the day. */
const OFF: ReadonlySet<Standing> = new Set<Standing>(['ended', 'future']);

interface Judged {
  readonly edge: GraphEdge;
  readonly verdict: Verdict;
}

interface Sieved extends Judged {
  readonly isKept: boolean;
}

interface Bundling extends GraphState {
  readonly dimmed: ReadonlySet<NodeId>;
}

/** A line tells of the links that the filters keep; one of which they keep none tells of all, greyed. */
function bundle(links: readonly Sieved[], state: Bundling): readonly GraphLine[] {
  const pairs = new Map<string, Sieved[]>();
  for (const link of links) {
    const key = lineId(link.edge.source, link.edge.target);
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [link]);
    else pair.push(link);
  }
  return [...pairs].map(([id, judged]) => {
    const kept = judged.filter(({ isKept }) => isKept);
    const line = toLine(id, (kept.length === 0 ? judged : kept).toSorted(byStrength), state);
    const isGrey = kept.length === 0 || state.dimmed.has(line.source) || state.dimmed.has(line.target);
    return { ...line, dimmed: isGrey };
  });
}

/** What may hold comes before what is over, and that before what had not begun: a line is worded by its first link. */
const HOLDING: Readonly<Record<Standing, number>> = { certain: 0, possible: 0, ended: 1, future: 2 };

const byStrength = (a: Judged, b: Judged): number =>
  HOLDING[a.verdict.standing] - HOLDING[b.verdict.standing] ||
  CERTAINTY_ORDER.indexOf(a.edge.certainty) - CERTAINTY_ORDER.indexOf(b.edge.certainty) ||
  b.edge.documents - a.edge.documents ||
  b.edge.citations - a.edge.citations ||
  (a.edge.id < b.edge.id ? -1 : 1);

function toLine(id: string, judged: readonly Judged[], state: GraphState): Omit<GraphLine, 'dimmed'> {
  const edges = judged.map(({ edge }) => edge);
  const [first] = edges;
  if (first === undefined) throw new RangeError('A line without links.');
  const { source, target } = first;
  const standing = strongest(judged.map(({ verdict }) => verdict.standing));
  return {
    id,
    source,
    target,
    edges,
    standing,
    disputed: edges.some((edge) => edge.disputed),
    arrows: arrowsOf(edges, source, state.predicates),
    label: lineWords(edges, standing, {
      nodes: state.nodes,
      predicates: state.predicates,
      language: state.labelLanguage === 'zh' ? 'zh' : 'en',
      asOf: state.view.asOf,
    }),
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
