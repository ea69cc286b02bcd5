import { predicateOf } from '@orrery/cypher/model/predicates.ts';
import { DRAWN_DERIVED } from '@orrery/cypher/model/records/drawn.ts';
import type { DerivedClaim } from './derive-claim.ts';
import { contentHash } from './identity.ts';
import type { FinalClaim } from './plan-claims.ts';
import type { ClaimDerivation } from './write-rows.ts';

/** The row that stores what was derived; its hash tells the next run whether anything changed. */
export function derivationOf(id: string, derived: DerivedClaim, linkHash: string | null): ClaimDerivation {
  const { bounds } = derived;
  const dates = {
    startEarliest: bounds.startEarliest,
    startLatest: bounds.startLatest,
    endEarliest: bounds.endEarliest,
    endLatest: bounds.endLatest,
    firstObserved: derived.firstObserved,
    lastObserved: derived.lastObserved,
  };
  const props = {
    certainty: derived.certainty,
    modality: derived.modality,
    disputed: derived.disputed,
    timeConflict: bounds.timeConflict,
    shown: derived.shown,
    rank: derived.rank,
    rankReason: derived.rankReason,
    citationCount: BigInt(derived.citationCount),
    documentCount: BigInt(derived.documentCount),
    timeText: derived.timeText,
    startPrecision: bounds.startPrecision,
    endPrecision: bounds.endPrecision,
    endOpen: bounds.endOpen ? true : null,
    linkHash,
    derivedHash: null,
  };
  return { id, ...dates, props: { ...props, derivedHash: contentHash([props, dates]) } };
}

/**
 * A fingerprint of the relationship drawn for a claim; null when none is to be drawn. Of what the definition says a link carries: where that
 * changes, links that would carry something else are drawn anew.
 */
export function linkHashOf(claim: FinalClaim, derived: DerivedClaim): string | null {
  if (!derived.shown || claim.object === null || !predicateOf(claim.predicate).drawn) return null;
  const bounds: Record<string, unknown> = {};
  const drawn: Record<string, unknown> = { ...claim.drawn, ends: [claim.subject, claim.object], bounds };
  for (const { name, from, internal, bound } of DRAWN_DERIVED) {
    if (bound) bounds[name] = Reflect.get(derived.bounds, from);
    else if (!internal) drawn[name] = Reflect.get(derived, from);
  }
  return contentHash(drawn);
}
