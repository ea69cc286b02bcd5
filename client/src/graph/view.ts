import type { IsoDate, Lens } from './types.ts';

/** The first and the last day of a stretch of time, both within it. */
export interface DayRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What of the graph is looked at. One value, and `judge()` is the one place that says what it means for a claim. */
export interface View {
  /** On whose word. */
  readonly lens: Lens;
  /** The day the picture is for; null for all time. */
  readonly asOf: IsoDate | null;
  /** Only what may have been so within these days; null for no such limit. */
  readonly range: DayRange | null;
}

/** How the page begins: what is reported, of all time. */
export const FIRST_VIEW: View = { lens: 'REPORTED', asOf: null, range: null };

export const isSameRange = (a: DayRange | null, b: DayRange | null): boolean => a?.from === b?.from && a?.to === b?.to;

export const isSameView = (a: View, b: View): boolean =>
  a.lens === b.lens && a.asOf === b.asOf && isSameRange(a.range, b.range);
