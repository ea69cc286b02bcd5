import type { Query } from '@orrery/cypher/define-query.ts';
import type { Plain } from '@orrery/cypher/plain.ts';
import type { AskDatabase } from '../../context.ts';

/** A question whose text is made of names that were found in the database. It reads only; whole numbers are named. */
export interface PlainQuestion<Row extends object> {
  /** For logs: `plain.neighbours`. */
  readonly name: string;
  readonly text: string;
  readonly columns: readonly (keyof Row & string)[];
  /** See `AnyQuery.decode`. */
  readonly decode?: (value: unknown) => Plain;
}

/** Parameters; those that are numbers travel as integers. */
export type PlainParameters = Readonly<Record<string, unknown>>;

export type AskPlain = <Row extends object>(
  question: PlainQuestion<Row>,
  parameters?: PlainParameters,
) => Promise<readonly Row[]>;

/** Asks by the way of every other question: READ mode, deadline and signal of the request, driver errors worded. */
export const askPlainBy =
  (ask: AskDatabase): AskPlain =>
  <Row extends object>({ name, text, columns, decode }: PlainQuestion<Row>, parameters: PlainParameters = {}) => {
    const query: Query<Record<string, unknown>, Row, 'many'> = {
      name,
      text,
      mode: 'read',
      cardinality: 'many',
      columns,
      ...(decode && { decode }),
      integers: Object.keys(parameters).filter((key) => typeof parameters[key] === 'number'),
    };
    return ask(query, { ...parameters });
  };
