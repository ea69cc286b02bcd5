import type { graphql } from './graphql.ts';

export type Predicate = ReturnType<typeof graphql.scalar<'Predicate'>>;

/** The store knows predicates as plain strings; the server's enum checks them. Null means: all. */
export function toPredicates(names: readonly string[] | undefined): Predicate[] | null {
  // The strings came from the server's own answers; a wrong one is refused there with a typed error.
  return names === undefined ? null : (names as readonly Predicate[]).slice();
}
