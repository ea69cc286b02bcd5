import type { Certainty, EntityType, HasTexts, Modality, Period } from '../graph/types.ts';

export type Stance = 'AFFIRMS' | 'DENIES' | 'DOUBTS';
export type Rank = 'PREFERRED' | 'NORMAL' | 'DEPRECATED';
export type ClaimLinkKind = 'CONTRADICTS' | 'SUPERSEDES' | 'EXCEPTION_TO' | 'EXPLAINS';

/** An entity named in passing. `nodeId(ref.id)` takes it to the canvas. */
export interface EntityRef extends HasTexts {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly nameZh: string | null;
  readonly anonymous: boolean;
}

/** What one sentence needs: who, what, whom. */
export interface ClaimCore extends HasTexts {
  readonly id: string;
  readonly predicate: string;
  readonly subject: EntityRef;
  readonly object: EntityRef | null;
  readonly role: string | null;
  readonly roleZh: string | null;
  readonly value: string | null;
  readonly valueZh: string | null;
  readonly valueNumber: number | null;
  readonly valueMin: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  /** One editorial sentence. */
  readonly text: string | null;
  readonly textZh: string | null;
  readonly certainty: Certainty;
  readonly modality: Modality;
  readonly disputed: boolean;
  readonly period: Period;
}

export interface RelatedClaim extends HasTexts {
  readonly kind: ClaimLinkKind;
  /** OUT: this claim contradicts, supersedes … the other one. */
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly claim: ClaimCore;
  readonly note: string | null;
  readonly noteZh: string | null;
  readonly resolution: string | null;
  readonly resolutionZh: string | null;
}

/** One place in one document that speaks about the claim. */
export interface Citation extends HasTexts {
  readonly id: string;
  readonly stance: Stance;
  readonly certainty: Certainty;
  readonly modality: Modality;
  /** The hedging words as written, and in English. */
  readonly hedge: string | null;
  readonly hedgeEn: string | null;
  readonly note: string | null;
  readonly noteZh: string | null;
  readonly timeText: string | null;
  readonly period: Period;
  /** Empty: the document's own voice. */
  readonly attributedTo: readonly EntityRef[];
  readonly document: HasTexts & {
    readonly id: string;
    readonly title: string;
    readonly titleZh: string | null;
    readonly lang: string | null;
    readonly publisher: string | null;
    readonly url: string | null;
    readonly publishedAt: string | null;
    readonly status: string;
    readonly statusNote: string | null;
    /** What must be said where its data is shown. */
    readonly credit: string | null;
    readonly license: string | null;
  };
  readonly paragraph: HasTexts & {
    readonly index: number;
    readonly section: string;
    readonly summary: string | null;
    readonly summaryZh: string | null;
    /** The text itself, when the user has attached it. */
    readonly passage: string | null;
    /** What it points to: the paper that a row of a table was taken from. */
    readonly refersTo: readonly { readonly id: string; readonly title: string; readonly url: string | null }[];
  };
}

export interface Claim extends ClaimCore {
  readonly also: readonly { readonly as: string; readonly entity: EntityRef }[];
  readonly describes: EntityRef | null;
  readonly after: readonly EntityRef[];
  readonly timeText: string | null;
  readonly timeConflict: boolean;
  readonly rank: Rank;
  readonly rankReason: string | null;
  readonly drawn: boolean;
  readonly citationCount: number;
  readonly documentCount: number;
  readonly citations: readonly Citation[];
  readonly related: readonly RelatedClaim[];
}
