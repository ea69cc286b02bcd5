import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { type GraphQLAnswer, post } from '../test/execute.ts';
import { createApp } from './app.ts';

const db = useTinyGraph();
const app = createApp({ db, cypher: { connection: db.connection } });
afterAll(() => app.close());

interface Asked extends GraphQLAnswer {
  readonly data?: { readonly cypher?: { readonly rows: readonly (readonly unknown[])[] } } | null;
}

/** Sends a body as text: JSON.stringify could not write what is asked here. */
const askText = async (body: string): Promise<Asked> => (await app.fetch(post(body))).json();
const askGet = async (search: string): Promise<Asked> =>
  (await app.fetch(new Request(`http://127.0.0.1/graphql?${search}`))).json();

const WHAT_IT_IS = 'RETURN valueType($n), toString($n)';
const QUERY = `query($p: JSON) { cypher(query: \\"${WHAT_IT_IS}\\", parameters: $p) { rows } }`;
const asVariable = (number: string): Promise<Asked> =>
  askText(`{"query": "${QUERY}", "variables": {"p": {"n": ${number}}}}`);
const asLiteral = (number: string): Promise<Asked> =>
  askText(`{"query": "{ cypher(query: \\"${WHAT_IT_IS}\\", parameters: {n: ${number}}) { rows } }"}`);
const asAddress = (number: string): Promise<Asked> =>
  askGet(new URLSearchParams({ query: QUERY.replaceAll('\\"', '"'), variables: `{"p": {"n": ${number}}}` }).toString());

describe.for([
  ['a variable', asVariable],
  ['a literal', asLiteral],
  ['a variable in the address', asAddress],
] as const)('a number sent as %s arrives as it was written', ([, send]) => {
  test.for([
    ['1', 'INTEGER NOT NULL', '1'],
    ['-7', 'INTEGER NOT NULL', '-7'],
    ['-0', 'INTEGER NOT NULL', '0'],
    ['9007199254740991', 'INTEGER NOT NULL', '9007199254740991'],
    ['9007199254740993', 'INTEGER NOT NULL', '9007199254740993'],
    ['-9007199254740993', 'INTEGER NOT NULL', '-9007199254740993'],
    ['9223372036854775807', 'INTEGER NOT NULL', '9223372036854775807'],
    ['-9223372036854775808', 'INTEGER NOT NULL', '-9223372036854775808'],
    ['1.0', 'FLOAT NOT NULL', '1.0'],
    ['-0.0', 'FLOAT NOT NULL', '-0.0'],
    ['1e3', 'FLOAT NOT NULL', '1000.0'],
    ['0.1', 'FLOAT NOT NULL', '0.1'],
    ['1e300', 'FLOAT NOT NULL', '1.0E300'],
  ] as const)('%s', async ([number, type, text]) => {
    expect(await send(number)).toEqual({ data: { cypher: { rows: [[type, text]] } } });
  });

  test.for(['9223372036854775808', '-9223372036854775809', '1e400', '-1e400', '1e-400', '9'.repeat(400)])(
    '%s is refused by name',
    async (number) => {
      const { data, errors } = await send(number);
      expect(data?.cypher ?? null).toBeNull();
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT', remedy: 'Send it as text.' } });
      expect(errors?.[0]?.message).toMatch(/`(variables\.p|parameters)\.n`/);
    },
  );
});

describe('what is not a number', () => {
  test('text arrives whole, and half a character is refused by name', async () => {
    const text = '"😀 𠮷 \\u0000 \\ud83d\\ude00"';
    const { data } = await askText(
      `{"query": "query($p: JSON) { cypher(query: \\"RETURN $n\\", parameters: $p) { rows } }", "variables": {"p": {"n": ${text}}}}`,
    );
    expect(data?.cypher?.rows).toEqual([['😀 𠮷 \u0000 😀']]);
    const { errors } = await asVariable('"a\\ud83d"');
    expect(errors?.[0]).toMatchObject({
      message: '`variables.p.n` holds half of a surrogate pair.',
      extensions: { code: 'INVALID_INPUT' },
    });
  });

  test('an Int variable inside a literal is an integer, so that it fits LIMIT', async () => {
    const query =
      'query($n: Int) { cypher(query: \\"UNWIND [1, 2, 3] AS x RETURN x LIMIT $n\\", parameters: {n: $n}) { rows } }';
    expect((await askText(`{"query": "${query}", "variables": {"n": 2}}`)).data?.cypher?.rows).toEqual([[1], [2]]);
  });

  test('a whole Float inside a literal is refused, because it would become an integer', async () => {
    const query = 'query($n: Float) { cypher(query: \\"RETURN $n\\", parameters: {n: $n}) { rows } }';
    expect((await askText(`{"query": "${query}", "variables": {"n": 1.0}}`)).errors?.[0]).toMatchObject({
      extensions: { code: 'INVALID_INPUT' },
    });
    expect((await askText(`{"query": "${query}", "variables": {"n": 1.5}}`)).data?.cypher?.rows).toEqual([[1.5]]);
  });

  test('an id that is a number beyond 2^53 is refused as a number and found as text', async () => {
    await db.query(`CREATE (:OrreryEntity:Entity:Product {id: '9007199254740993', name: 'odd'})`);
    const query = 'query($id: ID!) { entity(id: $id) { id } }';
    expect((await askText(`{"query": "${query}", "variables": {"id": 9007199254740993}}`)).errors?.[0]).toMatchObject({
      message: 'Variable "$id" is not right: ID cannot represent value.',
      extensions: { code: 'INVALID_INPUT' },
    });
    expect(await askText(`{"query": "${query}", "variables": {"id": "9007199254740993"}}`)).toEqual({
      data: { entity: { id: '9007199254740993' } },
    });
    expect(await askText('{"query": "{ entity(id: 9007199254740993) { id } }"}')).toEqual({
      data: { entity: { id: '9007199254740993' } },
    });
  });
});

const ALIKE = ['C', 'C++', 'C#', 'c', '-0', '0', '+0', '00', 'a b', 'a+b', 'a*b', 'a%20b', 'é', 'e\u0301'];

test('ids that look alike stay different', async () => {
  await db.query(
    `UNWIND [${ALIKE.map((id) => `'${id}'`).join(', ')}] AS id CREATE (:OrreryEntity:Entity:Product {id: id, name: 'named ' + id})`,
  );
  const query = 'query($id: ID!) { entity(id: $id) { id name } }';
  for (const id of ALIKE) {
    const variables = JSON.stringify({ id });
    const expected = { data: { entity: { id, name: `named ${id}` } } };
    expect(await askText(`{"query": "${query}", "variables": ${variables}}`)).toEqual(expected);
    expect(await askGet(new URLSearchParams({ query, variables }).toString())).toEqual(expected);
  }
});
