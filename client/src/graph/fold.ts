import type { DrawnGroup } from './drawn-group.ts';
import type { GroupId } from './groups.ts';
import { CERTAINTY_ORDER } from './lens.ts';
import { lineId } from './line-id.ts';
import { lineWords } from './line-words.ts';
import type { Drawing } from './picture.ts';
import type { GraphState } from './state.ts';
import { strongest } from './time.ts';
import type { DrawnNode, GraphLine, NodeId, Standing } from './types.ts';

/** The dot of a folded group, as a node of the canvas. */
export const dotId = (group: GroupId): NodeId => group as string as NodeId;

/** In whose dot each node is drawn. Nodes that stand for themselves are no keys. */
export function dotsOf(groups: readonly DrawnGroup[]): ReadonlyMap<NodeId, NodeId> {
  const dots = new Map<NodeId, NodeId>();
  for (const { id, members, isFolded } of groups) {
    if (isFolded) for (const member of members) dots.set(member, dotId(id));
  }
  return dots;
}

/**
 * The drawing with one dot for each folded group. Lines that end in it are gathered, one to each of its neighbours, and hold all their
 * links; those within it are not drawn. Without folded groups it is the same drawing.
 */
export function fold(drawing: Drawing, groups: readonly DrawnGroup[], state: GraphState): Drawing {
  const dots = dotsOf(groups);
  if (dots.size === 0) return drawing;
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node] as const));
  const folded = groups.filter(({ isFolded }) => isFolded);
  return {
    nodes: [...drawing.nodes.filter(({ id }) => !dots.has(id)), ...folded.map((group) => toDot(group, nodes))],
    lines: gather(drawing.lines, dots, state),
  };
}

function toDot(group: DrawnGroup, nodes: ReadonlyMap<NodeId, DrawnNode>): DrawnNode {
  const members = group.members.flatMap((id) => nodes.get(id) ?? []);
  const standings = members.flatMap(({ standing }) => standing ?? []);
  const types = new Set(members.map(({ type }) => type));
  const [only] = types;
  const isMixed = types.size !== 1 || only === undefined;
  return {
    id: dotId(group.id),
    type: only ?? 'Concept',
    label: group.foldedLabel,
    anonymous: false,
    // How many neighbours they have together is known only once they are asked for; open, each tells its own.
    hidden: 0,
    dimmed: group.isDimmed,
    pinned: members.length > 0 && members.every(({ pinned }) => pinned === true),
    standing: standings.length === 0 ? null : strongest(standings),
    folded: group.members.length,
    // A colour of one type would say that all are of it.
    ...(isMixed ? { style: MIXED } : {}),
    ...(group.at === null ? {} : { position: group.at }),
  };
}

const MIXED = { tone: { kind: 'hue', hue: 'grey' }, size: null, hasIcon: true, icon: null } as const;

function gather(
  lines: readonly GraphLine[],
  dots: ReadonlyMap<NodeId, NodeId>,
  state: GraphState,
): readonly GraphLine[] {
  const kept: GraphLine[] = [];
  const bundles = new Map<string, GraphLine[]>();
  for (const line of lines) {
    const [a, b] = [dots.get(line.source), dots.get(line.target)];
    if (a === undefined && b === undefined) {
      kept.push(line);
      continue;
    }
    if (a === b) continue;
    const id = lineId(a ?? line.source, b ?? line.target);
    const bundle = bundles.get(id);
    if (bundle === undefined) bundles.set(id, [line]);
    else bundle.push(line);
  }
  return [...kept, ...[...bundles].map(([id, bundle]) => toLine(id, bundle, { dots, state }))];
}

interface Gathering {
  readonly dots: ReadonlyMap<NodeId, NodeId>;
  readonly state: GraphState;
}

const HOLDING: Readonly<Record<Standing, number>> = { certain: 0, possible: 1, ended: 2, future: 3 };

const certaintyOf = ({ edges }: GraphLine): number =>
  edges[0] === undefined ? CERTAINTY_ORDER.length : CERTAINTY_ORDER.indexOf(edges[0].certainty);

/** Like a line of one pair: it looks like its strongest, and tells of what the filters keep, if they keep any of it. */
function toLine(id: string, bundle: readonly GraphLine[], { dots, state }: Gathering): GraphLine {
  const bright = bundle.filter(({ dimmed }) => !dimmed);
  const told = (bright.length === 0 ? bundle : bright).toSorted(
    (a, b) => HOLDING[a.standing] - HOLDING[b.standing] || certaintyOf(a) - certaintyOf(b) || (a.id < b.id ? -1 : 1),
  );
  const [first] = told;
  if (first === undefined) throw new RangeError('A gathered line without lines.');
  const endOf = (node: NodeId): NodeId => dots.get(node) ?? node;
  const source = endOf(first.source);
  const edges = told.flatMap((line) => line.edges);
  const standing = strongest(told.map((line) => line.standing));
  const ways = told.map(({ arrows, source: from }) => (endOf(from) === source ? arrows : TURNED[arrows]));
  const isForward = ways.some((way) => way === 'forward' || way === 'both');
  const isBackward = ways.some((way) => way === 'backward' || way === 'both');
  return {
    id,
    source,
    target: endOf(first.target),
    edges,
    standing,
    disputed: told.some(({ disputed }) => disputed),
    dimmed: bright.length === 0,
    arrows: isForward && isBackward ? 'both' : isForward ? 'forward' : isBackward ? 'backward' : 'none',
    label: told.length === 1 ? first.label : wordsOf(edges, standing, state),
  };
}

const TURNED = { forward: 'backward', backward: 'forward', both: 'both', none: 'none' } as const;

/** One verb where all links say the same; otherwise how many there are. */
function wordsOf(edges: GraphLine['edges'], standing: Standing, state: GraphState): string {
  const language = state.labelLanguage === 'zh' ? 'zh' : 'en';
  if (new Set(edges.map(({ predicate }) => predicate)).size > 1) {
    return language === 'zh' ? `${edges.length} 條關係` : `${edges.length} links`;
  }
  return lineWords(edges, standing, { ...state, language, asOf: state.view.asOf });
}
