import type { GraphEdge, IsoDate } from '../../graph/types.ts';

const DAY = 86_400_000;

export const toDays = (iso: IsoDate): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
export const toIso = (days: number): IsoDate => new Date(days * DAY).toISOString().slice(0, 10);

export interface Bar {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The days that the time bar spans, as day numbers. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** All bounds that are known; each is a day on which something may change. */
export function changeDays(edges: Iterable<GraphEdge>): readonly number[] {
  const days = new Set<number>();
  for (const { period } of edges) {
    for (const bound of [period.startEarliest, period.startLatest, period.endEarliest, period.endLatest]) {
      if (bound !== null) days.add(toDays(bound));
    }
  }
  return [...days].toSorted((a, b) => a - b);
}

const RECENT_DAYS = 365;

/** From the first to the last change; `recent` keeps the last year of it. */
export function rangeOf(days: readonly number[], recent: boolean): Range | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const from = recent ? Math.max(first, last - RECENT_DAYS) : first;
  const start = monthStart(from);
  return { from: start, to: Math.max(last, start + 31) };
}

function monthStart(days: number): number {
  return toDays(`${toIso(days).slice(0, 7)}-01`);
}

/** Events (starts and ends that are known to a month or better) by month. */
export function histogram(edges: Iterable<GraphEdge>, range: Range): readonly Bar[] {
  const counts = new Map<string, number>();
  for (const { period } of edges) {
    for (const month of [
      monthOf(period.startEarliest, period.startLatest),
      monthOf(period.endEarliest, period.endLatest),
    ]) {
      if (month !== null) counts.set(month, (counts.get(month) ?? 0) + 1);
    }
  }
  return months(range).map((bar) => ({ ...bar, count: counts.get(bar.month) ?? 0 }));
}

/** The middle of the bounds; a date that is only known as "by" or "after" counts where it is known. */
function monthOf(earliest: IsoDate | null, latest: IsoDate | null): string | null {
  if (earliest === null && latest === null) return null;
  if (earliest === null || latest === null) return (earliest ?? latest ?? '').slice(0, 7);
  return toIso(Math.floor((toDays(earliest) + toDays(latest)) / 2)).slice(0, 7);
}

function months(range: Range): readonly Omit<Bar, 'count'>[] {
  const bars: Omit<Bar, 'count'>[] = [];
  let from = monthStart(range.from);
  while (from <= range.to) {
    const next = monthStart(from + 32);
    bars.push({ month: toIso(from).slice(0, 7), from, to: next });
    from = next;
  }
  return bars;
}
