import { InvalidInput } from '@orrery/cypher/errors.ts';
import { type EntityType, isEntityType } from '@orrery/cypher/model/entity-types.ts';
import { isPredicate, type Predicate } from '@orrery/cypher/model/predicates.ts';
import { perVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { didYouMean, type NamedWord } from './did-you-mean.ts';
import type { VocabularyWatch } from './watch-vocabulary.ts';

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

/** One argument by its name: `{ types }`. */
type Named = Readonly<Record<string, readonly GivenName[] | null | undefined>>;

/**
 * The entity types that an argument names; undefined where it was not given.
 * Throws InvalidInput for a name that is not in the vocabulary, with its place and the names that are close to it.
 */
export const entityTypesIn = (named: Named, watch: VocabularyWatch): Promise<readonly EntityType[] | undefined> =>
  namesIn(named, watch, {
    isName: isEntityType,
    what: 'entity type',
    list: 'model { types { id } }',
    known: typeWords,
  });

/** The predicates that an argument names; the rest as `entityTypesIn`. */
export const predicatesIn = (named: Named, watch: VocabularyWatch): Promise<readonly Predicate[] | undefined> =>
  namesIn(named, watch, {
    isName: isPredicate,
    what: 'predicate',
    list: 'model { predicates { predicate } }',
    known: predicateWords,
  });

interface Kind {
  isName(name: string): boolean;
  readonly what: string;
  /** The question that lists what there is. */
  readonly list: string;
  known(): readonly NamedWord[];
}

async function namesIn(named: Named, watch: VocabularyWatch, kind: Kind): Promise<readonly string[] | undefined> {
  const [[argument, given] = ['', undefined]] = Object.entries(named);
  if (given === null || given === undefined) return undefined;
  const names = given.map((each) => each.given);
  // An import may have brought it a moment ago.
  if (!names.every(kind.isName)) await watch.renew();
  const wrong = names.findIndex((name) => !kind.isName(name));
  if (wrong === -1) return names;
  const close = didYouMean(names[wrong] ?? '', kind.known());
  // The name itself is not repeated: an error says nothing of the request but where to look (graphql-messages.ts).
  const remedy = close.length > 0 ? `Did you mean ${close.join(' or ')}?` : `Ask \`${kind.list}\` for those there are.`;
  throw new InvalidInput(`\`${argument}[${wrong}]\` is no ${kind.what} of this graph. ${remedy}`);
}
