import type { Box } from './boxes.ts';
import type { Occupancy } from './occupancy.ts';
import type { Traffic } from './traffic.ts';

/** What is known while a plan is made. */
export interface Planning {
  readonly screen: Box;
  readonly taken: Occupancy;
  readonly traffic: Traffic;
}

/** The higher rank (`difference` is a's less b's) first; equal ones by their ids, so that a plan is the same each time. */
export const byRank = (a: { readonly id: string }, b: { readonly id: string }, difference: number): number =>
  -difference || (a.id < b.id ? -1 : 1);
