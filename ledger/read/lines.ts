import type { EntityType } from '@orrery/cypher/model/entity-types.ts';
import type { Predicate } from '@orrery/cypher/model/predicates.ts';
import type {
  Certainty,
  ClaimLink,
  DocumentStatus,
  Modality,
  NameKind,
  Rank,
  Section,
  Stance,
} from '@orrery/cypher/model/vocabularies.ts';
import type { EndDate, Located } from './field-reader.ts';
import type { Place } from './problem.ts';
import type { DateRange } from './time.ts';

/** The lines of a claims file once decoded: fields typed, references still as written, with their places. */
export type ClaimsLine = (
  | MetaLine
  | DocumentLine
  | ParagraphLine
  | EntityLine
  | ClaimLine
  | LinkLine
  | JudgementLine
  | MergeLine
  | RetractionLine
) & {
  /** Something about this very line was reported: it still declares its name, but it is not imported. */
  readonly flawed?: true;
};

export interface MetaLine {
  readonly type: 'meta';
  readonly place: Place;
  readonly origin: string;
  readonly license: string | undefined;
}

export interface DocumentLine {
  readonly type: 'document';
  readonly place: Place;
  readonly id: Located<string>;
  readonly title: string;
  readonly titleZh: string | undefined;
  readonly lang: string;
  readonly publisher: string | undefined;
  readonly url: string | undefined;
  readonly publishedAt: string;
  readonly anchorDate: string;
  readonly retrievedAt: string | undefined;
  readonly sha256: string | undefined;
  readonly paragraphs: number;
  readonly status: DocumentStatus;
  readonly statusNote: string | undefined;
  readonly statusNoteZh: string | undefined;
  readonly credit: string | undefined;
  readonly voice: Located<string> | undefined;
  /** Set when another source withdraws the document: `status` is then that, and this what its own source says. */
  readonly retraction?: DocumentRetraction | undefined;
}

export interface DocumentRetraction {
  readonly by: string;
  /** Who withdrew it: origin and first document. */
  readonly source: string;
  readonly statedStatus: DocumentStatus;
  readonly statedStatusNote: string | undefined;
}

export interface ParagraphLine {
  readonly type: 'paragraph';
  readonly place: Place;
  readonly doc: Located<string> | undefined;
  readonly n: Located<number>;
  /** What it is known by where its number is not its own: a row keeps it when the row above it goes. Undefined: its number. */
  readonly key: string | undefined;
  readonly section: Section;
  readonly summary: string | undefined;
  readonly summaryZh: string | undefined;
  /** The documents this paragraph points to, as a row of a table points to the paper it was taken from. */
  readonly refersTo: readonly Located<string>[];
  /** The passage itself, where an export carries it: as read, and cleaned. */
  readonly text: string | undefined;
  readonly cleanText: string | undefined;
}

export interface NameEntry {
  readonly place: Place;
  readonly value: string;
  readonly lang: string | undefined;
  readonly kind: NameKind;
  readonly editorial: boolean;
  readonly par: Located<number> | undefined;
  readonly doc: Located<string> | undefined;
}

export interface EntityLine {
  readonly type: 'entity';
  readonly place: Place;
  readonly id: Located<string>;
  /** Undefined when the labels were wrong; reported already. */
  readonly entityType: EntityType | undefined;
  readonly name: string;
  readonly nameZh: string | undefined;
  readonly names: readonly NameEntry[];
  readonly anonymous: boolean;
  readonly count: number | undefined;
  readonly wikidataId: string | undefined;
  readonly note: string | undefined;
  readonly noteZh: string | undefined;
}

/** The time fields of a claim, or of a citation that overrides them. */
export interface TimeFields {
  readonly start: DateRange | undefined;
  readonly end: EndDate | undefined;
  readonly at: DateRange | undefined;
  readonly timeText: string | undefined;
  readonly timeBasis: TimeBasis | undefined;
  readonly observed: boolean | undefined;
}

export const TIME_BASES = { explicit: true, relative: true, inferred: true } as const;
export type TimeBasis = keyof typeof TIME_BASES;

export const REVIEWS = { accepted: true, proposed: true } as const;
export type Review = keyof typeof REVIEWS;

export interface CiteEntry extends TimeFields {
  readonly place: Place;
  readonly par: Located<number>;
  readonly doc: Located<string> | undefined;
  readonly stance: Stance;
  readonly certainty: Certainty;
  readonly modality: Modality;
  readonly hedge: string | undefined;
  readonly hedgeEn: string | undefined;
  readonly by: readonly Located<string>[];
  readonly note: string | undefined;
  readonly noteZh: string | undefined;
  readonly review: Review;
}

export interface PartyEntry {
  readonly id: Located<string>;
  readonly as: string;
}

export interface ClaimLine extends TimeFields {
  readonly type: 'claim';
  readonly place: Place;
  readonly ref: Located<string>;
  /** Undefined when the word was unknown; reported already. */
  readonly predicate: Predicate | undefined;
  readonly subject: Located<string>;
  readonly object: Located<string> | undefined;
  readonly value: Located<string> | undefined;
  readonly valueZh: string | undefined;
  readonly valueNumber: number | undefined;
  readonly valueMin: number | undefined;
  readonly valueMax: number | undefined;
  readonly unit: string | undefined;
  readonly lang: string | undefined;
  readonly role: string | undefined;
  readonly roleZh: string | undefined;
  readonly key: string | undefined;
  readonly also: readonly PartyEntry[];
  readonly event: Located<string> | undefined;
  readonly after: readonly Located<string>[];
  readonly text: string | undefined;
  readonly textZh: string | undefined;
  readonly rank: Rank;
  readonly rankReason: string | undefined;
  readonly cites: readonly CiteEntry[];
}

export interface LinkLine {
  readonly type: 'link';
  readonly place: Place;
  readonly kind: ClaimLink | undefined;
  readonly from: Located<string>;
  readonly to: Located<string>;
  readonly note: string | undefined;
  readonly noteZh: string | undefined;
  readonly resolution: string | undefined;
  readonly resolutionZh: string | undefined;
}

export const VERDICTS = { same: true, different: true, unsure: true } as const;
export type Verdict = keyof typeof VERDICTS;

export interface JudgementLine {
  readonly type: 'judgement';
  readonly place: Place;
  readonly a: Located<string>;
  readonly b: Located<string>;
  readonly verdict: Verdict | undefined;
  readonly by: string;
  readonly note: string | undefined;
}

/** Says that an entity is another one: everything said of `from` is said of `into`. Reversible. */
export interface MergeLine {
  readonly type: 'merge';
  readonly place: Place;
  readonly from: Located<string>;
  readonly into: Located<string>;
  readonly by: string;
  readonly reason: string | undefined;
  /** Overrides the guards: other kind, other external id, the better connected one as loser. */
  readonly force: boolean;
}

/** Withdraws a document of any source: what it says counts no more. Reversible: without the line it counts again. */
export interface RetractionLine {
  readonly type: 'retraction';
  readonly place: Place;
  readonly doc: Located<string>;
  readonly by: string;
  readonly reason: string;
}

export const LINE_TYPES = [
  'meta',
  'document',
  'paragraph',
  'entity',
  'claim',
  'link',
  'judgement',
  'merge',
  'retraction',
] as const;
