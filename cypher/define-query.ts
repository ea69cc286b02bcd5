/** Whether a query only reads; `run()` routes and restricts the session accordingly. */
export type QueryMode = 'read' | 'write';

/** `one` promises exactly one row, `optional` none or one, `many` any number, `none` that nothing is returned. */
export type Cardinality = 'one' | 'optional' | 'many' | 'none';

/**
 * A query as data: one `.cypher` file with its typed header. `Params` and `Row` exist for the compiler only.
 * Written by `pnpm gen`; never by hand.
 */
export interface Query<Params extends object, Row extends object, Card extends Cardinality = Cardinality> {
  /** `folder.name`, as in logs and transaction metadata: `entity.neighbourhood` is `queries/entity/neighbourhood.cypher`. */
  readonly name: string;
  readonly text: string;
  readonly mode: QueryMode;
  readonly cardinality: Card;
  /** Parameters that must travel as integers: the driver sends plain JavaScript numbers as floats. */
  readonly integers: readonly (keyof Params & string)[];
  /** Column names in order; the plan gate compares them with what EXPLAIN reports. */
  readonly columns: readonly (keyof Row & string)[];
}

export function defineQuery<Params extends object, Row extends object, const Card extends Cardinality>(
  query: Query<Params, Row, Card>,
): Query<Params, Row, Card> {
  return query;
}
