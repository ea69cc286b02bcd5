import type { GroupId } from '../graph/groups.ts';
import type { NodeId } from '../graph/types.ts';

/** What a menu is about. */
export type MenuTarget =
  | { readonly kind: 'ground' }
  | { readonly kind: 'node'; readonly id: NodeId }
  | { readonly kind: 'line'; readonly id: string }
  | { readonly kind: 'group'; readonly id: GroupId }
  | { readonly kind: 'selection'; readonly ids: readonly NodeId[] };

/** A node that is selected with others stands for all of them. */
export function targetOf(
  target: { readonly kind: 'ground' | 'node' | 'line' | 'group' | 'ghost'; readonly id: string | null },
  selected: readonly NodeId[],
): MenuTarget {
  const node = selected.find((id) => id === target.id);
  if (target.kind === 'ground' || target.id === null) return { kind: 'ground' };
  if (target.kind === 'group') return { kind: 'group', id: target.id as GroupId };
  if (target.kind === 'line') return { kind: 'line', id: target.id };
  return node !== undefined && selected.length > 1
    ? { kind: 'selection', ids: selected }
    : { kind: 'node', id: target.id as NodeId };
}
