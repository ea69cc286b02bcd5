import type { AnyQuery } from './define-query.ts';
import { DRAWN_PREDICATES, type Predicate } from './model/predicates.ts';

/**
 * A query made once for every drawn predicate, since a relationship type cannot be a parameter of an indexed pattern.
 * Used by generated code: the macro `@each predicate drawn`.
 */
export function eachDrawnPredicate<Q extends AnyQuery>(make: (predicate: Predicate) => Q): ReadonlyMap<Predicate, Q> {
  return new Map(DRAWN_PREDICATES.map((predicate) => [predicate, make(predicate)]));
}
