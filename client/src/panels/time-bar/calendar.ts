import type { GraphEdge, IsoDate } from '../../graph/types.ts';
import type { DayRange } from '../../graph/view.ts';

const DAY = 86_400_000;

export const toDays = (iso: IsoDate): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
export const toIso = (days: number): IsoDate => new Date(days * DAY).toISOString().slice(0, 10);

/** A month of the histogram. */
export interface Bar {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly from: number;
  /** The first day of the next month. */
  readonly to: number;
  /** Events whose bounds both lie in the month. */
  readonly sure: number;
  /** Events whose bounds reach beyond the month on either side, and may lie in it. */
  readonly maybe: number;
  /** The part of these that falls to the month when each is spread evenly over the days of its bounds. */
  readonly share: number;
}

export interface Histogram {
  readonly bars: readonly Bar[];
  /** Events of which one bound only is known: they may lie anywhere before or after a day, so they stand in no month. */
  readonly withoutMonth: number;
}

/** The days that the time bar spans, as day numbers. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Every day on which a link stands otherwise than on the day before: these are the stops of "next change". In order. */
export function changeDays(edges: Iterable<Pick<GraphEdge, 'period'>>): readonly number[] {
  const days = new Set<number>();
  const note = (bound: IsoDate | null, isLastDay: boolean): void => {
    if (bound === null) return;
    days.add(toDays(bound));
    // What holds up to a day stands otherwise on the day after it.
    if (isLastDay) days.add(toDays(bound) + 1);
  };
  for (const { period } of edges) {
    for (const bound of [period.startEarliest, period.startLatest]) note(bound, false);
    for (const bound of [period.endEarliest, period.endLatest, period.lastObserved]) note(bound, true);
  }
  return [...days].toSorted((a, b) => a - b);
}

const RECENT_DAYS = 365;

/** What the time bar has to show besides the changes. */
export interface Window {
  /** Keeps the last year of them. */
  readonly isRecent: boolean;
  readonly asOf: IsoDate | null;
  readonly limits: DayRange | null;
}

/** From the first to the last change, or between the limits of the view; the view's day always lies within. Null: nothing to span. */
export function rangeOf(days: readonly number[], { isRecent, asOf, limits }: Window): Range | null {
  const known = limits === null ? days : [toDays(limits.from), toDays(limits.to)];
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const from = isRecent && limits === null ? Math.max(first, last - RECENT_DAYS) : first;
  const day = asOf === null ? null : toDays(asOf);
  const start = monthStart(Math.min(from, day ?? from));
  return { from: start, to: Math.max(last, day ?? last, start + 31) };
}

function monthStart(days: number): number {
  return toDays(`${toIso(days).slice(0, 7)}-01`);
}

/** Events (starts and ends) by month. What is only known within bounds is spread over them: no month is made up. */
export function histogram(edges: Iterable<Pick<GraphEdge, 'period'>>, range: Range): Histogram {
  const bars = months(range).map((month) => ({ ...month, sure: 0, maybe: 0, share: 0 }));
  let withoutMonth = 0;
  for (const { period } of edges) {
    for (const [earliest, latest] of [
      [period.startEarliest, period.startLatest],
      [period.endEarliest, period.endLatest],
    ] as const) {
      if (earliest === null && latest === null) continue;
      if (earliest === null || latest === null) withoutMonth += 1;
      else spread(bars, toDays(earliest), toDays(latest));
    }
  }
  return { bars, withoutMonth };
}

interface OpenBar extends Omit<Bar, 'sure' | 'maybe' | 'share'> {
  sure: number;
  maybe: number;
  share: number;
}

function spread(bars: readonly OpenBar[], earliest: number, latest: number): void {
  for (const bar of bars) {
    const days = Math.min(latest + 1, bar.to) - Math.max(earliest, bar.from);
    if (days <= 0) continue;
    if (earliest >= bar.from && latest < bar.to) bar.sure += 1;
    else {
      bar.maybe += 1;
      bar.share += days / (latest + 1 - earliest);
    }
  }
}

function months(range: Range): readonly Pick<Bar, 'month' | 'from' | 'to'>[] {
  const bars: Pick<Bar, 'month' | 'from' | 'to'>[] = [];
  let from = monthStart(range.from);
  while (from <= range.to) {
    const next = monthStart(from + 32);
    bars.push({ month: toIso(from).slice(0, 7), from, to: next });
    from = next;
  }
  return bars;
}
