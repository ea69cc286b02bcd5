import type { Certainty, Modality, Rank } from '@orrery/cypher/model/vocabularies.ts';
import { CERTAINTIES, MODALITIES } from '@orrery/cypher/model/vocabularies.ts';
import type { IsoDate } from '@orrery/cypher/rows.ts';
import { type CombinedBounds, combineBounds, earliestOf, latestOf } from './combine-time.ts';
import type { CitationFacts } from './source-graph.ts';

/** What the derivation needs of a claim besides its citations. */
export interface ClaimFacts {
  /** As its source states it. */
  readonly rank: Rank;
  readonly rankReason: string | null;
  readonly editorial: boolean;
  /** A CONTRADICTS without resolution touches it. */
  readonly contradicted: boolean;
}

/** What is computed from all citations of a claim, of all sources: its period, its certainty, and whether it is disputed. */
export interface DerivedClaim {
  readonly certainty: Certainty;
  readonly modality: Modality;
  readonly disputed: boolean;
  readonly shown: boolean;
  readonly rank: Rank;
  readonly rankReason: string | null;
  readonly citationCount: number;
  readonly documentCount: number;
  readonly firstObserved: IsoDate | null;
  readonly lastObserved: IsoDate | null;
  readonly timeText: string | null;
  readonly bounds: CombinedBounds;
}

const RETRACTED_SOURCE = 'retracted-source';
const CERTAINTY_ORDER = Object.keys(CERTAINTIES);
const MODALITY_ORDER = Object.keys(MODALITIES);

/**
 * Citations that are proposed, or of a retracted document, do not count. Dates come from those that affirm:
 * a denial says nothing about when. A claim whose every source was retracted is deprecated, not deleted.
 */
export function deriveClaim(claim: ClaimFacts, citations: readonly CitationFacts[]): DerivedClaim {
  const counted = citations.filter((citation) => citation.live && citation.review === 'accepted');
  const affirming = counted.filter((citation) => citation.stance === 'affirms');
  const speaking = affirming.length > 0 ? affirming : counted;
  const ranked = effectiveRank(claim, citations);
  const bounds = combineBounds(speaking.map((citation) => citation.bounds));
  const observed = affirming.map((citation) => citation.lastObserved);
  const lastObserved = latestOf(observed);
  return {
    certainty: strongest(speaking),
    modality: mostCautious(speaking),
    disputed: claim.contradicted || counted.some((citation) => citation.stance === 'denies'),
    shown: ranked.rank !== 'deprecated' && (claim.editorial || affirming.length > 0),
    ...ranked,
    citationCount: counted.length,
    documentCount: new Set(counted.map((citation) => citation.documentId)).size,
    firstObserved: earliestOf(observed),
    lastObserved,
    timeText: wordings(speaking),
    bounds: { ...bounds, timeConflict: bounds.timeConflict || seenAfterEnd(bounds, lastObserved) },
  };
}

/** Deprecated while every source is dead; the editor's own rank comes back with a living one. */
function effectiveRank(
  claim: ClaimFacts,
  citations: readonly CitationFacts[],
): { readonly rank: Rank; readonly rankReason: string | null } {
  if (citations.length > 0 && citations.every((citation) => !citation.live)) {
    return { rank: 'deprecated', rankReason: RETRACTED_SOURCE };
  }
  return { rank: claim.rank, rankReason: claim.rankReason };
}

function strongest(citations: readonly CitationFacts[]): Certainty {
  const [best] = citations
    .map((citation) => citation.certainty)
    .toSorted((a, b) => CERTAINTY_ORDER.indexOf(a) - CERTAINTY_ORDER.indexOf(b));
  return best ?? 'asserted';
}

/** A headline drops the "may" of the text below it, so the body is asked first. */
function mostCautious(citations: readonly CitationFacts[]): Modality {
  const body = citations.filter((citation) => citation.section === 'body');
  const [best] = (body.length > 0 ? body : citations)
    .map((citation) => citation.modality)
    .toSorted((a, b) => MODALITY_ORDER.indexOf(b) - MODALITY_ORDER.indexOf(a));
  return best ?? 'actual';
}

/** The expressions as written, each once, in a fixed order. */
function wordings(citations: readonly CitationFacts[]): string | null {
  const texts = citations.flatMap((citation) => citation.timeText ?? []);
  return texts.length === 0 ? null : [...new Set(texts)].toSorted().join(' / ');
}

function seenAfterEnd(bounds: CombinedBounds, lastObserved: IsoDate | null): boolean {
  return bounds.endLatest !== null && lastObserved !== null && bounds.endLatest < lastObserved;
}
