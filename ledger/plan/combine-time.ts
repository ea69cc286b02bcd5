import type { Precision } from '@orrery/cypher/model/vocabularies.ts';
import type { IsoDate } from '@orrery/cypher/rows.ts';
import type { DateRange } from '../read/time.ts';

/** The four bounds of a period, how they were worded, and whether it is stated to be going on. */
export interface Bounds {
  readonly startEarliest: IsoDate | null;
  readonly startLatest: IsoDate | null;
  readonly endEarliest: IsoDate | null;
  readonly endLatest: IsoDate | null;
  readonly startPrecision: Precision | null;
  readonly endPrecision: Precision | null;
  readonly endOpen: boolean;
}

export const NO_BOUNDS: Bounds = {
  startEarliest: null,
  startLatest: null,
  endEarliest: null,
  endLatest: null,
  startPrecision: null,
  endPrecision: null,
  endOpen: false,
};

export interface Combined {
  readonly range: DateRange | null;
  /** No day fits all of the ranges: `range` is their hull. */
  readonly conflict: boolean;
}

/** What several sources say of one date: the intersection of the ranges, or their hull when no day fits all of them. */
export function combineRanges(ranges: readonly DateRange[]): Combined {
  const known = ranges.filter((range) => range.earliest !== null || range.latest !== null);
  if (known.length === 0) return { range: null, conflict: false };
  const earliest = latestOf(known.map((range) => range.earliest));
  const latest = earliestOf(known.map((range) => range.latest));
  if (earliest === null || latest === null || earliest <= latest) {
    return { range: { earliest, latest, precision: precisionOf({ earliest, latest }, known) }, conflict: false };
  }
  return { range: hull(known), conflict: true };
}

function hull(ranges: readonly DateRange[]): DateRange {
  const open = { earliest: ranges.some((r) => r.earliest === null), latest: ranges.some((r) => r.latest === null) };
  return {
    earliest: open.earliest ? null : earliestOf(ranges.map((range) => range.earliest)),
    latest: open.latest ? null : latestOf(ranges.map((range) => range.latest)),
    precision: 'range',
  };
}

/** The wording of the source that already said exactly this; `range` when only all of them together do. */
function precisionOf(bounds: Omit<DateRange, 'precision'>, ranges: readonly DateRange[]): Precision {
  const same = ranges.find((range) => range.earliest === bounds.earliest && range.latest === bounds.latest);
  return same?.precision ?? 'range';
}

export interface CombinedBounds extends Bounds {
  readonly timeConflict: boolean;
}

/** Combines the periods several citations state. An open end counts only where no source states an end. */
export function combineBounds(all: readonly Bounds[]): CombinedBounds {
  const start = combineRanges(all.map(startOf));
  const end = combineRanges(all.map(endOf));
  const bounds = withRanges(start.range, end.range);
  return {
    ...bounds,
    endOpen: end.range === null && all.some((one) => one.endOpen),
    timeConflict: start.conflict || end.conflict || endsBeforeItStarts(bounds),
  };
}

/** A claim stated to come after an event cannot start before it: narrows the start, or reports that nothing is left. */
export function narrowAfter(bounds: CombinedBounds, event: IsoDate | null): CombinedBounds {
  if (event === null || (bounds.startEarliest !== null && bounds.startEarliest >= event)) return bounds;
  if (bounds.startLatest !== null && bounds.startLatest < event) return { ...bounds, timeConflict: true };
  return { ...bounds, startEarliest: event, startPrecision: 'range' };
}

export function startOf(bounds: Bounds): DateRange {
  return { earliest: bounds.startEarliest, latest: bounds.startLatest, precision: bounds.startPrecision ?? 'unknown' };
}

function endOf(bounds: Bounds): DateRange {
  return { earliest: bounds.endEarliest, latest: bounds.endLatest, precision: bounds.endPrecision ?? 'unknown' };
}

/** Bounds from a start and an end, either of which may be missing. */
export function withRanges(start: DateRange | null, end: DateRange | null): Bounds {
  return {
    startEarliest: start?.earliest ?? null,
    startLatest: start?.latest ?? null,
    endEarliest: end?.earliest ?? null,
    endLatest: end?.latest ?? null,
    startPrecision: start?.precision ?? null,
    endPrecision: end?.precision ?? null,
    endOpen: false,
  };
}

function endsBeforeItStarts(bounds: Bounds): boolean {
  return bounds.startEarliest !== null && bounds.endLatest !== null && bounds.endLatest < bounds.startEarliest;
}

/** ISO days sort as text. Null when no day is given. */
export function earliestOf(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.reduce((best, day) => (day !== null && (best === null || day < best) ? day : best), null);
}

export function latestOf(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.reduce((best, day) => (day !== null && (best === null || day > best) ? day : best), null);
}
