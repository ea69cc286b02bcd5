import type { PredicateKind, Topic } from './define.ts';

/** A text by BCP 47 tag of its language; `en` stands in for one that is missing. */
export type Texts = Readonly<Record<string, string>>;

/** Colours a type may ask for. What is drawn of a hue, light and dark, the page decides. */
export const COLOUR_HINTS = ['blue', 'red', 'orange', 'green', 'violet', 'pink', 'yellow', 'grey'] as const;
export type ColourHint = (typeof COLOUR_HINTS)[number];

/** An entity type as a source declares it. */
export interface DeclaredType {
  /** A built-in type, or a declared one without a parent of its own. */
  readonly parent?: string | undefined;
  readonly label: Texts;
  readonly plural?: Texts | undefined;
  /** What an entity of this type is, in a sentence. */
  readonly meaning?: Texts | undefined;
  readonly colour?: ColourHint | undefined;
  /** A built-in type whose icon it takes. */
  readonly icon?: string | undefined;
}

/**
 * A predicate as a source declares it. A phrase is a pattern by language, as the built-in ones are written (`phrase.ts`):
 * `{ en: 'direct/directs/directed {o}', 'zh-Hant': '執導(了){o}' }`. Whatever is left out a rule makes.
 */
export interface DeclaredPredicate {
  readonly kind: PredicateKind;
  /** Alone it gives a neutral wording: `Ada is linked to Bo (“mentors”)`. */
  readonly label?: Texts | undefined;
  /** The label read from the object. */
  readonly inverse?: Texts | undefined;
  /** What a claim with it says, in a sentence. */
  readonly meaning?: Texts | undefined;
  readonly fromSubject?: Texts | undefined;
  readonly fromObject?: Texts | undefined;
  /** Wordings from further parties, by the part they play. */
  readonly parties?: Readonly<Record<string, Texts>> | undefined;
  /** How the role joins the sentence, `{r}` standing for it. */
  readonly role?: Texts | undefined;
  /** Types that may stand there, their subtypes with them. None, or an empty list: every type. */
  readonly subjects?: readonly string[] | undefined;
  readonly objects?: readonly string[] | undefined;
  /** The unit of figures that name none. */
  readonly unit?: string | undefined;
  /** The tense when it is not that of its kind. */
  readonly told?: 'past' | 'present' | undefined;
  readonly figured?: boolean | undefined;
  readonly symmetric?: boolean | undefined;
  readonly functional?: boolean | undefined;
  readonly estimate?: boolean | undefined;
  /** Where its claims stand on the page of the subject and of the object. */
  readonly topics?: readonly [ofSubject: Topic, ofObject: Topic] | undefined;
}

/**
 * The words that a source brings, as plain JSON: what `vocabulary.yaml` says, what is stored with the graph and exported, and what is
 * sent to the page.
 */
export interface DeclaredVocabulary {
  readonly types: Readonly<Record<string, DeclaredType>>;
  readonly predicates: Readonly<Record<string, DeclaredPredicate>>;
}

export const NO_WORDS: DeclaredVocabulary = { types: {}, predicates: {} };

/** A vocabulary with the source that declares it. */
export interface Declaration {
  /** As problems name it: a file, or the source as it is stored. */
  readonly source: string;
  readonly words: DeclaredVocabulary;
}

/** What is wrong with a declared word. */
export interface WordProblem {
  readonly source: string;
  /** Keys that lead to it: `['predicates', 'DIRECTED', 'subjects', 0]`. */
  readonly keys: readonly (string | number)[];
  readonly message: string;
  readonly remedy: string;
  /** `conflict`: another source declares the word, and differently. */
  readonly kind: 'fault' | 'conflict';
}
