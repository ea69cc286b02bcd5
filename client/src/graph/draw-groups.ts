import type { DrawnGroup } from './drawn-group.ts';
import { membersOf } from './group-members.ts';
import type { Group } from './groups.ts';
import type { GraphState, LabelLanguage } from './state.ts';
import type { DrawnNode, GraphEdge, NodeId, Point } from './types.ts';
import { wordValue } from './value-words.ts';

/** The groups that have members on the canvas, in the order in which they were made. */
export function drawGroups(
  state: GraphState,
  nodes: readonly DrawnNode[],
  holding: readonly GraphEdge[],
): readonly DrawnGroup[] {
  const { groups } = state;
  if (groups.length === 0) return NONE;
  const members = membersOf(groups, { ...state, holding });
  const drawn = new Map(nodes.map((node) => [node.id, node] as const));
  return groups.flatMap((group): readonly DrawnGroup[] => {
    const own = members.get(group.id);
    if (own === undefined) return [];
    const places = placesOf(own, state.positions);
    const label = labelOf(group, state);
    return [
      {
        id: group.id,
        label,
        foldedLabel: group.rule.kind === 'part' ? `${label} + ${own.length - 1}` : `${label} (${own.length})`,
        members: own,
        isFolded: group.isFolded,
        type: group.rule.kind === 'type' ? group.rule.type : null,
        isDimmed: own.every((id) => drawn.get(id)?.dimmed === true),
        places,
        at: dotOf(group, places),
      },
    ];
  });
}

const NONE: readonly DrawnGroup[] = [];

const placesOf = (members: readonly NodeId[], positions: ReadonlyMap<NodeId, Point>): ReadonlyMap<NodeId, Point> =>
  new Map(
    members.flatMap((id) => {
      const place = positions.get(id);
      return place === undefined ? [] : [[id, place] as const];
    }),
  );

/** A company's dot stands where the company stood; of all others it is the middle of what its members cover. */
function dotOf({ rule }: Group, places: ReadonlyMap<NodeId, Point>): Point | null {
  return (rule.kind === 'part' ? places.get(rule.of) : undefined) ?? middleOf(places);
}

/**
 * The middle, always a round place: for places that are all moved by the same round way it is moved by exactly that way, so that a dot
 * that is dragged takes its members along to the last bit.
 */
export function middleOf(places: ReadonlyMap<NodeId, Point>): Point | null {
  if (places.size === 0) return null;
  const [xs, ys] = [[...places.values()].map(({ x }) => x), [...places.values()].map(({ y }) => y)];
  return { x: between(xs), y: between(ys) };
}

/** In sixteenths, the unit of places; rounded down, which does not depend on where zero is. */
const between = (values: readonly number[]): number =>
  Math.floor((values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) * 8) / 16;

type Wording = Pick<GraphState, 'nodes' | 'columns' | 'kindWords' | 'labelLanguage'>;

/** What a group is called: by a person, else by its rule. */
export function labelOf({ name, rule }: Pick<Group, 'name' | 'rule'>, wording: Wording): string {
  if (name !== null) return name;
  const { nodes, columns, kindWords, labelLanguage } = wording;
  switch (rule.kind) {
    case 'hand':
      return labelLanguage === 'zh' ? '群組' : 'Group';
    case 'part': {
      const whole = nodes.get(rule.of);
      return whole === undefined ? rule.of : inLanguage(whole.name, whole.nameZh, labelLanguage);
    }
    case 'type': {
      const names = kindWords.get(rule.type)?.plural;
      return names === undefined ? rule.type : inLanguage(names.en, names.zh, labelLanguage);
    }
    case 'value': {
      const column = columns.properties.get(rule.property) ?? { predicate: null, unit: null };
      return capital(wordValue(column, rule.value, labelLanguage === 'zh' ? 'zh' : 'en'));
    }
  }
}

/** One line: the name of a group stands on a plate. */
function inLanguage(en: string, zh: string | null, language: LabelLanguage): string {
  if (zh === null || zh === en || language === 'en') return en;
  return language === 'zh' ? zh : `${en} ${zh}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
