import type { CITATION } from '@orrery/cypher/model/records/citation.ts';
import type { CLAIM, PARTY } from '@orrery/cypher/model/records/claim.ts';
import type { NAME } from '@orrery/cypher/model/records/entity.ts';
import { LINES, type LineType } from '@orrery/cypher/model/records/lines.ts';
import type { STATED_TIME } from '@orrery/cypher/model/records/time.ts';
import type { DocumentStatus } from '@orrery/cypher/model/vocabularies.ts';
import type { EntryOf, FieldsOf } from './line-of.ts';

/** A line of a claims file once decoded: fields typed as its record defines them, references still as written, with their places. */
type Line<T extends LineType> = EntryOf<(typeof LINES)[T]> & { readonly type: T };

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

export type MetaLine = Line<'meta'>;

export type DocumentLine = Line<'document'> & {
  /** Set when another source withdraws the document: `status` is then that, and this what its own source says. */
  readonly retraction?: DocumentRetraction | undefined;
};

export interface DocumentRetraction {
  readonly by: string;
  /** Who withdrew it: origin and first document. */
  readonly source: string;
  readonly statedStatus: DocumentStatus;
  readonly statedStatusNote: string | undefined;
}

export type ParagraphLine = Line<'paragraph'>;
export type NameEntry = EntryOf<typeof NAME>;
/** Its type is undefined when the labels were wrong; reported already. */
export type EntityLine = Line<'entity'>;
/** The time fields of a claim, or of a citation that overrides them. */
export type TimeFields = FieldsOf<typeof STATED_TIME>;
export type CiteEntry = EntryOf<typeof CITATION>;
export type PartyEntry = EntryOf<typeof PARTY>;
/** Its predicate is undefined when the word was unknown; reported already. */
export type ClaimLine = EntryOf<typeof CLAIM> & { readonly type: 'claim' };
export type LinkLine = Line<'link'>;
export type JudgementLine = Line<'judgement'>;
/** Says that an entity is another one: everything said of `from` is said of `into`. Reversible. */
export type MergeLine = Line<'merge'>;
/** Withdraws a document of any source: what it says counts no more. Reversible: without the line it counts again. */
export type RetractionLine = Line<'retraction'>;

export const LINE_TYPES = Object.keys(LINES) as readonly LineType[];
