import type { IsoDate, Period } from '../../graph/types.ts';

/** Whether a state is known to have ended by that day (today when the picture is for all time). */
export function isOver(period: Period, asOf: IsoDate | null): boolean {
  if (period.endOpen || period.endLatest === null) return false;
  return period.endLatest < (asOf ?? new Date().toISOString().slice(0, 10));
}
