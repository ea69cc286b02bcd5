import type { IsoDate } from './iso-date.ts';
import type { Predicate } from './model/predicates.ts';
import type { CITATION } from './model/records/citation.ts';
import type { CLAIM, DERIVED_CLAIM } from './model/records/claim.ts';
import type { DOCUMENT, PARAGRAPH } from './model/records/document.ts';
import type { ENTITY } from './model/records/entity.ts';
import type { LINK } from './model/records/lines.ts';
import type { DerivedRow, DrawnRow, StatedRow, Texts } from './model/records/rows.ts';
import type { PERIOD } from './model/records/time.ts';
import type { ClaimLink, NameKind } from './model/vocabularies.ts';

export type { IsoDate } from './iso-date.ts';

/** What a query returns of an `:Entity` node. `labels` are as stored, `Entity` included; `type` is derived from them in code. */
export interface EntityRow extends StatedRow<typeof ENTITY> {
  readonly id: string;
  readonly labels: readonly string[];
}

/** What tells entities of one name apart; `organisation` and `work` are ids. Null where nothing says it. */
export interface DistinctionRow {
  readonly organisation: string | null;
  readonly field: string | null;
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  readonly work: string | null;
  readonly namesakes: bigint;
}

/** A party of a claim, as far as choosing a first picture needs it. */
export interface StoryPartyRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly anonymous: boolean | null;
}

/** The four bounds of a period and what is needed to word them. Null means not known. */
export type PeriodRow = DerivedRow<typeof PERIOD>;

/** A drawn relationship: the projection of one claim. `id` is the claim's id; `source` and `target` are entity ids. */
export interface LinkRow extends DrawnRow<typeof CLAIM>, DrawnRow<typeof DERIVED_CLAIM>, Texts {
  readonly id: string;
  readonly predicate: Predicate;
  readonly source: string;
  readonly target: string;
}

/** What a link carries of what is stated of its claim. */
export interface DrawnStated extends DrawnRow<typeof CLAIM>, Texts {}

/** What is said of how one claim stands to another. */
export interface ClaimLinkWords extends StatedRow<typeof LINK> {}

/** A further party of a claim and the part it plays ("office"). */
export interface PartyRow {
  readonly id: string;
  readonly as: string;
}

export interface ClaimRow extends StatedRow<typeof CLAIM>, DerivedRow<typeof DERIVED_CLAIM> {
  readonly id: string;
  readonly predicate: Predicate;
  readonly subject: string;
  readonly object: string | null;
  readonly also: readonly PartyRow[];
  /** The event this claim describes. */
  readonly describes: string | null;
  /** Events the claim is stated to come after. */
  readonly after: readonly string[];
}

export interface CitationRow extends StatedRow<typeof CITATION>, PeriodRow {
  readonly id: string;
  readonly claimId: string;
  readonly timeText: string | null;
  readonly timeBasis: string | null;
  readonly documentId: string;
  readonly paragraphId: string;
  /** Entity ids of those on whose word it rests. */
  readonly attributedTo: readonly string[];
}

export interface ParagraphRow extends StatedRow<typeof PARAGRAPH> {
  readonly id: string;
  readonly documentId: string;
  readonly index: bigint;
  /** The cleaned text, when the user has attached it; never in the repository. */
  readonly passage: string | null;
  /** Ids of the documents it points to. */
  readonly refersTo: readonly string[];
}

/** Its note has no second language where another source withdraws the document: the reason is in one. */
export interface DocumentRow extends StatedRow<typeof DOCUMENT> {
  readonly id: string;
  readonly license: string | null;
  readonly anchorDate: IsoDate | null;
  readonly paragraphCount: bigint;
  /** Null where it was not looked for on the way, as the next one. */
  readonly hasText: boolean | null;
  readonly claimCount: bigint | null;
}

export interface AliasRow {
  readonly value: string;
  readonly lang: string | null;
  readonly kind: NameKind | null;
  /** Added so that search finds it; no source uses it. */
  readonly editorial: boolean;
  readonly claimId: string;
}

export interface RelatedClaimRow extends ClaimLinkWords {
  readonly kind: ClaimLink;
  /** `out`: the claim asked about is the one that contradicts, supersedes …; `in`: the other one. */
  readonly direction: 'out' | 'in';
  readonly claimId: string;
}
