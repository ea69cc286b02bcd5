import type { DrawnNode, GraphLine } from '../../graph/types.ts';
import { STANDING_SIGNS, signsOf } from '../../theme/status-grammar.ts';
import { clustersOf } from './clusters.ts';
import { type Connected, hubsOf, importanceOf } from './hubs.ts';
import type { Tier } from './letters.ts';

/** A node as names know it. Where it is and how large are asked for when they are needed. */
export interface NamedNode {
  readonly id: string;
  readonly text: string;
  readonly drawn: DrawnNode;
  /** Neighbours on the canvas and some of those that are not. */
  readonly importance: number;
  readonly tier: Tier;
  readonly isHub: boolean;
  /** Speaks for its surroundings from afar. */
  readonly isHead: boolean;
  /** What the ghost beside it says; null without one. */
  readonly ghost: string | null;
}

export interface WordedLine {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly text: string;
  readonly signs: string;
  readonly line: GraphLine;
  /** Ends at which several lines say the same. */
  readonly fans: readonly string[];
}

export interface Wording {
  readonly nodes: ReadonlyMap<string, NamedNode>;
  readonly lines: ReadonlyMap<string, WordedLine>;
}

/** In a small picture every name is as loud as any other. */
const SMALL = 40;
const SHARE_OF_HUB = 0.6;
/** So many equal lines at one node are a fan. */
const LEAST_FAN = 3;

/** What could be named and said in a picture, and how loud; which of it is shown is decided on the screen. */
export function wordingOf(nodes: ReadonlyMap<string, DrawnNode>, lines: ReadonlyMap<string, GraphLine>): Wording {
  const neighbours = new Map<string, number>();
  const ends = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const line of lines.values()) {
    count(neighbours, line.source);
    count(neighbours, line.target);
    for (const key of fanKeys(line)) count(ends, key);
  }
  const connected = [...nodes.values()].map(({ id, hidden }) => ({ id, hidden, drawn: neighbours.get(id) ?? 0 }));
  const hubs = hubsOf(connected);
  const pairs = [...lines.values()].map(({ source, target }) => [source, target] as const);
  const heads = new Set(clustersOf([...nodes.keys()], pairs, hubs).map(({ head }) => head));
  // Where many are alike only some can be hubs; the others are named from afar where there is room.
  const leastHub = Math.min(...connected.filter(({ id }) => hubs.has(id)).map(importanceOf));
  const isAlike = (node: Connected): boolean => importanceOf(node) >= SHARE_OF_HUB * leastHub;
  const named = connected.map((node): readonly [string, NamedNode] => {
    const drawn = nodes.get(node.id);
    if (drawn === undefined) throw new RangeError(`The node ${node.id} was counted and is not there.`);
    // A dot that stands for a folded group is as much as a hub: without its name the whole group has none.
    const isGroup = drawn.folded !== undefined;
    const isHub = hubs.has(node.id) || isGroup;
    const isQuiet = (nodes.size > SMALL && node.drawn <= 1) || isOff(drawn);
    const tier = isHub ? 'strong' : isQuiet ? 'quiet' : 'normal';
    const entry = {
      id: node.id,
      text: textOf(drawn),
      drawn,
      importance: importanceOf(node),
      tier,
      isHub,
      ghost: drawn.ghost ?? null,
    } as const;
    return [node.id, { ...entry, isHead: heads.has(node.id) || isAlike(node) || isGroup }];
  });
  const worded = [...lines.values()].map((line): readonly [string, WordedLine] => {
    const [first] = line.edges;
    const signs = first === undefined ? '' : signsOf(first, line);
    const text = signs === '' ? line.label : `${signs} ${line.label}`;
    const fans = fanKeys(line).filter((key) => (ends.get(key) ?? 0) >= LEAST_FAN);
    return [line.id, { id: line.id, source: line.source, target: line.target, text, signs, line, fans }];
  });
  return { nodes: new Map(named), lines: new Map(worded) };
}

/** What a line says at each of its ends: its verb and how it stands; how many more links it holds makes no difference. */
function fanKeys({ source, target, edges, standing }: GraphLine): readonly string[] {
  const verb = edges[0]?.predicate ?? '';
  return [`${source} → ${verb} ${standing}`, `${target} ← ${verb} ${standing}`];
}

/** Only what is over or not yet is marked: that the others may hold is said by their lines. */
export const isOff = ({ standing }: Pick<DrawnNode, 'standing'>): boolean =>
  standing === 'ended' || standing === 'future';

/** The name with the sign of what is over or not yet. */
export const textOf = ({ label, standing }: Pick<DrawnNode, 'label' | 'standing'>): string =>
  standing === 'ended' || standing === 'future' ? `${STANDING_SIGNS[standing]} ${label}` : label;

/** What the hand has brought out. */
export interface Attention {
  readonly selected: ReadonlySet<string>;
  readonly focused: string | null;
  /** Null while nothing stands out. */
  readonly lit: ReadonlySet<string> | null;
  /** The rest has only receded. */
  readonly isSoft: boolean;
}

/** More than this are not named at any price: they would be a wall of text. */
const MOST_SELECTED = 12;
const MOST_LIT = 120;
const MOST_SOFTLY_LIT = 24;
/** More lines than this are not all said. */
const MOST_SAID = 18;

/** The attention as the planner needs it. */
export interface Focus extends Attention {
  readonly isForcingSelected: boolean;
  readonly isForcingLit: boolean;
  readonly isForcingLines: boolean;
  readonly isForcingSelectedLines: boolean;
}

export function focusOf(attention: Attention, { nodes, lines }: Wording): Focus {
  const { selected, lit, isSoft } = attention;
  const countIn = (ids: ReadonlySet<string>, known: ReadonlyMap<string, unknown>): number =>
    [...ids].reduce((sum, id) => sum + (known.has(id) ? 1 : 0), 0);
  return {
    ...attention,
    isForcingSelected: countIn(selected, nodes) <= MOST_SELECTED,
    isForcingLit: lit !== null && countIn(lit, nodes) <= (isSoft ? MOST_SOFTLY_LIT : MOST_LIT),
    isForcingLines: lit !== null && countIn(lit, lines) === 1,
    isForcingSelectedLines: countIn(selected, lines) <= MOST_SAID,
  };
}

/** The names of what has receded or is greyed out come last, and none of them at any price. */
const BACK = 100_000;

export interface RankedName {
  readonly tier: Tier;
  readonly rank: number;
  readonly isForced: boolean;
}

/** How much a node wants its name; `isFar` when only what speaks for its surroundings is named. Null: it wants none now. */
export function rankOf(node: NamedNode, focus: Focus, distance: Distance): RankedName | null {
  const isLit = focus.lit?.has(node.id) === true;
  const isBack = focus.lit !== null && !isLit && !focus.isSoft;
  const isSelected = focus.selected.has(node.id);
  const isForced =
    focus.focused === node.id ||
    (isSelected && focus.isForcingSelected) ||
    (isLit && focus.isForcingLit) ||
    (node.isHub && !isBack && !node.drawn.dimmed);
  if (!isForced && (node.drawn.dimmed || !isNear(node, distance, isLit))) return null;
  const rank =
    node.importance +
    (focus.focused === node.id || (isSelected && focus.isForcingSelected) ? 50_000 : 0) +
    (isLit ? 20_000 : 0) +
    (node.isHub ? 5_000 : 0) +
    (node.tier === 'quiet' ? 0 : 1_000) -
    (isBack ? BACK : 0);
  return { tier: tierOf(node, isSelected && focus.isForcingSelected, isLit), rank, isForced };
}

/** How far away the camera is: everything may be named, all but the quiet, or only what speaks for its surroundings. */
export type Distance = 'near' | 'middle' | 'far';

function isNear({ tier, isHead }: NamedNode, distance: Distance, isLit: boolean): boolean {
  switch (distance) {
    case 'near':
      return true;
    case 'middle':
      return isLit || tier !== 'quiet';
    case 'far':
      return isLit || isHead;
  }
}

function tierOf({ tier }: NamedNode, isChosen: boolean, isLit: boolean): Tier {
  if (isChosen) return 'strong';
  return isLit && tier === 'quiet' ? 'normal' : tier;
}
