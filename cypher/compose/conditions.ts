/** What a filter says, checked and with its names known: conditions joined by and, or, not. `all: []` is always met, `any: []` never. */
export type Condition<Leaf> =
  | { readonly all: readonly Condition<Leaf>[] }
  | { readonly any: readonly Condition<Leaf>[] }
  | { readonly not: Condition<Leaf> }
  | { readonly leaf: Leaf };

export const COMPARISONS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;
export type Comparison = keyof typeof COMPARISONS;

/** One test of a value. Figures are in the unit that the condition names; texts are compared as they are written, `holds` in any case. */
export type ValueTest =
  | { readonly is: Comparison; readonly figure: number }
  | { readonly is: 'oneOf'; readonly figures: readonly number[] }
  | { readonly is: 'words'; readonly words: readonly string[] }
  | { readonly is: 'holds'; readonly text: string };

/** What a property is called, and in which unit its figures are: null for figures without one, undefined where only words are meant. */
export interface PropertyName {
  readonly property: string;
  readonly unit?: string | null | undefined;
}

export type EntityCondition = Condition<EntityLeaf>;

export type EntityLeaf =
  | { readonly is: 'ids'; readonly ids: readonly string[] }
  /** Of one of these types or of a subtype. */
  | { readonly is: 'types'; readonly types: readonly string[] }
  /** A name of it holds this text, which is folded. */
  | { readonly is: 'text'; readonly text: string }
  /** It has the property, and one of its values passes all tests. */
  | ({ readonly is: 'property'; readonly tests: readonly ValueTest[] } & PropertyName)
  /** A link joins it to an entity that meets `to`. No predicates: any. */
  | {
      readonly is: 'linked';
      readonly predicates: readonly string[];
      readonly direction: 'out' | 'in' | 'both';
      readonly to: EntityCondition;
    }
  /** It takes part in a claim that meets `claim`, as `end` or in any part. */
  | { readonly is: 'said'; readonly end: ClaimPart | null; readonly claim: ClaimCondition }
  /** How many neighbours it has; null for no bound. */
  | { readonly is: 'degree'; readonly least: number | null; readonly most: number | null };

export type ClaimPart = 'SUBJECT' | 'OBJECT' | 'ALSO';
export type ClaimCondition = Condition<ClaimLeaf>;

export type ClaimLeaf =
  | { readonly is: 'predicates'; readonly predicates: readonly string[] }
  /** The strongest certainty that it rests on is one of these. */
  | { readonly is: 'certainties'; readonly certainties: readonly string[] }
  | { readonly is: 'modalities'; readonly modalities: readonly string[] }
  /** Denied, contradicted, or dated in two ways; or neither. */
  | { readonly is: 'disputed'; readonly disputed: boolean }
  /** May be drawn: not deprecated, with a live citation that affirms. */
  | { readonly is: 'shown'; readonly shown: boolean }
  /** One citation meets all of these. Empty lists and null ask for nothing. */
  | {
      readonly is: 'cited';
      readonly document: string | null;
      readonly voices: readonly string[];
      readonly certainties: readonly string[];
      readonly stances: readonly string[];
    }
  /** May have held or happened on one of these days. A claim without any date is in no period. */
  | { readonly is: 'period'; readonly from: string | null; readonly to: string | null }
  /** Its words hold this text, which is folded. */
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'value'; readonly unit?: string | null | undefined; readonly tests: readonly ValueTest[] }
  | { readonly is: 'party'; readonly end: ClaimPart | null; readonly entity: EntityCondition };

/** Which claims and links count where a condition asks for them. Days are YYYY-MM-DD, null for none. */
export interface ConditionView {
  readonly certainties: readonly string[];
  readonly at: string | null;
  readonly from: string | null;
  readonly to: string | null;
}
