import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGraph } from '../test/read-graph.ts';

interface Table {
  readonly table: string;
  readonly text: string;
  readonly more?: string;
  readonly entities?: string;
  readonly claims?: string;
}

const mappingOf = ({ table, more = '', entities, claims }: Omit<Table, 'text'>): string => `
format: table/1
table: ${table}
origin: table:crew
document: { id: "doc:crew", title: Crew, lang: en, publishedAt: "2024-05-01" }
row: { summary: "{name}" }
entities: ${entities ?? '{ person: { column: name, type: Person }, firm: { column: firm.name, type: Company } }'}
claims: ${claims ?? '[{ predicate: WORKS_AT, subject: person, object: firm }]'}
${more}
`;

const read = (table: Table): ReturnType<typeof readGraph> =>
  readGraph({ 'crew.mapping.yaml': mappingOf(table), [table.table]: table.text });

const ROWS = [
  { name: 'Ada', firm: { name: 'Dock', city: 'Port' } },
  { name: 'Bo', firm: null },
  { name: 'Cy', firm: { name: 'Quay', city: null } },
];
const SAID = ['person:ada WORKS_AT org:dock', 'person:cy WORKS_AT org:quay'];
const lines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

describe('the objects of a JSON file are rows, and a field of an inner object is a column', () => {
  test.each([
    ['one a line', 'crew.jsonl', lines(ROWS), ''],
    ['one a line, by another name', 'crew.ndjson', lines(ROWS), ''],
    ['in an array', 'crew.json', JSON.stringify(ROWS), ''],
    ['in an array over many lines', 'crew.json', `\uFEFF\n${JSON.stringify(ROWS, undefined, 2)}`, ''],
    ['under a key', 'crew.json', JSON.stringify({ data: { items: ROWS } }, undefined, 2), 'rows: data.items'],
    ['under a key, on one line', 'crew.json', JSON.stringify({ rows: ROWS }), 'rows: rows'],
    ['under a key with a dot', 'crew.json', JSON.stringify({ 'the.rows': ROWS }), 'rows: the.rows'],
  ])('%s', async (_, ...[table, text, more]) => {
    const found = await read({ table, text, more: `${more}\nignore: [firm.city]` });
    expect([found.problems, found.claims]).toEqual([[], SAID]);
    expect(found.notices).toEqual(['one cell of "firm.city" not taken: the mapping ignores it']);
  });
});

test('a list of objects gives each of their fields a line for each of them', async () => {
  const text = lines([
    {
      name: 'Raft',
      crew: [
        { who: 'Ada', nr: 7 },
        { who: 'Bo\nReef', nr: 8 },
      ],
    },
  ]);
  const found = await read({
    table: 'boats.jsonl',
    text,
    entities:
      '{ boat: { column: name, type: Product }, sailor: { column: crew.who, id: { column: crew.nr, steps: [{ split: ["\\n"] }] }, type: Person, steps: [{ split: ["\\n"] }] } }',
    claims: '[{ predicate: RELATED_TO, subject: sailor, object: boat }]',
  });
  expect(found.problems).toEqual([]);
  expect(found.entities).toEqual([
    'Person person:crew#7 "Ada"',
    'Person person:crew#8 "Bo Reef"',
    'Product product:raft "Raft"',
  ]);
  expect(found.claims).toEqual(['person:crew#7 RELATED_TO product:raft', 'person:crew#8 RELATED_TO product:raft']);
});

describe('what is not taken is told, once for each field', () => {
  test('a field the mapping does not name, with its count and the one that was meant', async () => {
    const rows = ROWS.map((row) => ({ ...row, nam: 'x' }));
    const found = await read({ table: 'crew.jsonl', text: lines(rows), more: 'ignore: [firm.city]' });
    expect(found.problems).toEqual([
      'pier/crew.jsonl:1:1 unknown-column the mapping says nothing of the field "nam" (in 3 rows, first on this line) — map it, or list it under "ignore" in the mapping; did you mean it by "name"?',
    ]);
  });

  test('what stands beside the rows', async () => {
    const text = JSON.stringify({ total: 3, page: { next: 'x', rows: ROWS } });
    const found = await read({ table: 'crew.json', text, more: 'rows: page.rows\nignore: [firm.city, total]' });
    expect(found.problems).toEqual([
      'pier/crew.json:1:1 not-taken "page.next" stands beside the rows, and the mapping says nothing of it — list it under "ignore" in the mapping',
    ]);
  });

  test.each([
    [
      'rows that are nowhere',
      JSON.stringify({ rows: ROWS }),
      'rows: items',
      '"rows: items": the file has no list there',
    ],
    [
      'rows inside one object',
      JSON.stringify({ rows: ROWS }, undefined, 1),
      '',
      'one JSON object over several lines, not one object a line',
    ],
    ['rows inside one line', JSON.stringify({ rows: ROWS }), '', 'the objects have none of the fields'],
    ['a list of lists', JSON.stringify([{ name: [[1]] }]), '', '"name" is a list of lists'],
    [
      'a field twice',
      JSON.stringify([{ 'firm.name': 'x', firm: { name: 'y' } }]),
      '',
      '"firm.name" is both a field and a field of an inner object',
    ],
    ['a row that is none', '[1]', '', 'the row is not a JSON object'],
  ])('%s', async (_, ...[text, more, message]) => {
    const { problems } = await read({ table: 'crew.json', text, more });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  test('words for CSV in a mapping for JSON, and the other way round', async () => {
    const json = await read({ table: 'crew.jsonl', text: lines(ROWS), more: 'skip: 2' });
    expect(json.problems.join()).toContain('"skip" is of no use for JSON');
    const csv = await read({ table: 'crew.csv', text: 'name,firm.name\nAda,Dock\n', more: 'rows: x' });
    expect(csv.problems.join()).toContain('"rows" says where JSON has its rows; this table is none');
  });
});

describe('a JSON file without a mapping says what it is and what to do', () => {
  test.each([
    [
      'people.jsonl',
      '{"name":"Ada","age":3}\n{"name":"Bo"}\n',
      /a table in JSON whose rows have name, age, not claims.*people\.mapping\.yaml/,
    ],
    ['people.json', '[{"name":"Ada"}]', /a table in JSON whose rows have name, not claims/],
    ['people.json', '{"count":1,\n"results":[]}', /one JSON object with count, results, not claims/],
    ['places.geojson.json', '{"type":"FeatureCollection","features":[]}', /GeoJSON, .*CSV/],
    ['x.json', '{"elements":{"nodes":[{"data":{"id":"1"}}]}}', /a graph of Cytoscape.*GraphML/],
    ['x.json', '{"graph":{"nodes":{"a":{}},"edges":[]}}', /JSON Graph Format.*"links"/],
    [
      'x.json',
      '{"type":"node","id":"0","labels":["A"]}\n{"type":"node","id":"1","labels":["A"]}',
      /apoc\.export\.graphml/,
    ],
    ['x.json', '{"@context":"https://schema.org","@type":"Person"}', /JSON-LD/],
  ])('%s %s', async (name, text, message) => {
    const path = join(await mkdtemp(join(tmpdir(), 'orrery-json-')), name);
    await writeFile(path, text);
    await expect(readGraph({ [name]: text })).rejects.toThrow(message);
  });

  test('claims are claims by whatever name', async () => {
    const meta = '{"type":"meta","format":"claims/1","origin":"hand:test"}\n';
    const { problems } = await readGraph({
      'mine.jsonl': `${meta}{"type":"entity","id":"person:ada","labels":["Person"],"name":"Ada"}\n`,
    });
    expect(problems.join()).not.toContain('mapping');
  });
});
