import { countBy } from './count-by.ts';
import { type Parts, partsOf, wholesOf } from './group-members.ts';
import { type Group, type GroupId, type Grouping, type GroupRule, isSameRule, leaving, nextGroupId } from './groups.ts';
import { judge } from './judge.ts';
import type { GraphState, Producer } from './state.ts';
import type { GraphEdge, NodeId } from './types.ts';

const withGroups = (state: GraphState, groups: Grouping): GraphState => ({ ...state, groups });

const changeOne =
  (id: GroupId, change: (group: Group) => Group): Producer =>
  (state) => {
    const groups = state.groups.map((group) => (group.id === id ? change(group) : group));
    return groups.some((group, index) => group !== state.groups[index]) ? withGroups(state, groups) : state;
  };

/**
 * Puts nodes into one group of their own. A node stands in one group: those that were put into another by hand leave it, and one that
 * all have left is no more.
 */
export const groupByHand =
  (ids: Iterable<NodeId>, name: string | null): Producer =>
  (state) => {
    const members = [...new Set(ids)].filter((id) => state.nodes.has(id));
    if (members.length === 0) return state;
    const group: Group = { id: nextGroupId(state.groups), name, rule: { kind: 'hand', members }, isFolded: false };
    return withGroups(state, [...leaving(state.groups, new Set(members)), group]);
  };

/** One group for each of these rules; a rule that has its group already makes no second one. */
export const groupBy =
  (rules: readonly GroupRule[]): Producer =>
  (state) => {
    let { groups } = state;
    for (const rule of rules) {
      if (groups.some((group) => isSameRule(group.rule, rule))) continue;
      groups = [...groups, { id: nextGroupId(groups), name: null, rule, isFolded: false }];
    }
    return groups === state.groups ? state : withGroups(state, groups);
  };

/** Draws a group as one dot, or as a hull again. */
export const foldGroup = (id: GroupId, isFolded: boolean): Producer =>
  changeOne(id, (group) => (group.isFolded === isFolded ? group : { ...group, isFolded }));

export const foldAll =
  (isFolded: boolean): Producer =>
  (state) => {
    if (state.groups.every((group) => group.isFolded === isFolded)) return state;
    return withGroups(
      state,
      state.groups.map((group) => (group.isFolded === isFolded ? group : { ...group, isFolded })),
    );
  };

/** Another name; an empty one gives back the name of the rule. */
export const renameGroup = (id: GroupId, name: string): Producer => {
  const wanted = name.trim() === '' ? null : name.trim();
  return changeOne(id, (group) => (group.name === wanted ? group : { ...group, name: wanted }));
};

/** The members stay where they are, and stand for themselves again. */
export const ungroup =
  (ids: ReadonlySet<GroupId>): Producer =>
  (state) =>
    state.groups.some(({ id }) => ids.has(id))
      ? withGroups(
          state,
          state.groups.filter(({ id }) => !ids.has(id)),
        )
      : state;

/** The links that hold under the view. */
export function holdingLinks(state: GraphState): readonly GraphEdge[] {
  return [...state.edges.values()].filter((edge) => {
    const { hiddenBy, standing } = judge(edge, state);
    return hiddenBy === null && (state.view.asOf === null || (standing !== 'ended' && standing !== 'future'));
  });
}

/** What stands inside what on the canvas, under the view. */
export const partsIn = (state: GraphState): Parts => partsOf({ nodes: state.nodes, holding: holdingLinks(state) });

/** One rule for each company (or whatever has parts and is part of nothing) on the canvas. */
export const rulesByPart = (state: GraphState): readonly GroupRule[] =>
  wholesOf(partsIn(state)).map((of) => ({ kind: 'part', of }));

/** One rule for each type of which there are several on the canvas. */
export function rulesByType({ nodes }: Pick<GraphState, 'nodes'>): readonly GroupRule[] {
  return several([...nodes.values()].map(({ type }) => type)).map((type) => ({ kind: 'type', type }));
}

/** One rule for each word that the property says of several on the canvas. Figures are no words: none. */
export function rulesByValue(
  { nodes, columns }: Pick<GraphState, 'nodes' | 'columns'>,
  property: string,
): readonly GroupRule[] {
  const column = columns.properties.get(property);
  if (column === undefined || column.kind !== 'text') return [];
  const words = [...column.values].flatMap(([id, values]) => (nodes.has(id) ? values.slice(0, 1).map(String) : []));
  return several(words).map((value) => ({ kind: 'value', property, value }));
}

/** The most frequent first. */
const several = <Key extends string>(keys: readonly Key[]): readonly Key[] =>
  countBy(keys, (key) => key)
    .filter(([, count]) => count > 1)
    .map(([key]) => key);
