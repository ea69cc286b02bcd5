import { BUILT_IN_TYPES } from './built-in-types.ts';
import type { Declaration } from './declared.ts';
import type { EntityTypeDefinition, PredicateDefinition } from './define.ts';
import { ATTITUDE_AND_MEASURE_PREDICATES } from './predicates/attitude.ts';
import { LITERAL_PREDICATES } from './predicates/literal.ts';
import { NEUTRAL_PREDICATES } from './predicates/neutral.ts';
import { POINT_PREDICATES } from './predicates/point.ts';
import { STATE_PREDICATES } from './predicates/state.ts';

/** The words of a database of others: its labels and its types of relationships, by their names alone. */
export interface PlainNames {
  readonly types: readonly string[];
  readonly predicates: readonly string[];
}

/** The words a graph is told in: the types of its entities and the predicates of its claims. Never changed; another one takes its place. */
export interface Vocabulary {
  readonly types: ReadonlyMap<string, EntityTypeDefinition>;
  readonly predicates: ReadonlyMap<string, PredicateDefinition>;
  /** What sources declare of it, sound or not. */
  readonly declarations: readonly Declaration[];
  /** The names it was made of, where it is that of a database of others. */
  readonly plain?: PlainNames;
}

/** What every graph has, whatever its sources. */
export const BUILT_IN: Vocabulary = {
  declarations: [],
  types: new Map(Object.entries(BUILT_IN_TYPES)),
  predicates: new Map(
    Object.entries({
      ...STATE_PREDICATES,
      ...POINT_PREDICATES,
      ...ATTITUDE_AND_MEASURE_PREDICATES,
      ...NEUTRAL_PREDICATES,
      ...LITERAL_PREDICATES,
    }),
  ),
};

let current: Vocabulary = BUILT_IN;

/** The vocabulary of this process: that of the one database it serves (docs/adr/20261127-the-vocabulary-is-data.md). */
export const currentVocabulary = (): Vocabulary => current;

/** From now on every question about types and predicates is answered from this one. */
export function useVocabulary(vocabulary: Vocabulary): void {
  current = vocabulary;
}

/** What is made of the current vocabulary, made once for each: lists and tables that were constants when its words were. */
export function perVocabulary<T>(make: (vocabulary: Vocabulary) => T): () => T {
  const made = new WeakMap<Vocabulary, { readonly value: T }>();
  return () => {
    const known = made.get(current);
    if (known !== undefined) return known.value;
    const value = make(current);
    made.set(current, { value });
    return value;
  };
}
