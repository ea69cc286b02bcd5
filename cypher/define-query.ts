import type { Plain } from './plain.ts';
import { needsWords, withWords } from './words-in-query.ts';

/** Whether a query only reads; `run()` routes and restricts the session accordingly. */
export type QueryMode = 'read' | 'write';

/** `one` promises exactly one row, `optional` none or one, `many` any number, `none` that nothing is returned. */
export type Cardinality = 'one' | 'optional' | 'many' | 'none';

/** A query as data, whatever its types. */
export interface AnyQuery {
  /** `folder.name`, as in logs and transaction metadata: `graph.neighbourhood` is `queries/graph/neighbourhood.cypher`. */
  readonly name: string;
  readonly text: string;
  readonly mode: QueryMode;
  readonly cardinality: Cardinality;
  /** Parameters that must travel as integers: the driver sends plain JavaScript numbers as floats. */
  readonly integers: readonly string[];
  /** How the values of its rows become plain data, where they may be of any kind. Default: `toPlain`. */
  readonly decode?: (value: unknown) => Plain;
  /** Column names in order; the plan gate compares them with what EXPLAIN reports. */
  readonly columns: readonly string[];
  /** The keys of rows that travel as lists of values (`PACKED` in the file), by column. */
  readonly packs?: Readonly<Record<string, readonly string[]>>;
  /** Keys of such rows that were left out because nothing reads them: to read one is told as a mistake. */
  readonly unread?: Readonly<Record<string, readonly string[]>>;
}

/** One `.cypher` file with its typed header. `Params` and `Row` exist for the compiler only. Written by `pnpm gen`, never by hand. */
export interface Query<Params extends object, Row extends object, Card extends Cardinality = Cardinality>
  extends AnyQuery {
  readonly cardinality: Card;
  readonly columns: readonly (keyof Row & string)[];
  readonly integers: readonly (keyof Params & string)[];
  /** Never there; ties the parameters to the query, so that `run` asks for the right ones. */
  readonly takes?: (params: Params) => void;
}

/** Its text names the words of the vocabulary that is in use when it is asked. */
export function defineQuery<Params extends object, Row extends object, const Card extends Cardinality>(
  query: Query<Params, Row, Card>,
): Query<Params, Row, Card> {
  const { text } = query;
  if (!needsWords(text)) return query;
  return {
    ...query,
    get text() {
      return withWords(text);
    },
  };
}
