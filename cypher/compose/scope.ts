import type { Query } from '../define-query.ts';
import { withWords } from '../words-in-query.ts';

/** Keeps the values of a composed query apart from its text, and its variables apart from one another. */
export interface Scope {
  /** The value as a parameter: `$p0`. What should travel as an integer is given as bigint. */
  value(value: unknown): string;
  /** A variable that nothing else uses: `c1`. */
  variable(letter: string): string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export function createScope(): Scope {
  const parameters: Record<string, unknown> = {};
  let variables = 0;
  return {
    parameters,
    value(value) {
      const name = `p${Object.keys(parameters).length}`;
      parameters[name] = value;
      return `$${name}`;
    },
    variable(letter) {
      variables += 1;
      return `${letter}${variables}`;
    },
  };
}

/** A query whose text was composed, with its parameters. */
export interface Composed<Row extends object> {
  readonly query: Query<Record<string, unknown>, Row, 'many'>;
  readonly parameters: Record<string, unknown>;
}

/** `name` is told in logs: `compose.entities`. `columns` are those of the rows. */
export function composed<Row extends object>(
  scope: Scope,
  {
    name,
    text,
    columns,
  }: { readonly name: string; readonly text: string; readonly columns: readonly (keyof Row & string)[] },
): Composed<Row> {
  return {
    query: { name, text: withWords(text), mode: 'read', cardinality: 'many', columns, integers: [] },
    parameters: { ...scope.parameters },
  };
}
