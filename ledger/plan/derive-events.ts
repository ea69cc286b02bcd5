import { groupBy } from '../read/collections.ts';
import type { DateRange } from '../read/time.ts';
import { type CombinedBounds, combineRanges, narrowAfter, startOf } from './combine-time.ts';
import type { DerivedClaim } from './derive-claim.ts';

export interface TimedClaim {
  readonly id: string;
  readonly describes: string | null;
  readonly after: readonly string[];
  readonly derived: DerivedClaim;
}

export interface EventTime {
  readonly range: DateRange | null;
  readonly timeConflict: boolean;
}

export interface Timeline {
  readonly claims: ReadonlyMap<string, CombinedBounds>;
  readonly events: ReadonlyMap<string, EventTime>;
}

/**
 * Dates events by the shown claims that describe them, and narrows claims stated to come after an event. The two depend on
 * each other, so each is computed when first asked for; a circle (refused within one file) leaves the bounds as they were.
 */
export function datedTimeline(claims: readonly TimedClaim[]): Timeline {
  const describing = groupBy(
    claims.filter((claim) => claim.describes !== null),
    (claim) => claim.describes ?? '',
  );
  const bounds = new Map<string, CombinedBounds>();
  const events = new Map<string, EventTime>();
  const open = new Set<string>();

  const timeOf = (event: string): EventTime => {
    const known = events.get(event);
    if (known !== undefined) return known;
    if (open.has(event)) return { range: null, timeConflict: false };
    open.add(event);
    const parts = (describing.get(event) ?? []).filter((claim) => claim.derived.shown).map(boundsOf);
    const combined = combineRanges(parts.map(startOf));
    const time = { range: combined.range, timeConflict: combined.conflict || parts.some((part) => part.timeConflict) };
    open.delete(event);
    events.set(event, time);
    return time;
  };
  const boundsOf = (claim: TimedClaim): CombinedBounds => {
    const known = bounds.get(claim.id);
    if (known !== undefined) return known;
    let narrowed = claim.derived.bounds;
    for (const event of claim.after) narrowed = narrowAfter(narrowed, timeOf(event).range?.earliest ?? null);
    bounds.set(claim.id, narrowed);
    return narrowed;
  };
  for (const claim of claims) boundsOf(claim);
  for (const event of [...describing.keys()].toSorted()) timeOf(event);
  return { claims: bounds, events };
}
