import type { AnyQuery } from './define-query.ts';
import { asRelationshipType } from './model/names.ts';
import { claimPredicates, type Predicate } from './model/predicates.ts';
import { perVocabulary } from './model/vocabulary.ts';

/** A query for each drawn predicate of the current vocabulary. */
export interface PredicateQueries<Q extends AnyQuery> extends Iterable<readonly [Predicate, Q]> {
  /** Undefined where the predicate is not drawn. */
  get(predicate: Predicate): Q | undefined;
  values(): Iterable<Q>;
}

/**
 * A query made once for every drawn predicate, since a relationship type cannot be a parameter of an indexed pattern.
 * Used by generated code: the macro `@each predicate drawn`.
 */
export function eachDrawnPredicate<Q extends AnyQuery>(make: (predicate: Predicate) => Q): PredicateQueries<Q> {
  const queries = perVocabulary(
    () => new Map(claimPredicates().map((predicate) => [predicate, make(asRelationshipType(predicate))] as const)),
  );
  return {
    get: (predicate) => queries().get(predicate),
    values: () => queries().values(),
    [Symbol.iterator]: () => queries()[Symbol.iterator](),
  };
}
