import { byId } from '../read/collections.ts';
import { joined } from '../read/shapes.ts';
import { type Counts, countDifferences, type Difference, differenceOf } from './counts.ts';
import { contentHash } from './identity.ts';
import type { Scope } from './scope.ts';
import type { CitationFacts, CitationRecord, SourceGraph } from './source-graph.ts';
import type { Stored, StoredCitation } from './stored.ts';
import type { CitationWrite } from './write-rows.ts';

export interface PlannedCitations {
  readonly rows: readonly CitationWrite[];
  readonly removed: readonly string[];
  readonly counts: Counts;
  /** All citations there will be of the touched claims, from every source. */
  readonly remaining: readonly RemainingCitation[];
}

export interface RemainingCitation extends CitationFacts {
  readonly source: string | null;
}

/** What this origin no longer says of these documents is removed; what other origins say of them stays. */
export function planCitations(graph: SourceGraph, stored: Stored, scope: Scope): PlannedCitations {
  const before = new Map(stored.citations.map((citation) => [citation.id, citation]));
  const rows: CitationWrite[] = [];
  const differences: Difference[] = [];
  const stated = new Map<string, RemainingCitation>();
  for (const citation of graph.citations) {
    const known = before.get(citation.id);
    // Another origin read the same paragraph the same way first: one citation, and it is theirs.
    const foreign = known !== undefined && known.origin !== graph.origin;
    stated.set(citation.id, foreign ? known : joined(citation, { source: graph.source }));
    const row = citationWrite(citation);
    const difference = foreign ? 'unchanged' : differenceOf(known, row.hash);
    differences.push(difference);
    if (difference !== 'unchanged') rows.push(joined(row.write, { isNew: difference === 'created' }));
  }
  const here = new Set(graph.claims.map((claim) => claim.id));
  const isOurs = (one: StoredCitation): boolean =>
    one.origin === graph.origin &&
    scope.documentIds.has(one.documentId) &&
    (here.has(one.claimId) || !scope.isStated(one.claimId));
  const removed = stored.citations.filter((one) => isOurs(one) && !stated.has(one.id)).map((one) => one.id);
  const gone = new Set(removed);
  const others = stored.citations.filter((one) => !stated.has(one.id) && !gone.has(one.id));
  return {
    rows: byId(rows),
    removed: removed.toSorted(),
    counts: countDifferences(differences, removed.length),
    remaining: [...stated.values(), ...others.map((one) => withStatus(one, scope))],
  };
}

/** The source may have just changed whether its document counts. */
function withStatus(citation: StoredCitation, scope: Scope): StoredCitation {
  const live = scope.liveOf(citation.documentId);
  return live === undefined ? citation : { ...citation, live };
}

function citationWrite(citation: CitationRecord): {
  readonly write: Omit<CitationWrite, 'isNew'>;
  readonly hash: string;
} {
  const { bounds } = citation;
  const dates = {
    startEarliest: bounds.startEarliest,
    startLatest: bounds.startLatest,
    endEarliest: bounds.endEarliest,
    endLatest: bounds.endLatest,
    lastObserved: citation.lastObserved,
  };
  const hash = contentHash([citation.props, dates]);
  const { id, claimId, chunkId, attributedTo } = citation;
  return { hash, write: { id, claimId, chunkId, attributedTo, ...dates, props: { ...citation.props, hash } } };
}
