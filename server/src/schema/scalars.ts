import { GraphQLError, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
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

builder.scalarType('JSON', {
  description: 'Any JSON value. Integers beyond 2^53 travel as strings.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
