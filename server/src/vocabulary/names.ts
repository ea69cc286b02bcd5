import { InvalidInput } from '@orrery/cypher/errors.ts';
import { type EntityType, isEntityType } from '@orrery/cypher/model/entity-types.ts';
import { isPredicate, type Predicate } from '@orrery/cypher/model/predicates.ts';
import { perVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { didYouMean, type NamedWord } from './did-you-mean.ts';

/**
 * A name as a client wrote it. An object and no string, so that the compiler refuses it where a name of the vocabulary is wanted: only
 * `entityTypesIn` and `predicatesIn` make one of the other.
 */
export interface GivenName {
  readonly given: string;
}

/** What types and predicates are called, for who wrote the words and not the name. */
const typeWords = perVocabulary<readonly NamedWord[]>(({ types }) =>
  [...types].map(([name, { label, plural }]) => ({ name, words: [label.en, label.zh, plural.en, plural.zh] })),
);
const predicateWords = perVocabulary<readonly NamedWord[]>(({ predicates }) =>
  [...predicates].map(([name, { label, inverse }]) => ({ name, words: [label.en, label.zh, inverse.en, inverse.zh] })),
);

type Given = readonly GivenName[] | null | undefined;

/**
 * The entity types that an argument names; undefined where it was not given.
 * Throws InvalidInput for a name that is not in the vocabulary, with its place and the names that are close to it.
 */
export const entityTypesIn = (argument: string, given: Given): readonly EntityType[] | undefined =>
  namesIn(given, isEntityType, (index) => ({
    place: `${argument}[${index}]`,
    what: 'entity type',
    list: 'model { types { id } }',
    known: typeWords(),
  }));

/** The predicates that an argument names; the rest as `entityTypesIn`. */
export const predicatesIn = (argument: string, given: Given): readonly Predicate[] | undefined =>
  namesIn(given, isPredicate, (index) => ({
    place: `${argument}[${index}]`,
    what: 'predicate',
    list: 'model { predicates { predicate } }',
    known: predicateWords(),
  }));

interface Unknown {
  readonly place: string;
  readonly what: string;
  /** The question that lists what there is. */
  readonly list: string;
  readonly known: readonly NamedWord[];
}

function namesIn(
  given: Given,
  isName: (name: string) => boolean,
  describe: (index: number) => Unknown,
): readonly string[] | undefined {
  return given?.map(({ given: name }, index) => {
    if (isName(name)) return name;
    const { place, what, list, known } = describe(index);
    const close = didYouMean(name, known);
    // The name itself is not repeated: an error says nothing of the request but where to look (graphql-messages.ts).
    const remedy = close.length > 0 ? `Did you mean ${close.join(' or ')}?` : `Ask \`${list}\` for those there are.`;
    throw new InvalidInput(`\`${place}\` is no ${what} of this graph. ${remedy}`);
  });
}
