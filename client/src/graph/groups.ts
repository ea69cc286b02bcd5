import type { PropertyId } from './columns.ts';
import type { EntityType, NodeId } from './types.ts';

/** No colon and no space: it meets neither the id of an entity nor the id of a line. */
export type GroupId = string & { readonly __brand: 'GroupId' };

/** Who belongs to a group. All but `hand` are asked anew with each picture: newcomers that fit are members. */
export type GroupRule =
  /** Put together by hand. */
  | { readonly kind: 'hand'; readonly members: readonly NodeId[] }
  /** An entity and all that is part of it, at any depth, on the view's day. */
  | { readonly kind: 'part'; readonly of: NodeId }
  | { readonly kind: 'type'; readonly type: EntityType }
  /** All of which the property says this word. */
  | { readonly kind: 'value'; readonly property: PropertyId; readonly value: string };

/** What stands together: a hull around its members, or one dot for all of them. Plain data, so that a link and a file can hold it. */
export interface Group {
  readonly id: GroupId;
  /** Given by a person; null: as its rule names it. */
  readonly name: string | null;
  readonly rule: GroupRule;
  /** Drawn as one dot. */
  readonly isFolded: boolean;
}

/** A node stands in one group at most: those made by hand come first, then the older ones. */
export type Grouping = readonly Group[];

export const NO_GROUPS: Grouping = [];

const PREFIX = 'group~';

/** A group is named on the canvas by its own id, also where it is one dot. */
export const isGroupId = (id: string): id is GroupId => id.startsWith(PREFIX);

/** An id that none of these has. */
export function nextGroupId(groups: Grouping): GroupId {
  const numbers = groups.map(({ id }) => Number(id.slice(PREFIX.length)));
  return `${PREFIX}${Math.max(0, ...numbers.filter(Number.isFinite)) + 1}` as GroupId;
}

/** Whether two rules say the same. */
export function isSameRule(a: GroupRule, b: GroupRule): boolean {
  switch (a.kind) {
    case 'hand':
      return false;
    case 'part':
      return b.kind === 'part' && a.of === b.of;
    case 'type':
      return b.kind === 'type' && a.type === b.type;
    case 'value':
      return b.kind === 'value' && a.property === b.property && a.value === b.value;
  }
}

/** The groups after these nodes have left them: one made by hand that all have left is no more. */
export function leaving(groups: Grouping, ids: ReadonlySet<NodeId>): Grouping {
  const left = groups.flatMap((group): Grouping => {
    const { rule } = group;
    if (rule.kind !== 'hand') return [group];
    const members = rule.members.filter((id) => !ids.has(id));
    if (members.length === rule.members.length) return [group];
    return members.length === 0 ? [] : [{ ...group, rule: { kind: 'hand', members } }];
  });
  return left.length === groups.length && left.every((group, index) => group === groups[index]) ? groups : left;
}

/** The groups after these nodes are gone from the canvas. */
export const withoutNodes = (groups: Grouping, ids: ReadonlySet<NodeId>): Grouping =>
  leaving(
    groups.some(({ rule }) => rule.kind === 'part' && ids.has(rule.of))
      ? groups.filter(({ rule }) => rule.kind !== 'part' || !ids.has(rule.of))
      : groups,
    ids,
  );
