import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { toExactNumber } from '../exact-json.ts';
import type { GivenName } from '../vocabulary/names.ts';
import { builder } from './builder.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function parseDay(value: unknown): string {
  // `2025-02-30` looks right and is none; only a day that survives the round trip is taken.
  if (typeof value === 'string' && DAY.test(value) && isDay(value)) return value;
  throw new GraphQLError('A Date is a day that exists, written YYYY-MM-DD.', { extensions: { code: 'INVALID_INPUT' } });
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

builder.scalarType('Date', {
  description: 'A calendar day, YYYY-MM-DD.',
  serialize: String,
  parseValue: parseDay,
  parseLiteral: (node: ValueNode) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});

/** Whether the name is one of the vocabulary is asked where it is used: this reads the text only, and its answer is kept for the next query. */
function parseName(value: unknown): GivenName {
  if (typeof value === 'string') return { given: value };
  throw new GraphQLError('A name of the vocabulary is a text.', { extensions: { code: 'INVALID_INPUT' } });
}

/** In the text of a query a name may stand without quotes, too, as the value of an enum does. */
const parseNameLiteral = (node: ValueNode): GivenName =>
  parseName(node.kind === Kind.STRING || node.kind === Kind.ENUM ? node.value : undefined);

builder.scalarType('EntityTypeName', {
  description:
    'The name of an entity type, such as `Person`: one of `model { types { id } }`, which a source may add to. In the text of a query it may stand without quotes.',
  serialize: String,
  parseValue: parseName,
  parseLiteral: parseNameLiteral,
});

builder.scalarType('PredicateName', {
  description:
    'The name of a predicate, the verb of a claim, such as `WORKS_AT`: one of `model { predicates { predicate } }`, which a source may add to. In the text of a query it may stand without quotes.',
  serialize: String,
  parseValue: parseName,
  parseLiteral: parseNameLiteral,
});

/** A whole number may have come as bigint: figures are doubles, as they are stored. */
function parseFigure(value: unknown): number {
  const figure = typeof value === 'bigint' ? Number(value) : value;
  if (typeof figure === 'number' && Number.isFinite(figure)) return figure;
  throw new GraphQLError('A Figure is a number, such as 3, 0.5 or 1e25.', { extensions: { code: 'INVALID_INPUT' } });
}

builder.scalarType('Figure', {
  description: 'A number as a double holds it, such as 3, 0.5 or 1e25.',
  serialize: (value) => value,
  parseValue: parseFigure,
  parseLiteral: (node: ValueNode) =>
    parseFigure(node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : undefined),
});

type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** A literal as `parseExactJson` would read it: whole numbers are bigint. An Int variable inside it is a whole number, too. */
function toExactValue(node: ValueNode, variables: Variables): unknown {
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return toExactNumber(node.value);
    case Kind.LIST:
      return node.values.map((item) => toExactValue(item, variables));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, toExactValue(value, variables)]));
    case Kind.VARIABLE: {
      const value = variables?.[node.name.value];
      return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value;
    }
    case Kind.NULL:
      return null;
    default:
      return node.value;
  }
}

builder.scalarType('JSON', {
  description:
    'Any JSON value. In answers, integers beyond 2^53 travel as strings. In questions, 1 is an integer (of 64 bits) and 1.0 a float.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: toExactValue,
});
