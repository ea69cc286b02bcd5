import type { Predicate } from '../model/predicates.ts';
import type { Certainty, Modality, Precision, Stance } from '../model/vocabularies.ts';

export type Language = 'en' | 'zh';

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** Four bounds; null means not known. */
export interface SentencePeriod {
  readonly startEarliest: Day | null;
  readonly startLatest: Day | null;
  readonly endEarliest: Day | null;
  readonly endLatest: Day | null;
  readonly startPrecision: Precision | null;
  readonly endPrecision: Precision | null;
  readonly endOpen: boolean | null;
  readonly lastObserved: Day | null;
}

/** An entity as far as a sentence names it. */
export interface SentenceEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly nameZh: string | null;
}

/** The value of a claim: a text, a figure with its unit, or a range of figures. */
export interface SentenceValue {
  readonly value: string | null;
  readonly valueZh: string | null;
  readonly valueNumber: number | null;
  readonly valueMin: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
}

/** What a sentence is made of. `Entity` is what the caller knows of an entity; it comes back in the parts. */
export interface SentenceClaim<Entity extends SentenceEntity = SentenceEntity> extends SentenceValue {
  readonly predicate: Predicate;
  readonly subject: Entity;
  readonly object: Entity | null;
  /** Further parties and the parts they play. */
  readonly also: readonly { readonly as: string; readonly entity: Entity }[];
  readonly role: string | null;
  readonly roleZh: string | null;
  readonly certainty: Certainty;
  readonly modality: Modality;
  readonly disputed: boolean;
  readonly timeConflict: boolean;
  readonly period: SentencePeriod;
  /** What its sources say of it together: `denies` where none affirms and one denies. Default: affirms. */
  readonly stance?: Stance;
  /** On whose word it rests, where that is not the document's own voice. */
  readonly voices?: readonly Entity[];
  /** Who denies it. */
  readonly deniers?: readonly Entity[];
  /** The word of the source about its estimate: "Speculative". */
  readonly estimate?: string | null;
}

/** From which party a claim is told. */
export type Side =
  | { readonly kind: 'subject' | 'object' }
  | { readonly kind: 'party'; readonly as: string }
  /** Named by the claim, without words for the part it plays. */
  | { readonly kind: 'mention' };

export type SentencePart<Entity extends SentenceEntity = SentenceEntity> =
  | { readonly kind: 'text' | 'verb' | 'role' | 'when' | 'hedge'; readonly text: string }
  /** `exact`: the figure in full, where `text` rounds it. */
  | { readonly kind: 'value'; readonly text: string; readonly exact: string | null }
  | { readonly kind: 'entity'; readonly text: string; readonly entity: Entity };

export interface SentenceOptions {
  readonly language: Language;
  /** The day the sentence is told on: what has ended by then is told in the past. */
  readonly day: Day;
  /** The id of the party it is told from. Default: the subject. */
  readonly seenFrom?: string | undefined;
  /** False leaves out on whose word it rests and who denies it, for a reader that shows this beside the sentence. */
  readonly hedged?: boolean | undefined;
}
