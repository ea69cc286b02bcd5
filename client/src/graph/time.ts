import type { IsoDate, Period, Standing } from './types.ts';

/** The day a sentence is told on: that of the view, or today. */
export const dayOf = (asOf: IsoDate | null): IsoDate => asOf ?? new Date().toISOString().slice(0, 10);

/**
 * Whether a link holds on a day. Possible: it may have begun by then and need not have ended. Certain: it has
 * begun by then and is known to go on, that is, it ends later or was seen later. A point event only has to have happened.
 * Without a day (`null`) nothing is asked of time but whether an end is known.
 */
export function standing(period: Period, at: IsoDate | null, isPoint: boolean): Standing {
  if (at === null) return !isPoint && period.endLatest !== null && !period.endOpen ? 'ended' : 'certain';
  if (period.startEarliest !== null && period.startEarliest > at) return 'future';
  if (!isPoint && period.endLatest !== null && period.endLatest < at) return 'ended';
  const hasBegun = period.startLatest !== null && period.startLatest <= at;
  if (isPoint) return hasBegun ? 'certain' : 'possible';
  const goesOn = period.endOpen || isFrom(period.endEarliest, at) || isFrom(period.lastObserved, at);
  // A present-tense report without a start still vouches for its own day.
  const isSeenThen = period.lastObserved === at;
  return (hasBegun && goesOn) || isSeenThen ? 'certain' : 'possible';
}

const isFrom = (day: IsoDate | null, at: IsoDate): boolean => day !== null && day >= at;

const RANK: Readonly<Record<Standing, number>> = { certain: 0, possible: 1, ended: 2, future: 3 };

/** The strongest standing of several: one certain link makes a line certain. */
export function strongest(standings: readonly Standing[]): Standing {
  return standings.reduce((best, next) => (RANK[next] < RANK[best] ? next : best), 'future');
}
