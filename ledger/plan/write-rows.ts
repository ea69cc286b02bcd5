import type { Predicate } from '@orrery/cypher/model/predicates.ts';
import type { LINK } from '@orrery/cypher/model/records/lines.ts';
import type { StatedRow } from '@orrery/cypher/model/records/rows.ts';
import type { ClaimLink } from '@orrery/cypher/model/vocabularies.ts';
import type { IsoDate } from '@orrery/cypher/rows.ts';
import type { PartyRecord, Props } from './source-graph.ts';

export interface WriteRow {
  readonly id: string;
  readonly props: Props;
}

/** Whether nothing of it is stored yet: then it can be written without looking. */
export interface MaybeNew {
  readonly isNew: boolean;
}

export interface DocumentWrite extends WriteRow {
  readonly anchorDate: IsoDate;
}

export interface ParagraphWrite extends WriteRow, MaybeNew {
  readonly documentId: string;
  /** The paragraph before it in its document. */
  readonly before: string | null;
  readonly refersTo: readonly string[];
}

export interface EntityWrite extends WriteRow, MaybeNew {
  readonly labels: readonly string[];
  readonly staleLabels: readonly string[];
}

export interface EntityDerivation extends WriteRow {
  readonly startEarliest: IsoDate | null;
  readonly startLatest: IsoDate | null;
}

export interface ClaimWrite extends WriteRow, MaybeNew {
  readonly subject: string;
  readonly object: string | null;
  readonly also: readonly PartyRecord[];
  readonly describes: string | null;
  readonly after: readonly string[];
}

export interface DatedWrite extends WriteRow {
  readonly startEarliest: IsoDate | null;
  readonly startLatest: IsoDate | null;
  readonly endEarliest: IsoDate | null;
  readonly endLatest: IsoDate | null;
  readonly lastObserved: IsoDate | null;
}

export interface ClaimDerivation extends DatedWrite {
  readonly firstObserved: IsoDate | null;
}

export interface CitationWrite extends DatedWrite, MaybeNew {
  readonly claimId: string;
  readonly chunkId: string;
  readonly attributedTo: readonly string[];
}

export interface ClaimLinkWrite extends StatedRow<typeof LINK> {
  readonly kind: ClaimLink;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

export interface JudgementWrite {
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
  readonly by: string;
  readonly note: string | null;
  readonly source: string;
}

/** Claim ids by predicate, each list sorted. */
export type IdsByPredicate = ReadonlyMap<Predicate, readonly string[]>;

/** An entity that is another one now: what was declared of it, and where it has gone. */
export interface MergedEntityWrite extends WriteRow {
  /** Null when another source merges it. */
  readonly into: string | null;
  readonly by: string | null;
  readonly reason: string | null;
  readonly source: string;
}

/** The rows of a plan, by statement. */
export interface WriteRows {
  readonly documents: readonly DocumentWrite[];
  readonly paragraphs: readonly ParagraphWrite[];
  readonly entities: readonly EntityWrite[];
  readonly entityDerivations: readonly EntityDerivation[];
  readonly claims: readonly ClaimWrite[];
  readonly citations: readonly CitationWrite[];
  readonly claimDerivations: readonly ClaimDerivation[];
  readonly claimLinks: readonly ClaimLinkWrite[];
  readonly judgements: readonly JudgementWrite[];
  readonly draw: IdsByPredicate;
  readonly erase: IdsByPredicate;
  readonly mergedEntities: readonly MergedEntityWrite[];
  readonly removedDocuments: readonly string[];
  readonly removedParagraphs: readonly string[];
  readonly removedEntities: readonly string[];
  readonly removedClaims: readonly string[];
  readonly removedCitations: readonly string[];
  readonly removedClaimLinks: readonly Pick<ClaimLinkWrite, 'kind' | 'from' | 'to'>[];
  readonly removedJudgements: readonly Pick<JudgementWrite, 'a' | 'b' | 'by'>[];
}

const NO_IDS: IdsByPredicate = new Map();

export const NO_ROWS: WriteRows = {
  documents: [],
  paragraphs: [],
  entities: [],
  entityDerivations: [],
  claims: [],
  citations: [],
  claimDerivations: [],
  claimLinks: [],
  judgements: [],
  draw: NO_IDS,
  erase: NO_IDS,
  mergedEntities: [],
  removedDocuments: [],
  removedParagraphs: [],
  removedEntities: [],
  removedClaims: [],
  removedCitations: [],
  removedClaimLinks: [],
  removedJudgements: [],
};
