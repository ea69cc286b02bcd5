import type { Predicate } from './model/predicates.ts';
import type {
  Certainty,
  ClaimLink,
  DocumentStatus,
  Modality,
  NameKind,
  Precision,
  Rank,
  Section,
  Stance,
} from './model/vocabularies.ts';

/** A calendar day, `YYYY-MM-DD`. Days leave the database as text: a JavaScript Date would shift them by time zone. */
export type IsoDate = string;

/** What a query returns of an `:Entity` node. `labels` are as stored, `Entity` included; `type` is derived from them in code. */
export interface EntityRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly name: string;
  readonly nameZh: string | null;
  readonly note: string | null;
  readonly noteZh: string | null;
  readonly anonymous: boolean | null;
  readonly count: bigint | null;
  readonly wikidataId: string | null;
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

/** The four bounds of a period and what is needed to word them (domain section 6). Null means not known. */
export interface PeriodRow {
  readonly startEarliest: IsoDate | null;
  readonly startLatest: IsoDate | null;
  readonly endEarliest: IsoDate | null;
  readonly endLatest: IsoDate | null;
  readonly startPrecision: Precision | null;
  readonly endPrecision: Precision | null;
  /** Stated to be going on. */
  readonly endOpen: boolean | null;
  /** The last day on which a source reported it in the present tense. */
  readonly lastObserved: IsoDate | null;
}

/** A drawn relationship: the projection of one claim. `id` is the claim's id; `source` and `target` are entity ids. */
export interface LinkRow extends PeriodRow {
  readonly id: string;
  readonly predicate: Predicate;
  readonly source: string;
  readonly target: string;
  readonly certainty: Certainty;
  readonly modality: Modality;
  readonly disputed: boolean;
  readonly timeConflict: boolean;
  readonly role: string | null;
  readonly roleZh: string | null;
  readonly value: string | null;
  readonly citations: bigint;
  readonly documents: bigint;
}

/** A further party of a claim and the part it plays ("office"). */
export interface PartyRow {
  readonly id: string;
  readonly as: string;
}

export interface ClaimRow extends PeriodRow {
  readonly id: string;
  readonly predicate: Predicate;
  readonly subject: string;
  readonly object: string | null;
  readonly also: readonly PartyRow[];
  /** The event this claim describes. */
  readonly describes: string | null;
  /** Events the claim is stated to come after. */
  readonly after: readonly string[];
  readonly role: string | null;
  readonly roleZh: string | null;
  readonly value: string | null;
  readonly valueZh: string | null;
  readonly valueNumber: number | null;
  readonly valueMin: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly lang: string | null;
  readonly text: string | null;
  readonly textZh: string | null;
  readonly timeText: string | null;
  readonly certainty: Certainty;
  readonly modality: Modality;
  readonly disputed: boolean;
  readonly timeConflict: boolean;
  readonly rank: Rank;
  readonly rankReason: string | null;
  /** May be drawn: reviewed, not deprecated, at least one live citation that affirms. */
  readonly shown: boolean;
  readonly citationCount: bigint;
  readonly documentCount: bigint;
}

export interface CitationRow extends PeriodRow {
  readonly id: string;
  readonly claimId: string;
  readonly stance: Stance;
  readonly certainty: Certainty;
  readonly modality: Modality;
  readonly hedge: string | null;
  readonly hedgeEn: string | null;
  readonly note: string | null;
  readonly noteZh: string | null;
  readonly timeText: string | null;
  readonly timeBasis: string | null;
  readonly review: string | null;
  readonly documentId: string;
  readonly paragraphId: string;
  /** Entity ids of those on whose word it rests. */
  readonly attributedTo: readonly string[];
}

export interface ParagraphRow {
  readonly id: string;
  readonly documentId: string;
  readonly index: bigint;
  readonly section: Section;
  readonly summary: string | null;
  readonly summaryZh: string | null;
  /** The cleaned text, when the user has attached it; never in the repository. */
  readonly passage: string | null;
  /** Ids of the documents it points to. */
  readonly refersTo: readonly string[];
}

export interface DocumentRow {
  readonly id: string;
  readonly title: string;
  readonly titleZh: string | null;
  readonly lang: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly credit: string | null;
  readonly license: string | null;
  readonly publishedAt: string | null;
  readonly anchorDate: IsoDate | null;
  readonly sha256: string | null;
  readonly status: DocumentStatus;
  readonly statusNote: string | null;
  /** None where another source withdraws the document: its reason is in one language. */
  readonly statusNoteZh: string | null;
  readonly paragraphCount: bigint;
  readonly hasText: boolean;
  readonly claimCount: bigint;
}

export interface AliasRow {
  readonly value: string;
  readonly lang: string | null;
  readonly kind: NameKind | null;
  /** Added so that search finds it; no source uses it. */
  readonly editorial: boolean;
  readonly claimId: string;
}

export interface RelatedClaimRow {
  readonly kind: ClaimLink;
  /** `out`: the claim asked about is the one that contradicts, supersedes …; `in`: the other one. */
  readonly direction: 'out' | 'in';
  readonly claimId: string;
  readonly note: string | null;
  readonly noteZh: string | null;
  readonly resolution: string | null;
  readonly resolutionZh: string | null;
}
