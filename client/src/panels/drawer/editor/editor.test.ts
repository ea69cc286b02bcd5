import { describe, expect, test } from 'vitest';
import type { EditorSchema } from '../../../api/editor.ts';
import { checkQuery, type Finding } from './check-query.ts';
import { callOf } from './complete.ts';
import { helpAt } from './hover.ts';
import { wantedAt } from './place.ts';
import { nearest } from './schema.ts';
import { scopeOf } from './scope.ts';
import { tokensOf } from './tokens.ts';

const property = (name: string, type = 'STRING NOT NULL') => ({ name, types: [type] });
const SCHEMA: EditorSchema = {
  labels: [
    { name: 'Person', properties: [property('name'), property('born', 'DATE NOT NULL'), property('age', 'INTEGER')] },
    { name: 'Film', properties: [property('title'), property('released', 'INTEGER NOT NULL')] },
    { name: 'Odd name', properties: null },
  ],
  relationshipTypes: [{ name: 'ACTED_IN', properties: [property('roles', 'LIST<STRING>')] }],
  functions: [
    {
      name: 'date.truncate',
      signature: 'date.truncate(unit :: STRING, input = DEFAULT_TEMPORAL_ARGUMENT :: ANY) :: DATE',
      description: 'Cuts a date.',
    },
  ],
  procedures: [],
};

/** `|` is the cursor. */
function wantedIn(query: string) {
  const cursor = query.indexOf('|');
  return wantedAt(query.replace('|', ''), cursor).wanted;
}
const node = (...types: string[]) => ({ kind: 'node', types });
const link = (...types: string[]) => ({ kind: 'relationship', types });

describe('what may stand at the cursor', () => {
  test.each([
    ['MATCH (p:|)', { kind: 'label', from: 9 }],
    ['MATCH (:Person&Fi|', { kind: 'label', from: 15 }],
    ['MATCH (a)-[r:AC|]->(b)', { kind: 'type' }],
    ['MATCH (a)-[:KNOWS∣|]'.replace('∣', '|'), { kind: 'type' }],
    ['MATCH (p:Person) WHERE p.|', { kind: 'property', owner: node('Person') }],
    ['MATCH (p:Person)-[r:ACTED_IN]->() RETURN r.ro|', { kind: 'property', owner: link('ACTED_IN') }],
    ['MATCH (p:Person {|})', { kind: 'property', owner: node('Person') }],
    ["MATCH (p:Person {name: 'x', a|})", { kind: 'property', owner: node('Person') }],
    ['MATCH ()-[:ACTED_IN {r|}]-()', { kind: 'property', owner: link('ACTED_IN') }],
    ["MATCH (p:Person {name: '|'})", { kind: 'value', property: 'name', quoted: true, owner: node('Person') }],
    ['MATCH (p:Person) WHERE p.name = |', { kind: 'value', property: 'name', quoted: false, owner: node('Person') }],
    ["MATCH (p:Person) WHERE p.name IN ['Ada', '|", { kind: 'value', property: 'name', quoted: true }],
    ['MATCH (p) WHERE p:|', { kind: 'label' }],
    ['MATCH (p) WHERE p.name = $|', { kind: 'parameter' }],
    ['CALL db.|', { kind: 'procedure' }],
    ['CALL |', { kind: 'procedure' }],
    ['MATCH (p:Person) WITH p AS q RETURN q.|', { kind: 'property', owner: node('Person') }],
    ['RETURN date.tr|', { kind: 'word', from: 7 }],
    ['MATCH (p) RE|', { kind: 'word', from: 10 }],
    ['MATCH (p) // p.|', { kind: 'nothing' }],
    ["RETURN 'a p.|'", { kind: 'nothing' }],
    ['RETURN 1|', { kind: 'nothing' }],
    ['MATCH (p:Person) RETURN p.name AS na|', { kind: 'nothing' }],
    ['RETURN {a: p, b|}', { kind: 'property' }],
    ['|', { kind: 'word', from: 0 }],
  ])('%s', (query, wanted) => {
    expect(wantedIn(query)).toMatchObject(wanted);
  });
});

test('the scope of a query knows its variables, wherever they come from', () => {
  const { variables } = scopeOf(
    'MATCH path = (p:Person)-[r:ACTED_IN|DIRECTED]->(f) WHERE f:Film WITH p, count(r) AS n UNWIND [x IN range(1, n) | x] AS i RETURN p',
  );
  expect(Object.fromEntries(variables)).toEqual(
    Object.fromEntries([
      ['path', { kind: 'other', types: [] }],
      ['p', { kind: 'node', types: ['Person'] }],
      ['r', { kind: 'relationship', types: ['ACTED_IN', 'DIRECTED'] }],
      ['f', { kind: 'node', types: [] }],
      ['n', { kind: 'other', types: [] }],
      ['x', { kind: 'other', types: [] }],
      ['i', { kind: 'other', types: [] }],
    ]),
  );
});

test('every letter of a text stands in one piece or between two, whatever it is', () => {
  const text = "MATCH (`a``b` {x: 'it\\'s', y: \"un";
  const pieces = tokensOf(text);
  expect(pieces.map((piece) => text.slice(piece.from, piece.to))).toEqual(pieces.map((piece) => piece.text));
  const between = pieces.map((piece, at) => text.slice(pieces[at - 1]?.to ?? 0, piece.from));
  expect(between.join('').trim()).toBe('');
  expect(pieces.at(-1)).toMatchObject({ kind: 'text', text: '"un' });
});

const find = (query: string, given: readonly string[] = []): readonly Finding[] =>
  checkQuery(query, { schema: SCHEMA, given: new Set(given) });

describe('a query is checked while it is written', () => {
  test.each([
    ['MATCH (p:Persn) RETURN p', [{ kind: 'label', name: 'Persn', fix: { from: 9, to: 14, text: 'Person' } }]],
    ['MATCH (p:Xylophone) RETURN p', [{ kind: 'label', fix: null }]],
    ['MATCH ()-[:ACTS_IN]->() RETURN 1', [{ kind: 'type', fix: { text: 'ACTED_IN' } }]],
    ['MATCH (p:Person) RETURN p.nmae', [{ kind: 'property', owner: 'Person', fix: { text: 'name' } }]],
    ['MATCH (p:Person {brn: 1}) RETURN p', [{ kind: 'property', fix: { text: 'born' } }]],
    ['MATCH (p:Oddname) RETURN p', [{ kind: 'label', fix: { text: '`Odd name`' } }]],
    [
      'MATCH (p:Person) WHERE p.born = $day RETURN p LIMIT $n',
      [
        { kind: 'parameter', name: 'day', type: 'date' },
        { kind: 'parameter', name: 'n', type: 'integer' },
      ],
    ],
    ['MATCH (a:Person)-[*]->(b) RETURN a', [{ kind: 'unbounded', fix: { text: '*1..3' } }]],
    ['MATCH (a:Person)-[:ACTED_IN*2..]->(b) RETURN a', [{ kind: 'unbounded', fix: { text: '*2..4' } }]],
    [
      "MATCH (p:Person) WHERE p.born > '1990-01-01' RETURN p",
      [{ kind: 'date', name: 'born', fix: { text: "date('1990-01-01')" } }],
    ],
  ])('%s', (query, findings) => {
    expect(find(query)).toMatchObject(findings);
    expect(find(query)).toHaveLength(findings.length);
  });

  test.each([
    'MATCH (p:Person)-[r:ACTED_IN]->(f:Film) WHERE f.released > 1990 RETURN p.name, r.roles, f.title AS t ORDER BY t',
    'MATCH (a:Person)-[:ACTED_IN*1..3]->(b) RETURN 2 * 3',
    'MATCH (a:Person)-[:ACTED_IN*..3]->(b) RETURN a',
    'MATCH (a:Person)-[:ACTED_IN*2]->(b) RETURN a',
    "MATCH (p:Person) WHERE p.born > date('1990-01-01') RETURN p",
    "MATCH (p:Person) WHERE p.name > '1990-01-01' RETURN p",
    'MATCH (p:`Odd name`) RETURN p.anything',
    'MATCH (n) RETURN n.title, n.roles',
    'RETURN date.truncate("month", date()).day AS day',
    '// (p:Persn) $x\nRETURN "(p:Persn) $x"',
    'UNWIND [{a: 1}] AS row RETURN row.a, row.anything',
    'MATCH (p:Person) WHERE EXISTS { (p)-[:ACTED_IN]->(:Film) } RETURN p {.name, .born}',
    'MATCH (p:Person) RETURN CASE WHEN p.age > 3 THEN [x IN [1] WHERE x > 0 | x * 2] ELSE [] END',
  ])('says nothing of %s', (query) => {
    expect(find(query)).toEqual([]);
  });

  test('a parameter with a value is not missing, a long text is left alone', () => {
    expect(find('RETURN $x', ['x'])).toEqual([]);
    expect(find(`RETURN $x //${' '.repeat(20_000)}`)).toEqual([]);
  });
});

describe('help', () => {
  const help = (query: string) =>
    helpAt(query.replace('|', ''), query.indexOf('|'), {
      schema: SCHEMA,
      count: (name) => (name === 'Person' ? 7 : undefined),
      words: (id, values) => [id, ...Object.values(values ?? {})].join(' '),
    });
  test.each([
    ['MATCH (p:Per|son) RETURN p', 'hover.label Person', 'hover.count 7'],
    ['MATCH ()-[:ACTED|_IN]-() RETURN 1', 'hover.type ACTED_IN', 'hover.properties roles'],
    ['MATCH (p:Person) RETURN p.bo|rn', 'hover.property born', 'hover.ofTypes date Person'],
    ['RETURN date.trun|cate("day", 1)', 'date.truncate(unit, input) → DATE', 'Cuts a date.'],
    ['MATCH (p:Person) RETURN |p', 'hover.variable p', 'Person'],
  ])('%s', (query, title, line) => {
    expect(help(query)).toMatchObject({ title, lines: expect.arrayContaining([line]) });
  });
  test('none of what is no name', () => {
    expect(help('MATCH (p:Person) RET|URN p')).toBeNull();
  });
});

test('the nearest name differs by little', () => {
  expect(nearest('pesron', ['Person', 'Film'])).toBe('Person');
  expect(nearest('Cat', ['Person', 'Film'])).toBeNull();
  expect(callOf('f(a :: LIST<INTEGER>, b = 1 :: ANY) :: (x :: STRING)')).toBe('(a, b) → x :: STRING');
});
