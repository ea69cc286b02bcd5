import type { NodeId, Point } from '../graph/types.ts';
import type { Arrangement } from './layout-kernel.ts';

/** `force`: by links. `concentric`: rings around the most connected. `hierarchy`: each under its parent. `time`: from left to right. */
export type LayoutName = 'force' | 'concentric' | 'hierarchy' | 'time';

export interface LayoutOptions {
  /** These keep their place. */
  readonly fixed?: ReadonlySet<NodeId>;
  /** Only these move: a block of their own that takes a free place near `near`, or near where they are. By links only. */
  readonly block?: ReadonlySet<NodeId>;
  readonly near?: Point | undefined;
  /** Who stands under whom; without it a hierarchy has but one level. */
  readonly parents?: ReadonlyMap<NodeId, NodeId>;
  /** Stretches of time from left to right, each with its nodes in order of their dates; the others stand before them. */
  readonly stretches?: readonly (readonly NodeId[])[];
  readonly signal?: AbortSignal;
}

export function arrangementOf(
  name: LayoutName,
  { block, near, parents = new Map(), stretches = [] }: LayoutOptions,
): Arrangement {
  switch (name) {
    case 'force':
      return block === undefined ? { kind: 'force' } : { kind: 'block', ids: block, near: near ?? null };
    case 'concentric':
      return { kind: 'rings' };
    case 'hierarchy':
      return { kind: 'hierarchy', parents };
    case 'time':
      return { kind: 'columns', stretches };
  }
}
