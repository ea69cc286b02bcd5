import type { NodeId } from './types.ts';

export type GroupId = string & { readonly __brand: 'GroupId' };

/** Made by hand from a selection. */
export interface HandGroup {
  readonly id: GroupId;
  readonly name: string;
  readonly members: readonly NodeId[];
}

/** What stands together. Plain data, so that a link and a file can hold it. */
export interface Grouping {
  /** `part`: what is part of a company or lab stands with it. */
  readonly by: 'none' | 'type' | 'part';
  readonly byHand: readonly HandGroup[];
  /** Drawn as one dot each. */
  readonly collapsed: readonly GroupId[];
}

export const NO_GROUPS: Grouping = { by: 'none', byHand: [], collapsed: [] };
