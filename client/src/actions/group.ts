import type { DrawnGroup } from '../graph/drawn-group.ts';
import {
  foldAll,
  foldGroup,
  groupBy,
  groupByHand,
  partsIn,
  renameGroup,
  rulesByPart,
  rulesByType,
  rulesByValue,
  ungroup,
} from '../graph/edit-groups.ts';
import type { GroupId, GroupRule } from '../graph/groups.ts';
import { asStep } from '../graph/history.ts';
import { picture } from '../graph/picture.ts';
import { removeNodes } from '../graph/remove-nodes.ts';
import type { GraphState, Producer } from '../graph/state.ts';
import type { StepKind } from '../graph/step.ts';
import type { NodeId } from '../graph/types.ts';
import { type ActionContext, defineAction } from './action.ts';
import { rememberPositions } from './settle.ts';

const groupsIn = (state: GraphState): readonly DrawnGroup[] => picture(state).groups;

interface Named {
  readonly kind: StepKind;
  readonly name?: string | undefined;
  readonly count?: number | undefined;
}

/** One step of undo, which begins with everything where it stands. */
function step(context: ActionContext, producer: Producer, named: Named): void {
  rememberPositions(context);
  context.store.setState(asStep(producer, named));
}

/** Puts these into one group. Those that stood in another made by hand leave it, which is said. */
export const group = defineAction<{ readonly ids: readonly NodeId[]; readonly name?: string }>({
  id: 'group',
  run(context, { ids, name }) {
    const { store, announce } = context;
    const members = ids.filter((id) => store.getState().nodes.has(id));
    if (members.length < 2) return announce('group.selectMore');
    const chosen = new Set(members);
    const before = groupsIn(store.getState());
    const left = before.filter((each) => each.members.some((id) => chosen.has(id)));
    step(context, groupByHand(members, name ?? null), { kind: 'group', count: members.length });
    if (left.length === 0) announce('group.made', { count: members.length });
    else announce('group.moved', { count: members.length, name: left.map(({ label }) => label).join(', ') });
  },
});

/** By which of their features entities are put into groups. */
export type GroupFeature =
  | { readonly kind: 'part' }
  /** Of this one only: "Group its labs". */
  | { readonly kind: 'part'; readonly of: NodeId }
  | { readonly kind: 'type' }
  | { readonly kind: 'value'; readonly property: string };

/** One group for each company with its labs, each type, or each word of a property. A group holds no other group: where all would stand in one already, that is said. */
export const groupByFeature = defineAction<GroupFeature>({
  id: 'group-by',
  run(context, feature) {
    const { store, announce } = context;
    const state = store.getState();
    const rules = rulesFor(feature, state);
    if (rules.length === 0) return announce('group.none');
    const known = new Set(state.groups.map(({ id }) => id));
    const next = groupBy(rules)(state);
    const made = groupsIn(next).filter(({ id }) => !known.has(id));
    if (made.length === 0) return announce('group.nested', { name: holderOf(feature, state) ?? '' });
    const ids = new Set(made.map(({ id }) => id));
    // Those that would have no members are not made: nothing of them would be seen, and undo would take back nothing.
    const producer: Producer = (now) => {
      const grouped = groupBy(rules)(now);
      return { ...grouped, groups: grouped.groups.filter(({ id }) => known.has(id) || ids.has(id)) };
    };
    const [first] = made;
    step(context, producer, { kind: 'group', name: first?.label, count: made.length === 1 ? undefined : made.length });
    announce('group.madeSeveral', {
      groups: made.length,
      count: made.reduce((sum, { members }) => sum + members.length, 0),
    });
  },
});

function rulesFor(feature: GroupFeature, state: GraphState): readonly GroupRule[] {
  switch (feature.kind) {
    case 'part':
      if ('of' in feature) return partsIn(state).has(feature.of) ? [{ kind: 'part', of: feature.of }] : [];
      return rulesByPart(state);
    case 'type':
      return rulesByType(state);
    case 'value':
      return rulesByValue(state, feature.property);
  }
}

function holderOf(feature: GroupFeature, state: GraphState): string | undefined {
  const groups = groupsIn(state);
  const of = 'of' in feature ? feature.of : null;
  return (groups.find(({ members }) => of !== null && members.includes(of)) ?? groups[0])?.label;
}

const labelIn = (state: GraphState, id: GroupId): string | undefined =>
  groupsIn(state).find((each) => each.id === id)?.label;

/** Makes one dot of a group, or opens it: its members stand where they stood. */
export const fold = defineAction<{ readonly id: GroupId; readonly isFolded: boolean }>({
  id: 'fold',
  run(context, { id, isFolded }) {
    const { store, canvas, announce } = context;
    const drawn = groupsIn(store.getState()).find((each) => each.id === id);
    if (drawn === undefined || drawn.isFolded === isFolded) return;
    step(context, foldGroup(id, isFolded), { kind: isFolded ? 'fold' : 'unfold', name: drawn.label });
    if (!isFolded) canvas?.fit(new Set(drawn.members), { ifHidden: true });
    announce(isFolded ? 'group.folded' : 'group.opened', { name: drawn.label, count: drawn.members.length });
  },
});

export const foldEvery = defineAction<{ readonly isFolded: boolean }>({
  id: 'fold-every',
  run(context, { isFolded }) {
    const count = context.store.getState().groups.filter((each) => each.isFolded !== isFolded).length;
    step(context, foldAll(isFolded), { kind: isFolded ? 'fold' : 'unfold', count, name: '' });
  },
});

export const rename = defineAction<{ readonly id: GroupId; readonly name: string }>({
  id: 'rename-group',
  run(context, { id, name }) {
    step(context, renameGroup(id, name), { kind: 'rename', name: labelIn(context.store.getState(), id) });
  },
});

/** The members stay. */
export const dissolve = defineAction<{ readonly ids: readonly GroupId[] }>({
  id: 'ungroup',
  run(context, { ids }) {
    const [first] = ids;
    const name = first === undefined ? undefined : labelIn(context.store.getState(), first);
    step(context, ungroup(new Set(ids)), { kind: 'ungroup', name, count: ids.length === 1 ? undefined : ids.length });
  },
});

/** Takes a group and its members off the canvas; they stay in the database. */
export const removeGroup = defineAction<{ readonly id: GroupId }>({
  id: 'remove-group',
  run(context, { id }) {
    const drawn = groupsIn(context.store.getState()).find((each) => each.id === id);
    if (drawn === undefined) return;
    step(context, (state) => ungroup(new Set([id]))(removeNodes(new Set(drawn.members))(state)), {
      kind: 'remove',
      name: drawn.label,
    });
    context.announce('announce.removed', { count: drawn.members.length });
  },
});
