import {
  buildSchema,
  execute,
  GraphQLError,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  parse,
} from 'graphql';
import { expect, test } from 'vitest';
import { createCompiledQueries } from './compile-query.ts';

const Item: GraphQLObjectType = new GraphQLObjectType({
  name: 'Item',
  fields: () => ({
    n: { type: new GraphQLNonNull(GraphQLInt), resolve: (item: { n: number }) => item.n },
    odd: {
      type: GraphQLInt,
      resolve: (item: { n: number }) => {
        if (item.n % 2 === 0) throw new GraphQLError('even', { extensions: { code: 'EVEN' } });
        return item.n;
      },
    },
    sure: {
      type: new GraphQLNonNull(GraphQLInt),
      resolve: async (item: { n: number }) => {
        if (item.n === 3) throw new Error('three');
        return item.n;
      },
    },
    next: { type: Item, resolve: (item: { n: number }) => ({ n: item.n + 1 }) },
  }),
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      items: {
        type: new GraphQLList(Item),
        args: { upTo: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_, { upTo }: { upTo: number }) => Array.from({ length: upTo }, (__, n) => ({ n: n + 1 })),
      },
    },
  }),
});

/** What GraphQL's own executor and the compiled query answer. */
async function both(text: string, variableValues: Readonly<Record<string, unknown>>) {
  const document = parse(text);
  const compiled = createCompiledQueries(schema, 1);
  compiled.succeeded(document, undefined);
  const run = compiled.of(document, undefined);
  if (run === undefined) throw new Error('It was not compiled.');
  const asked = { schema, document, variableValues };
  const answers = await Promise.all([execute(asked), run(asked)]);
  return answers.map((answer) => JSON.parse(JSON.stringify(answer)));
}

test.for([
  ['data', 'query ($n: Int!) { items(upTo: $n) { n next { n next { n } } } }', { n: 3 }],
  ['an error in a nullable field', 'query ($n: Int!) { items(upTo: $n) { n odd } }', { n: 3 }],
  ['an error in a field that may not be null', 'query ($n: Int!) {\n  items(upTo: $n) { sure n }\n}', { n: 4 }],
  ['a variable that does not fit', 'query ($n: Int!) { items(upTo: $n) { n } }', { n: 'three' }],
  ['a variable that is missing', 'query ($n: Int!) { items(upTo: $n) { n } }', {}],
  ['a variable that has a default', 'query ($n: Int! = 2) { items(upTo: $n) { n } }', {}],
  [
    'a condition and a fragment',
    'query ($n: Int!, $more: Boolean!) { items(upTo: $n) { ...F n @skip(if: $more) } } fragment F on Item { next @include(if: $more) { n } }',
    { n: 2, more: true },
  ],
] as const)('a compiled query answers as the interpreter does: %s', async ([, text, variables]) => {
  const [interpreted, compiled] = await both(text, variables);
  expect(compiled).toEqual(interpreted);
});

test('a document is compiled once it has been carried out as often as asked', () => {
  const compiled = createCompiledQueries(schema, 2);
  const document = parse('{ items(upTo: 1) { n } }');
  compiled.succeeded(document, undefined);
  expect(compiled.of(document, undefined)).toBeUndefined();
  compiled.succeeded(document, undefined);
  expect(compiled.of(document, undefined)).toBeTypeOf('function');
});

test('a variable whose type holds itself is left to the interpreter, be it by way of others; a plain one is not', () => {
  const nested = buildSchema(`
    input Filter { and: [Filter!] text: Text } input Text { is: String }
    input Outer { inner: Inner } input Inner { outers: [Outer!]! }
    type Query { a(filter: Filter, outer: Outer, text: Text): Int }
  `);
  const isCompiled = (text: string): boolean => {
    const document = parse(text);
    const compiled = createCompiledQueries(nested, 1);
    compiled.succeeded(document, undefined);
    return compiled.of(document, undefined) !== undefined;
  };
  expect(isCompiled('query ($f: [Filter!]!) { a(filter: { and: $f }) }')).toBe(false);
  expect(isCompiled('query ($o: Outer) { a(outer: $o) }')).toBe(false);
  expect(isCompiled('query ($t: Text) { a(text: $t) }')).toBe(true);
  expect(isCompiled('{ a(filter: { and: [{ text: { is: "x" } }] }) }')).toBe(true);
});

test('a query that fragments make large is left to the interpreter', () => {
  const names = Array.from({ length: 12 }, (_, index) => `f${index}`);
  const fragments = names.map((name, index) => {
    const inner =
      names[index + 1] === undefined ? 'n' : `a: next { ...${names[index + 1]} } b: next { ...${names[index + 1]} }`;
    return `fragment ${name} on Item { ${inner} }`;
  });
  const document = parse(`{ items(upTo: 1) { ...f0 } } ${fragments.join(' ')}`);
  const compiled = createCompiledQueries(schema, 1);
  compiled.succeeded(document, undefined);
  expect(compiled.of(document, undefined)).toBeUndefined();
});
