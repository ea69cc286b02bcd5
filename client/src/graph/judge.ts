import { passes } from './lens.ts';
import { standing } from './time.ts';
import type { Certainty, Period, Standing } from './types.ts';
import type { DayRange, View } from './view.ts';

/** What has to be known of a claim, or of a drawn link, to judge it. */
export interface Judgeable {
  readonly predicate: string;
  readonly certainty: Certainty;
  readonly period: Period;
}

/** What is said of time by the verb: a point event stays once it has happened, a state may end. */
export interface TimeWords {
  readonly isPoint: boolean;
}

export type HiddenBy = 'lens' | 'date';

export interface Verdict {
  /** Null: shown. `date`: it had not begun by the day (`standing` is `future`), or it lies outside of the range. */
  readonly hiddenBy: HiddenBy | null;
  readonly standing: Standing;
}

/** A view and the verbs of the model: all that a verdict depends on besides the claim. */
export interface Court {
  readonly view: View;
  readonly predicates: ReadonlyMap<string, TimeWords>;
}

/**
 * Whether a claim or link is shown in a view, why not, and how it stands on the view's day. Every reader of claims asks here and
 * nothing else reads lens, day or range: a second rule would give a page that contradicts itself.
 */
export function judge(claim: Judgeable, { view, predicates }: Court): Verdict {
  const isPoint = predicates.get(claim.predicate)?.isPoint ?? false;
  const stands = standing(claim.period, view.asOf, isPoint);
  if (!passes(view.lens, claim.certainty)) return { hiddenBy: 'lens', standing: stands };
  const isOutside = view.range !== null && isSurelyOutside(claim.period, view.range, isPoint);
  return { hiddenBy: stands === 'future' || isOutside ? 'date' : null, standing: stands };
}

/** Whether it lies outside of these days for sure: a missing bound leaves it possible. */
export function isSurelyOutside(period: Period, { from, to }: DayRange, isPoint: boolean): boolean {
  if (period.startEarliest !== null && period.startEarliest > to) return true;
  const last = isPoint ? period.startLatest : period.endLatest;
  return last !== null && !(period.endOpen && !isPoint) && last < from;
}

/** How many are hidden, and why. */
export interface Hidden {
  readonly byLens: ReadonlyMap<Certainty, number>;
  /** Not begun by the view's day. */
  readonly notYet: number;
  readonly outOfRange: number;
}

export const NOTHING_HIDDEN: Hidden = { byLens: new Map(), notYet: 0, outOfRange: 0 };

export const countHidden = ({ byLens, notYet, outOfRange }: Hidden): number =>
  [...byLens.values()].reduce((sum, count) => sum + count, notYet + outOfRange);

/** Claims parted into those that are shown and a count of the others. */
export interface Sifted<Claim> {
  readonly shown: readonly Claim[];
  readonly hidden: Hidden;
}

/** Keeps what the view shows, in its order, and counts what it does not. */
export function sift<Claim extends Judgeable>(claims: Iterable<Claim>, court: Court): Sifted<Claim> {
  const shown: Claim[] = [];
  const left: (readonly [Claim, Verdict])[] = [];
  for (const claim of claims) {
    const verdict = judge(claim, court);
    if (verdict.hiddenBy === null) shown.push(claim);
    else left.push([claim, verdict]);
  }
  return { shown, hidden: tally(left) };
}

/** Counts verdicts that hide. */
export function tally(verdicts: Iterable<readonly [Pick<Judgeable, 'certainty'>, Verdict]>): Hidden {
  const byLens = new Map<Certainty, number>();
  let notYet = 0;
  let outOfRange = 0;
  for (const [{ certainty }, { hiddenBy, standing: stands }] of verdicts) {
    if (hiddenBy === 'lens') byLens.set(certainty, (byLens.get(certainty) ?? 0) + 1);
    else if (hiddenBy === 'date' && stands === 'future') notYet += 1;
    else if (hiddenBy === 'date') outOfRange += 1;
  }
  return { byLens, notYet, outOfRange };
}
