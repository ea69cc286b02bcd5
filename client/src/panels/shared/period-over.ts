import { isOver as over } from '@orrery/cypher/sentence/index.ts';
import type { IsoDate, Period } from '../../graph/types.ts';
import { dayOf } from '../../i18n/tell.ts';

/** Whether a state is known to have ended by that day (today when the picture is for all time). */
export const isOver = (period: Period, asOf: IsoDate | null): boolean => over(period, dayOf(asOf));
