import type { ColourHint } from './declared.ts';
import { type PhraseWords, phraseOf, splitVerb, withoutParties } from './phrase.ts';

/** A word in the two languages of the interface. `zh` is Traditional Chinese. */
export interface Label {
  readonly en: string;
  readonly zh: string;
}

/** What one kind of entity is called and where it stands in the hierarchy (an Entity carries its own label and its parent's). */
export interface EntityTypeDefinition {
  readonly label: Label;
  readonly plural: Label;
  /** The more general type whose Neo4j label such an entity also carries. */
  readonly parent?: string;
  /** A hue that the source which declares the type asks for, and a built-in type whose icon it takes. */
  readonly colour?: ColourHint;
  readonly icon?: string;
}

/**
 * - `state`: holds over a period (works at)
 * - `point`: happens once (left)
 * - `measure`: a value read at a moment; its date is part of what it says (ranked 97th on 10 October)
 * - `attitude`: what a person or an organisation feels or intends, over a period
 * - `literal`: its object is a text or a figure, not an entity
 */
export type PredicateKind = 'state' | 'point' | 'measure' | 'attitude' | 'literal';

/** What a reader of an entity's page wants first: the order of its facts. */
export const TOPICS = ['being', 'figure', 'role', 'move', 'dispute', 'relation', 'work', 'said', 'mention'] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * One predicate of the vocabulary.
 * `subjects` and `objects` name entity types; a type admits its subtypes too. An empty list admits every type.
 */
export interface PredicateDefinition {
  /** Read from the subject, without the parties: "works at". Made of `fromSubject`. */
  readonly label: Label;
  /** Read from the object: "employs" for "works at". Made of `fromObject`. */
  readonly inverse: Label;
  readonly kind: PredicateKind;
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
  /** A drawn predicate has an entity as object and becomes a relationship on the canvas. */
  readonly drawn: boolean;
  /** How the claim reads from its subject. */
  readonly fromSubject: PhraseWords;
  /** How it reads from its object; null where the object is no entity. */
  readonly fromObject: PhraseWords | null;
  /**
   * How it reads from a further party, by the part it plays. A part that is not here is told in the neutral form ("mentioned in: …"):
   * the verb of another party would say of it what no source says.
   */
  readonly parties: Readonly<Record<string, PhraseWords>>;
  /** How the role of the claim joins the sentence, `{r}` standing for it; in brackets when nothing is said here. */
  readonly role?: { readonly en: string; readonly zh: string };
  /** Where the claim stands on the page of its subject and of its object. */
  readonly topics: readonly [ofSubject: Topic, ofObject: Topic];
  /** The tense when it is not that of the kind: a training is over, and an author stays the author. */
  readonly told?: 'past' | 'present';
  /** It is so from the making of the thing on: told "as of" the day it begins, for "since" would say that it had been otherwise before. */
  readonly lasting?: true;
  /** Its date is that on which the work was published. */
  readonly published?: true;
  /** The verb is a plan already: a planned one is worded like any other. */
  readonly isPlan?: true;
  /** Its value is an estimate of the source, and its certainty says how sure that estimate is. */
  readonly estimate?: true;
  /** A claim with an object that may carry a figure, too (97th, four times). */
  readonly figured?: true;
  /** The unit of figures that name none. */
  readonly unit?: string;
  /** What it is called as a property of its subject, where its verb does not say it: "training compute" for "was trained with". */
  readonly called?: Label;
  /** Values of a closed list of a source, as they read in a sentence. */
  readonly values?: Readonly<Record<string, Label>>;
  /** Both ends are alike; the claim's id does not depend on their order. */
  readonly symmetric?: true;
  /** At most one object at a time: a second one is proposed as a contradiction. */
  readonly functional?: true;
  /** Kept for sources to come; no bundled data set uses it. */
  readonly reserved?: true;
}

type Derived = 'label' | 'inverse' | 'drawn' | 'parties';
type PredicateInput = Omit<PredicateDefinition, Derived> & {
  readonly parties?: PredicateDefinition['parties'];
};
type DrawnInput = PredicateInput & { readonly fromObject: PhraseWords };
type LiteralInput = Omit<PredicateInput, 'kind' | 'objects' | 'fromObject'>;

/** A predicate between two entities: drawn on the canvas. */
export function drawn(definition: DrawnInput): PredicateDefinition & { readonly drawn: true } {
  const happened = isToldInPast(definition);
  return {
    parties: {},
    ...definition,
    label: labelOf(definition.fromSubject, happened),
    inverse: labelOf(definition.fromObject, happened),
    drawn: true,
  };
}

/** A predicate whose object is a text or a figure: shown in the inspector, never drawn. */
export function literal(definition: LiteralInput): PredicateDefinition & { readonly drawn: false } {
  const label = labelOf(definition.fromSubject, definition.told === 'past');
  return {
    parties: {},
    ...definition,
    label,
    inverse: label,
    drawn: false,
    kind: 'literal',
    objects: [],
    fromObject: null,
  };
}

/** Whether it has happened when it is told, whatever its dates. */
export const isToldInPast = ({ kind, told }: Pick<PredicateDefinition, 'kind' | 'told'>): boolean =>
  told === undefined ? kind === 'point' || kind === 'measure' : told === 'past';

function labelOf(words: PhraseWords, happened: boolean): Label {
  if (words.heading !== undefined) return words.heading;
  const { verb, rest } = splitVerb(phraseOf(words.en).usual);
  return {
    en: withoutParties((happened ? verb.past : verb.third) + rest, 'en'),
    zh: withoutParties(phraseOf(words.zh).usual, 'zh'),
  };
}
