import { useMemo } from 'react';
import { type Hidden, type Judgeable, judge, tally } from '../graph/judge.ts';
import { useCourt } from './use-court.ts';

export interface SiftedItems<T> {
  readonly shown: readonly T[];
  readonly hidden: Hidden;
}

/** What the view shows of a list of things that each tell of one claim, and a count of the others. */
export function useSift<T>(items: readonly T[], claimOf: (item: T) => Judgeable): SiftedItems<T> {
  const court = useCourt();
  return useMemo(() => {
    const judged = items.map((item) => [item, judge(claimOf(item), court)] as const);
    const left = judged.filter(([, { hiddenBy }]) => hiddenBy !== null);
    return {
      shown: judged.filter(([, { hiddenBy }]) => hiddenBy === null).map(([item]) => item),
      hidden: tally(left.map(([item, verdict]) => [claimOf(item), verdict] as const)),
    };
  }, [items, court, claimOf]);
}

export const itself = <C extends Judgeable>(claim: C): C => claim;
export const claimOf = <C extends Judgeable>({ claim }: { readonly claim: C }): C => claim;
