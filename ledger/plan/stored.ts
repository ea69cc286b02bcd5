import type { Predicate } from '@orrery/cypher/model/predicates.ts';
import type { LINK } from '@orrery/cypher/model/records/lines.ts';
import type { StatedRow } from '@orrery/cypher/model/records/rows.ts';
import type { ClaimLink, Rank } from '@orrery/cypher/model/vocabularies.ts';
import type { DrawnStated } from '@orrery/cypher/rows.ts';
import type { CitationFacts } from './source-graph.ts';

/** What the database holds of everything a batch touches, as far as comparing and deriving needs it. */
export interface Stored {
  readonly entities: ReadonlyMap<string, StoredEntity>;
  readonly claims: ReadonlyMap<string, StoredClaim>;
  /** All citations of `claims`, of all sources. */
  readonly citations: readonly StoredCitation[];
  readonly links: readonly StoredClaimLink[];
  readonly judgements: readonly StoredJudgement[];
  /** Content hashes of the relationships drawn for `claims`, by claim id. */
  readonly drawn: ReadonlyMap<string, string | null>;
}

export const NOTHING_STORED: Stored = {
  entities: new Map(),
  claims: new Map(),
  citations: [],
  links: [],
  judgements: [],
  drawn: new Map(),
};

export interface StoredDocument {
  readonly id: string;
  readonly hash: string | null;
  readonly sha256: string | null;
  readonly source: string | null;
  readonly status: string | null;
  readonly anchorDate: string | null;
  readonly paragraphCount: number;
}

export interface StoredParagraph {
  readonly id: string;
  readonly documentId: string;
  readonly hash: string | null;
  readonly text: string | null;
  readonly cleanText: string | null;
}

export interface StoredEntity {
  readonly id: string;
  readonly labels: readonly string[];
  readonly name: string;
  readonly nameZh: string | null;
  readonly texts: readonly string[] | null;
  readonly hash: string | null;
  readonly derivedHash: string | null;
  /** Who declares it, first declarer first: its fields are the first one's. */
  readonly sources: readonly string[];
}

export interface StoredClaim {
  readonly id: string;
  readonly predicate: Predicate;
  readonly subject: string;
  readonly object: string | null;
  readonly describes: string | null;
  readonly after: readonly string[];
  readonly hash: string | null;
  readonly derivedHash: string | null;
  readonly source: string | null;
  readonly editorial: boolean;
  readonly rank: Rank;
  readonly rankReason: string | null;
  /** What its link carries of what is stated of it. */
  readonly drawn: DrawnStated;
}

export interface StoredCitation extends CitationFacts {
  readonly hash: string | null;
  readonly origin: string | null;
  readonly source: string | null;
}

export interface StoredClaimLink extends StatedRow<typeof LINK> {
  readonly kind: ClaimLink;
  readonly from: string;
  readonly to: string;
  readonly source: string | null;
}

export interface StoredJudgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
  readonly by: string;
  readonly note: string | null;
  readonly source: string | null;
}

export interface EntityUsers {
  readonly claims: readonly string[];
  readonly citations: readonly string[];
}
