import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appOnBrokenDatabase, type GraphQLAnswer, post } from '../test/execute.ts';
import { isErrorCode } from './error-codes.ts';

const app = appOnBrokenDatabase(new Error('no database'));
/** Stands for whatever a client would not want to meet again: a password in a literal, a name in a variable. */
const CANARY = 'hunter2';

async function textOf(query: string, variables: unknown = {}, operationName?: string): Promise<string> {
  const response = await app.fetch(
    post({ query, variables, operationName }, { accept: 'application/graphql-response+json' }),
  );
  const text = await response.text();
  const { errors = [] } = JSON.parse(text) as GraphQLAnswer;
  for (const { extensions } of errors) {
    expect(isErrorCode(extensions?.['code'])).toBe(true);
    expect(extensions?.['requestId']).toBe(response.headers.get('x-request-id'));
  }
  return text;
}

describe('an error repeats nothing of the request', () => {
  test.for([
    [`{ ${CANARY} }`],
    [`{ model { ${CANARY} } }`],
    [`{ model(${CANARY}: 1) { __typename } }`],
    [`{ ${CANARY}: __typename ${CANARY}: model { __typename } }`],
    [`{ ...${CANARY} }`],
    [`fragment ${CANARY} on Query { __typename } { __typename }`],
    [`fragment A on ${CANARY} { __typename } { ...A }`],
    [`fragment ${CANARY} on Query { ...${CANARY} } { ...${CANARY} }`],
    [`fragment ${CANARY} on Entity { id } { ...${CANARY} }`],
    [`{ __typename @${CANARY} }`],
    [`{ __typename @include(${CANARY}: true) }`],
    [`query($x: ${CANARY}) { __typename }`],
    [`query ${CANARY} { __typename } query ${CANARY} { __typename }`],
    [`query ${CANARY}($x: Int) { __typename }`],
    [`{ __typename ... on ${CANARY} { id } }`],
    [`{ entity(id: "x") { ... on Query { __typename } } }`],
    [`{ entity(id: "x" id: "${CANARY}") { id } }`],
    [`{ search(query: ${CANARY}) { totalCount } }`],
    [`{ search(query: ["${CANARY}"]) { totalCount } }`],
    [`{ search(query: {${CANARY}: 1}) { totalCount } }`],
    [`{ search(query: "x", first: "${CANARY}") { totalCount } }`],
    [`{ search(query: "x", first: "a\\"${CANARY}\\"b") { totalCount } }`],
    [`{ search(query: "x", first: """a"${CANARY}"b""") { totalCount } }`],
    [`{ neighbourhood(id: "x", lens: ${CANARY}) { total } }`],
    [`{ neighbourhood(id: "x", lens: "${CANARY}") { total } }`],
    [`{ neighbourhood(id: "x", asOf: "${CANARY}") { total } }`],
    [`{ neighbourhood(id: "${CANARY}", first: 5000) { total } }`],
    [`{ entities(after: "${CANARY}") { totalCount } }`],
    [`{ cypher(query: "RETURN 1", parameters: "${CANARY}") { rowCount } }`],
    [`{ cypher(query: "RETURN 1", limit: 0, parameters: {${CANARY}: "${CANARY}"}) { rowCount } }`],
    [`{ "${CANARY}" }`],
    [`{ a: "${CANARY}" }`],
    [`{ a(b: "${CANARY}`],
    [`{ a(b: "${CANARY}\\q") }`],
    [`{ a(b: 0${CANARY}) }`],
    [`{ a(b: 12${CANARY}) }`],
    [`${CANARY} { a }`],
    [`{ a } # ${CANARY}\n ${CANARY}`],
    [`{ a(b: """${CANARY}""" "c") }`],
    [`type ${CANARY} { a: Int }`],
    [`{ a(b: $${CANARY}) }`],
  ] as const)('%s', async ([query]) => {
    const text = await textOf(query);
    expect(text).toContain('"errors"');
    expect(text.replaceAll(`$${CANARY}`, '')).not.toContain(CANARY);
  });

  const withVariable = (type: string): string =>
    `query($v: ${type}) { neighbourhood(id: "x", ${type === 'Lens' ? 'lens' : type === 'Date' ? 'asOf' : 'first'}: $v) { total } }`;

  test.for(['Int', 'Lens', 'Date'])('the value of a variable of type %s, whatever it is', async (type) => {
    const piece = fc.constantFrom(
      CANARY,
      '"',
      "'",
      '`',
      '\\',
      ' ',
      '; ',
      'Lens',
      'found ',
      'value: ',
      'does not exist in "Lens" enum',
      '{',
      '\n',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
    const value = fc.oneof(
      text.map((pieces) => CANARY + pieces),
      fc.array(text.map((pieces) => CANARY + pieces)),
      fc.dictionary(
        text,
        text.map((pieces) => CANARY + pieces),
        { minKeys: 1 },
      ),
    );
    await fc.assert(
      fc.asyncProperty(value, async (v) => {
        expect(await textOf(withVariable(type), { v })).not.toContain(CANARY);
      }),
      { numRuns: 150 },
    );
  });

  test('a literal, whatever it is', async () => {
    const piece = fc.constantFrom(
      CANARY,
      ' ',
      '\\"',
      "'",
      '; ',
      'found ',
      'Name ',
      'value: ',
      '{',
      '\\n',
      '"',
      '[',
      ']',
      'ALL',
      ': ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
        const query = `{ neighbourhood(id: "x", lens: "${CANARY}${pieces.join('')}") { total } }`;
        expect(await textOf(query)).not.toContain(CANARY);
      }),
      { numRuns: 200 },
    );
  });

  test('the name of an operation that is not there', async () => {
    expect(await textOf('query A { __typename } query B { __typename }', {}, CANARY)).not.toContain(CANARY);
  });
});

describe('its author still learns what is wrong', () => {
  test.for([
    ['{ searc(query: "x") { totalCount } }', /Cannot query field .* on type \\"Query\\"\. Did you mean \\"search\\"/],
    ['{ search(query: "x", first: true) { totalCount } }', /Int cannot represent non-integer value\./],
    ['{ neighbourhood(id: "x", lens: NONE) { total } }', /does not exist in \\"Lens\\" enum/],
    ['{ entity { id } }', /argument \\"id\\" of type \\"ID!\\" is required/],
    ['{ model { ', /Syntax Error: Expected Name, found <EOF>/],
    ['{ model: }', /Syntax Error: Expected Name, found \\"}\\"/],
    ['{ model "x" }', /Syntax Error: Expected Name, found String/],
    [
      'query($n: Int!) { neighbourhood(id: "x", first: $n) { total } }',
      /Variable \\"\$n\\" of required type \\"Int!\\"/,
    ],
  ] as const)('%s', async ([query, says]) => {
    const text = await textOf(query);
    expect(text).toMatch(says);
    expect(text).toMatch(/"locations":\[\{"line":1,"column":\d+/);
  });
});
