import type { EntityType } from '@orrery/cypher/model/entity-types.ts';
import type { Predicate } from '@orrery/cypher/model/predicates.ts';
import type { Review } from '@orrery/cypher/model/records/citation.ts';
import type { PARAGRAPH } from '@orrery/cypher/model/records/document.ts';
import type { LINK, Verdict } from '@orrery/cypher/model/records/lines.ts';
import type { KeptRow, StatedRow } from '@orrery/cypher/model/records/rows.ts';
import type { Certainty, ClaimLink, Modality, Rank, Section, Stance } from '@orrery/cypher/model/vocabularies.ts';
import type { DrawnStated, IsoDate } from '@orrery/cypher/rows.ts';

import type { Bounds } from './combine-time.ts';

/** Property values Neo4j can hold, as the driver takes them; bigint travels as an integer, number as a float. */
export type Scalar = string | number | bigint | boolean | null;
export type Props = Readonly<Record<string, Scalar | readonly string[]>>;

/** What some lines of a source state, ready to be compared with the database: ids computed, references resolved. */
export interface SourceGraph {
  readonly origin: string;
  /** Who speaks: origin and first document. */
  readonly source: string;
  readonly documents: readonly DocumentRecord[];
  readonly paragraphs: readonly ParagraphRecord[];
  readonly entities: readonly EntityRecord[];
  /** Declared here, and another entity now. */
  readonly merged: readonly EntityRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly citations: readonly CitationRecord[];
  readonly links: readonly ClaimLinkRecord[];
  readonly judgements: readonly JudgementRecord[];
}

export interface DocumentRecord {
  readonly id: string;
  readonly anchorDate: IsoDate;
  readonly live: boolean;
  readonly sha256: string | null;
  readonly props: Props;
}

/** Its text is the passage as the source itself gives it; null leaves what was attached. */
export interface ParagraphRecord extends KeptRow<typeof PARAGRAPH> {
  readonly id: string;
  readonly documentId: string;
  readonly index: number;
  /** The id of the paragraph before it; null for the first. Follows from the others, so it is no part of what is compared. */
  readonly before: string | null;
  /** Documents the paragraph points to. */
  readonly refersTo: readonly string[];
}

export interface EntityRecord {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly nameZh: string | null;
  readonly texts: readonly string[] | null;
  readonly props: Props;
}

export interface PartyRecord {
  readonly id: string;
  readonly as: string;
}

export interface ClaimRecord {
  readonly id: string;
  readonly predicate: Predicate;
  readonly subject: string;
  readonly object: string | null;
  readonly also: readonly PartyRecord[];
  readonly describes: string | null;
  readonly after: readonly string[];
  readonly rank: Rank;
  readonly rankReason: string | null;
  /** A name no source uses: it needs no citation. */
  readonly editorial: boolean;
  /** What its link carries of what is stated of it. */
  readonly drawn: DrawnStated;
  /** Everything that is stored as given. */
  readonly props: Props;
}

/** What the derivation of a claim needs of each of its citations, whichever source gave it. */
export interface CitationFacts {
  readonly id: string;
  readonly claimId: string;
  readonly stance: Stance;
  readonly certainty: Certainty;
  readonly modality: Modality;
  readonly review: Review;
  readonly documentId: string;
  /** False once the document is retracted or a duplicate. */
  readonly live: boolean;
  readonly section: Section;
  readonly bounds: Bounds;
  /** The anchor date when the source reports it in the present tense. */
  readonly lastObserved: IsoDate | null;
  readonly timeText: string | null;
}

export interface CitationRecord extends CitationFacts {
  readonly chunkId: string;
  readonly attributedTo: readonly string[];
  readonly props: Props;
}

export interface ClaimLinkRecord extends StatedRow<typeof LINK> {
  readonly kind: ClaimLink;
  readonly from: string;
  readonly to: string;
}

export interface JudgementRecord {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  readonly by: string;
  readonly note: string | null;
}
