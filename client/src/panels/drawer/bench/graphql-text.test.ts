import { expect, test } from 'vitest';
import { idsIn, toRows } from './graphql-rows.ts';
import { operationsOf, readVariables } from './graphql-text.ts';

const TEXT = `# comment { $no: Int }
query A($first: Int = 10, $id: ID!, $types: [EntityTypeName!], $day: Date, $where: ClaimFilter) { a }
query B { b(text: "query C") }`;

test('operations and their variables', () => {
  const [a, b] = operationsOf(TEXT);
  expect(b).toEqual({ name: 'B', variables: [] });
  expect(a?.variables).toEqual([
    { name: 'first', type: 'Int', usual: '10' },
    { name: 'id', type: 'ID!', usual: null },
    { name: 'types', type: '[EntityTypeName!]', usual: null },
    { name: 'day', type: 'Date', usual: null },
    { name: 'where', type: 'ClaimFilter', usual: null },
  ]);
  expect(operationsOf('query {')).toEqual([]);
  const typed = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([name, text]) => [name, { type: 'text', text } as const]));
  const variables = a?.variables ?? [];
  expect(
    readVariables(variables, typed({ id: 'org:meta', types: '["Lab"]', day: '2025-01-01', where: '{"shown": true}' })),
  ).toEqual({
    values: { id: 'org:meta', types: ['Lab'], day: '2025-01-01', where: { shown: true } },
    wrong: [],
  });
  expect(readVariables(variables, typed({ first: 'ten', types: 'Lab' })).wrong).toEqual(['first', 'id', 'types']);
});

test('an answer as a table: its uppermost list, objects flattened, connections without their wrapping', () => {
  const data = {
    entities: {
      totalCount: 2,
      edges: [
        { node: { id: 'a', name: 'A', type: { label: 'Lab' }, claims: { edges: [{ node: { valueNumber: 3 } }] } } },
        { node: { id: 'b', name: 'B', type: null } },
      ],
    },
  };
  expect(toRows(data)).toEqual({
    columns: ['id', 'name', 'type.label', 'claims.edges', 'type'],
    rows: [
      ['a', 'A', 'Lab', [{ valueNumber: 3 }], null],
      ['b', 'B', null, null, null],
    ],
  });
  expect(idsIn(data)).toEqual(['a', 'b']);
  expect(toRows({ statistics: { claims: 3 } })).toEqual({ columns: ['statistics.claims'], rows: [[3]] });
  expect(toRows(null)).toEqual({ columns: [], rows: [] });
});
