import type { Predicate } from '../model/predicates.ts';
import type { CLAIM } from '../model/records/claim.ts';
import type { DerivedRow, FieldsOfRow } from '../model/records/rows.ts';
import type { TextItem } from '../model/records/texts.ts';
import type { PERIOD } from '../model/records/time.ts';
import type { Certainty, Modality, Stance } from '../model/vocabularies.ts';

export type Language = 'en' | 'zh';

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** Four bounds; null means not known. */
export type SentencePeriod = DerivedRow<typeof PERIOD>;

/** An entity as far as a sentence names it. */
export interface SentenceEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly texts?: readonly TextItem[] | null | undefined;
}

/** The value of a claim: a text, a figure with its unit, or a range of figures. */
export interface SentenceValue
  extends FieldsOfRow<typeof CLAIM, 'value' | 'valueNumber' | 'valueMin' | 'valueMax' | 'unit'> {}

/** What a sentence is made of. `Entity` is what the caller knows of an entity; it comes back in the parts. */
export interface SentenceClaim<Entity extends SentenceEntity = SentenceEntity>
  extends SentenceValue,
    FieldsOfRow<typeof CLAIM, 'role'> {
  readonly predicate: Predicate;
  readonly subject: Entity;
  readonly object: Entity | null;
  /** Further parties and the parts they play. */
  readonly also: readonly { readonly as: string; readonly entity: Entity }[];
  /** Its role and value in further languages. */
  readonly texts?: readonly TextItem[] | null | undefined;
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
  /** The reader's language as a BCP 47 tag: names, roles and values that are given in it are told in it. Default: `language`. */
  readonly reader?: string | undefined;
  /** The day the sentence is told on: what has ended by then is told in the past. */
  readonly day: Day;
  /** The id of the party it is told from. Default: the subject. */
  readonly seenFrom?: string | undefined;
  /** False leaves out on whose word it rests and who denies it, for a reader that shows this beside the sentence. */
  readonly hedged?: boolean | undefined;
}
