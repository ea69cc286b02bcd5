import type { PredicateKind as PredicateKindWord } from '@orrery/cypher/model/define.ts';
import { REVIEWS } from '@orrery/cypher/model/records/citation.ts';
import {
  CERTAINTIES,
  CLAIM_LINKS,
  DOCUMENT_STATUSES,
  LENSES,
  MODALITIES,
  NAME_KINDS,
  PRECISIONS,
  RANKS,
  SECTIONS,
  STANCES,
} from '@orrery/cypher/model/vocabularies.ts';
import { builder } from './builder.ts';
import { MOMENT_KINDS } from './convert.ts';

interface Value<Word> {
  readonly value: Word;
  readonly description?: string;
}

/** A vocabulary's words as enum values: `asserted` is ASSERTED in GraphQL and `asserted` in code. */
function valuesOf<Word extends string>(
  words: readonly Word[],
  describe?: (word: Word) => string,
): Readonly<Record<string, Value<Word>>> {
  return Object.fromEntries(
    words.map((word) => [
      enumName(word),
      describe === undefined ? { value: word } : { value: word, description: describe(word) },
    ]),
  );
}

/** `Object.keys` with the keys' type: the vocabularies are closed constants. */
const wordsOf = <Word extends string>(vocabulary: Readonly<Record<Word, unknown>>): readonly Word[] =>
  Object.keys(vocabulary) as Word[];

/** Words are upper-cased; what is written in capitals already keeps its spelling. */
export const enumName = (word: string): string => (/^[a-z]/.test(word) ? word.toUpperCase() : word);

const PREDICATE_KINDS: Readonly<Record<PredicateKindWord, string>> = {
  state: 'Holds over a period: works at.',
  point: 'Happens once: left.',
  measure: 'Read at a moment: ranked.',
  attitude: 'What a person or an organisation feels or intends.',
  literal: 'Its object is a text or a figure; never drawn.',
};

export const PredicateKind = builder.enumType('PredicateKind', {
  values: valuesOf(wordsOf(PREDICATE_KINDS), (kind) => PREDICATE_KINDS[kind]),
});

export const Certainty = builder.enumType('Certainty', {
  description: 'On whose word it rests, strongest first.',
  values: valuesOf(wordsOf(CERTAINTIES)),
});

export const Stance = builder.enumType('Stance', {
  description: 'Whether the passage says yes, says no, or questions it.',
  values: valuesOf(wordsOf(STANCES)),
});

export const Modality = builder.enumType('Modality', {
  description: 'A fact, a plan or a possibility.',
  values: valuesOf(wordsOf(MODALITIES)),
});

export const Rank = builder.enumType('Rank', {
  description: "The editor's judgement. Deprecated is not denied.",
  values: valuesOf(wordsOf(RANKS)),
});

export const Precision = builder.enumType('Precision', {
  description: 'How the words of a date were given.',
  values: valuesOf(wordsOf(PRECISIONS)),
});

export const Review = builder.enumType('Review', {
  description: 'Whether an editor has let a citation count.',
  values: valuesOf(wordsOf(REVIEWS)),
});

export const Section = builder.enumType('Section', { values: valuesOf(wordsOf(SECTIONS)) });

export const DocumentStatus = builder.enumType('DocumentStatus', {
  description: 'Citations of a retracted or duplicate document do not count.',
  values: valuesOf(wordsOf(DOCUMENT_STATUSES)),
});

export const NameKind = builder.enumType('NameKind', { values: valuesOf(wordsOf(NAME_KINDS)) });

export const ClaimLinkKind = builder.enumType('ClaimLinkKind', { values: valuesOf(wordsOf(CLAIM_LINKS)) });

export const LensEnum = builder.enumType('Lens', {
  description:
    'FACTS: asserted only. REPORTED: also company, quoted, insiders, headline, implied. ALL: also opinion and rumour.',
  values: valuesOf(wordsOf(LENSES)),
});

export const Direction = builder.enumType('Direction', { values: valuesOf(['out', 'in', 'both'] as const) });

export const ClaimOrder = builder.enumType('ClaimOrder', {
  description:
    'EARLIEST, LATEST: by the first date that is known of it. SOURCED: most documents, then most citations, first.',
  values: valuesOf(['id', 'earliest', 'latest', 'sourced'] as const),
});

export const MomentKind = builder.enumType('MomentKind', {
  description: 'HAPPENED: once. BEGAN, ENDED: the ends of what holds over a period.',
  values: valuesOf(MOMENT_KINDS),
});

export const ClaimEnd = builder.enumType('ClaimEnd', {
  description: 'The part an entity plays in a claim: its subject, its object, or a further party.',
  values: valuesOf(['SUBJECT', 'OBJECT', 'ALSO'] as const),
});

export const Locale = builder.enumType('Locale', {
  description: 'The language of a sentence: English, or Traditional Chinese as written in Taiwan.',
  values: { EN: { value: 'en' }, ZH_HANT: { value: 'zh' } } as const,
});

export const NeighbourOrder = builder.enumType('NeighbourOrder', {
  description: 'CONNECTED: most links first. SOURCED: most documents first. RECENT: latest first.',
  values: valuesOf(['connected', 'sourced', 'recent', 'name'] as const),
});
