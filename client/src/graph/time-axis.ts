/** Where a stretch of time begins on a picture that is laid out along time. */
export interface AxisTick {
  /** In model units. */
  readonly x: number;
  /** `YYYY` or `YYYY-MM`; null for what has no date. */
  readonly at: string | null;
}

/** The axis of a picture that is laid out along time, from left to right. */
export type TimeAxis = readonly AxisTick[];
