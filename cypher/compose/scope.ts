import type { Query } from '../define-query.ts';
import { withWords } from '../words-in-query.ts';
import type { PackedColumn } from './reads.ts';

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

interface Parts<Row> {
  /** Told in logs: `compose.entities`. */
  readonly name: string;
  readonly text: string;
  readonly columns: readonly (keyof Row & string)[];
  /** Further columns, whose rows travel without their keys. */
  readonly packed?: readonly PackedColumn[];
}

export function composed<Row extends object>(
  scope: Scope,
  { name, text, columns, packed = [] }: Parts<Row>,
): Composed<Row> {
  return {
    query: {
      name,
      text: withWords(text),
      mode: 'read',
      cardinality: 'many',
      columns: [...columns, ...packed.map((column) => column.name as keyof Row & string)],
      integers: [],
      packs: Object.fromEntries(packed.map((column) => [column.name, column.keys])),
      unread: Object.fromEntries(packed.map((column) => [column.name, column.unread])),
    },
    parameters: { ...scope.parameters },
  };
}
