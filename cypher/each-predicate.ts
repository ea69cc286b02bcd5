import type { AnyQuery } from './define-query.ts';
import { drawnPredicates, type Predicate } from './model/predicates.ts';

/**
 * A query made once for every drawn predicate, since a relationship type cannot be a parameter of an indexed pattern.
 * Used by generated code: the macro `@each predicate drawn`.
 */
export function eachDrawnPredicate<Q extends AnyQuery>(make: (predicate: Predicate) => Q): ReadonlyMap<Predicate, Q> {
  return new Map(drawnPredicates().map((predicate) => [predicate, make(predicate)]));
}
