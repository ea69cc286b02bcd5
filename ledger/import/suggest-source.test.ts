import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { suggestSource } from './suggest-source.ts';

const at = async (name: string, text: string | Buffer): Promise<string> => {
  const path = join(await mkdtemp(join(tmpdir(), 'orrery-suggest-')), name);
  await writeFile(path, text);
  return path;
};

test('a table as a spreadsheet saves it gets a mapping that imports as it stands, and its claims in words', async () => {
  const text =
    'Register;;;;;\nPerson;Firm;Title;From;To;Fee\nAda Tïde;Dock;director;02.01.2019;06.05.2020;"1.200,50"\n';
  const path = await at('crew.csv', Buffer.from(text, 'latin1'));
  const found = await suggestSource(path);
  expect(found.problems).toEqual([]);
  expect(found.sentences).toEqual(['Ada Tïde worked at Dock as director, since 2 Jan 2019 until 6 May 2020']);
  expect(found.notices).toEqual(['one cell of "Fee" not taken: the mapping ignores it']);
  expect(found.holds.join('\n')).toContain('1 × Person WORKS_AT Company');
  const mapping = await readFile(found.written ?? '', 'utf8');
  expect(mapping).toContain('encoding: windows-1252');
  expect(mapping).toContain('format: "dd.MM.yyyy"');
});

test('dated amounts are payments, each row its own', async () => {
  const path = await at('gifts.csv', 'Donor,Party,Amount,Date\nAda,Dock,100,2019-01-02\nAda,Dock,250,2020-05-06\n');
  expect((await suggestSource(path)).sentences).toEqual([
    'Ada paid Dock 100 on 2 Jan 2019',
    'Ada paid Dock 250 on 6 May 2020',
  ]);
});

test('a mapping that is there is not written over', async () => {
  const path = await at('gifts.csv', 'Donor,Party\nAda,Dock\n');
  const mapping = path.replace('.csv', '.mapping.yaml');
  await writeFile(mapping, 'format: table/1\n');
  const found = await suggestSource(path);
  expect([found.written, found.kept]).toEqual([undefined, mapping]);
  expect(await readFile(mapping, 'utf8')).toBe('format: table/1\n');
  expect(found.problems.join()).toContain('"table" is missing');
});

const GRAPHML = (nodes: string, edges: string): string => `<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="kind" for="node" attr.name="kind" attr.type="string"/>
<key id="what" for="edge" attr.name="relation" attr.type="string"/>
<key id="kg" for="edge" attr.name="tons" attr.type="double"/>
<graph edgedefault="directed">
${nodes}
${edges}
</graph></graphml>`;

test('a graph without any types gets a side-car that imports as it stands', async () => {
  const path = await at(
    'novel.graphml',
    GRAPHML('<node id="ada"/>\n<node id="bo"/>', '<edge source="ada" target="bo"/>'),
  );
  const found = await suggestSource(path);
  expect(found.problems).toEqual([]);
  expect(found.written).toBe(`${path}.graph.yaml`);
  const text = await readFile(found.written ?? '', 'utf8');
  expect(text).toContain('default: { type: Concept, relationship: RELATED_TO }');
  expect(text).toMatch(/publishedAt: "\d{4}-\d\d-\d\d"/);
  expect(found.sentences).toHaveLength(1);
});

test('a graph with words of its own gets each of them listed, with its ends, counts, properties and samples', async () => {
  const path = await at(
    'port.graphml',
    GRAPHML(
      '<node id="ada"><data key="kind">Person</data></node>\n<node id="raft"><data key="kind">Vessel</data></node>\n<node id="kite"><data key="kind">Vessel</data></node>',
      '<edge source="ada" target="raft"><data key="what">steers</data><data key="kg">3.5</data></edge>\n<edge source="ada" target="kite"><data key="what">steers</data></edge>',
    ),
  );
  const found = await suggestSource(path);
  expect(found.problems).toEqual([]);
  const holds = found.holds.join('\n');
  expect(holds).toContain('nodes: 3, edges between them: 2');
  expect(holds).toContain('2 × Vessel');
  expect(holds).toContain('2 × Person steers Concept');
  expect(holds).toContain('tons: on 1 of the edges, as "3.5"');
  const text = await readFile(found.written ?? '', 'utf8');
  expect(text).toMatch(/"Vessel": Concept # nodes: 2/);
  expect(text).toMatch(/"steers": RELATED_TO # edges: 2/);
  expect(text).not.toContain('"Person"');
  expect(text).not.toContain('default:');
  expect(found.sentences).toHaveLength(2);
});

test('a side-car that is there is not touched', async () => {
  const path = await at('pier.graphml', GRAPHML('<node id="ada"/>', ''));
  await writeFile(`${path}.graph.yaml`, 'document: { publishedAt: "2020-01-02" }\ndefault: { type: Person }\n');
  const found = await suggestSource(path);
  expect([found.written, found.kept]).toEqual([undefined, `${path}.graph.yaml`]);
  expect(await readFile(`${path}.graph.yaml`, 'utf8')).toContain('2020-01-02');
});

test('a relation that is called like a predicate keeps it between ends that it takes, and gets the neutral one between others', async () => {
  const path = await at(
    'dock.graphml',
    GRAPHML(
      '<node id="ada"><data key="kind">Person</data></node>\n<node id="dock"><data key="kind">Company</data></node>\n<node id="raft"><data key="kind">Vessel</data></node>',
      '<edge source="ada" target="dock"><data key="what">owns</data></edge>\n<edge source="dock" target="raft"><data key="what">owns</data></edge>',
    ),
  );
  const found = await suggestSource(path);
  expect(found.problems).toEqual([]);
  expect(found.sentences.toSorted()).toEqual(['Ada owns dock', 'Dock is related to raft']);
  expect(await readFile(found.written ?? '', 'utf8')).toContain(
    '"owns": [{ from: Person, to: Company, predicate: OWNS }, RELATED_TO] # edges: 2',
  );
});

const suggested = async (name: string, text: string) => {
  const found = await suggestSource(await at(name, text));
  return { ...found, mapping: found.written === undefined ? '' : await readFile(found.written, 'utf8') };
};

test('a table of relations gets its ends, the types of each, and a predicate for each of its words', async () => {
  const text =
    'source,source_type,target,target_type,relation,since,weight\nAda,person,Dock,company,works at,2019-01-02,1\nBo,person,Raft,vessel,steers,2020-05-06,2\nAda,person,Raft,vessel,steers,,3\n';
  const found = await suggested('ties.csv', text);
  expect(found.problems).toEqual([]);
  expect(found.mapping).toContain('"vessel": Concept # rows: 2');
  expect(found.mapping).toContain('"steers": RELATED_TO # rows: 2');
  expect(found.sentences.toSorted()).toEqual([
    'Ada is related to Dock, 1, since 2 Jan 2019',
    'Ada is related to Raft, 3',
    'Bo is related to Raft, 2, since 6 May 2020',
  ]);
});

test('a bare list of edges imports as it stands', async () => {
  const found = await suggested('edges.tsv', 'Source\tTarget\nAda\tBo\nBo\tCy\n');
  expect([found.problems, found.sentences]).toEqual([[], ['Ada is related to Bo', 'Bo is related to Cy']]);
});

test('a column of types is the type of what is named first', async () => {
  const found = await suggested('things.csv', 'Name,Type,Employer\nAda,Person,Dock\nCrew,Group,Dock\n');
  expect(found.problems).toEqual([]);
  expect(found.holds.join('\n')).toContain('1 × Group RELATED_TO Company');
});

const ROWS = [
  { id: 1, name: 'Ada', employer: { name: 'Dock', city: 'Port' }, tags: ['x', 'y'] },
  { id: 2, name: 'Bo', employer: null, tags: [] },
];

test.each([
  { how: 'one a line', name: 'crew.jsonl', text: ROWS.map((row) => `${JSON.stringify(row)}\n`).join(''), words: '' },
  { how: 'in an array', name: 'crew.json', text: JSON.stringify(ROWS), words: '' },
  {
    how: 'under a key',
    name: 'crew.json',
    text: JSON.stringify({ page: { total: 2, rows: ROWS } }, undefined, 2),
    words: 'rows: "page.rows"',
  },
  { how: 'under a key on one line', name: 'crew.json', text: JSON.stringify({ rows: ROWS }), words: 'rows: "rows"' },
])('JSON with its rows $how gets a mapping that imports as it stands', async ({ name, text, words }) => {
  const found = await suggested(name, text);
  expect(found.problems).toEqual([]);
  expect(found.sentences).toContain('Ada works at Dock');
  expect(found.mapping).toContain(words);
  if (words.includes('page')) expect(found.mapping).toContain('- "page.total" # beside the rows');
});

test('JSON that is no table says what it is, and writes nothing', async () => {
  const path = await at('places.json', '{"type":"FeatureCollection","features":[]}');
  await expect(suggestSource(path)).rejects.toThrow('GeoJSON');
});
