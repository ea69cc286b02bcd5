import type { GraphEdge, IsoDate, NodeId, Period, Point } from './types.ts';

/** Where a stretch of time begins on a picture that is laid out along time. */
export interface AxisTick {
  /** In model units. */
  readonly x: number;
  /** `YYYY` or `YYYY-MM`; null for what has no date. */
  readonly at: string | null;
}

/** The axis of a picture that is laid out along time, from left to right. */
export type TimeAxis = readonly AxisTick[];

/** A year or a month, with those that first appear in it, in order of their dates. */
export interface Stretch {
  /** `YYYY` or `YYYY-MM`. */
  readonly at: string;
  readonly ids: readonly NodeId[];
}

/** Up to so many years are told by their months. */
const MOST_YEARS_IN_MONTHS = 2;

/**
 * Parts nodes by the first day that any of these links knows of them: a founding, a first job, a release. Years, or months where
 * all lies within two years. Nodes without a date are in no stretch.
 */
export function stretchesOf(
  ids: Iterable<NodeId>,
  edges: Iterable<Pick<GraphEdge, 'source' | 'target' | 'period'>>,
): readonly Stretch[] {
  const first = new Map<NodeId, Start>();
  for (const { source, target, period } of edges) {
    const start = startOf(period);
    if (start === null) continue;
    for (const id of [source, target]) {
      const known = first.get(id);
      if (known === undefined || start.day < known.day) first.set(id, start);
    }
  }
  const dated = [...ids].flatMap((id) => {
    const start = first.get(id);
    return start === undefined ? [] : [{ id, ...start }];
  });
  const years = new Set(dated.map(({ day }) => day.slice(0, 4)));
  const isInMonths = years.size <= MOST_YEARS_IN_MONTHS;
  const keyed = dated.map((each) => ({
    ...each,
    at: each.day.slice(0, isInMonths && each.isMonthKnown ? 'YYYY-MM'.length : 'YYYY'.length),
  }));
  const stretches = new Map<string, NodeId[]>();
  for (const { id, at } of keyed.toSorted(
    (a, b) => compare(a.at, b.at) || compare(a.day, b.day) || compare(a.id, b.id),
  )) {
    stretches.set(at, [...(stretches.get(at) ?? []), id]);
  }
  return [...stretches].map(([at, members]) => ({ at, ids: members }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Start {
  readonly day: IsoDate;
  /** Its bounds lie in one month; otherwise no month can be told without claiming more than is known. */
  readonly isMonthKnown: boolean;
}

/** When a link began, as one day: the middle of its bounds, so that "about 2013" stands in 2013. Null where nothing is known. */
function startOf({ startEarliest, startLatest }: Period): Start | null {
  const [low, high] = [startEarliest ?? startLatest, startLatest ?? startEarliest];
  if (low === null || high === null) return null;
  const middle = new Date((Date.parse(low) + Date.parse(high)) / 2);
  const day = Number.isNaN(middle.getTime()) ? low : middle.toISOString().slice(0, 10);
  return { day, isMonthKnown: low.slice(0, 7) === high.slice(0, 7) };
}

/** A stretch begins so far before the middle of its first node, in model units. */
const LEAD = 74;

/** Where each stretch begins once its nodes have places. Pinned nodes stand where they were put and say nothing of dates. */
export function axisOf(
  stretches: readonly Stretch[],
  positions: ReadonlyMap<NodeId, Point>,
  pins: ReadonlySet<NodeId>,
): TimeAxis {
  const leftOf = (ids: Iterable<NodeId>): number => {
    let left = Number.POSITIVE_INFINITY;
    for (const id of ids) if (!pins.has(id)) left = Math.min(left, positions.get(id)?.x ?? left);
    return left;
  };
  const dated = new Set(stretches.flatMap(({ ids }) => ids));
  const undated = [...positions.keys()].filter((id) => !dated.has(id));
  const ticks: TimeAxis = [
    { at: null, x: leftOf(undated) - LEAD },
    ...stretches.map(({ at, ids }) => ({ at, x: leftOf(ids) - LEAD })),
  ];
  return ticks.filter(({ x }) => Number.isFinite(x));
}
