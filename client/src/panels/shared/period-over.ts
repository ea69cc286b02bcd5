import { standing } from '../../graph/time.ts';
import type { IsoDate, Period } from '../../graph/types.ts';

/** Whether a state is known to have ended by that day; for all time, whether an end is known at all. */
export const isOver = (period: Period, asOf: IsoDate | null): boolean => standing(period, asOf, false) === 'ended';
