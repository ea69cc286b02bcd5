import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { hashFiles } from '../check/check-source.ts';
import { exportGraph } from '../export/export-graph.ts';
import { dumpGraph } from '../store/dump.ts';
import { changesOf } from './report.ts';
import { runImport } from './run.ts';

const db = openTestDatabase();
beforeEach(() => db.empty());
afterAll(() => db.close());

const SIDE_CAR = 'document: { publishedAt: "2024-05-20", title: Pier }\n';

async function write(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-graph-'));
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    // oxlint-disable-next-line no-await-in-loop
    await mkdir(dirname(path), { recursive: true });
    // oxlint-disable-next-line no-await-in-loop
    await writeFile(path, text);
  }
  return folder;
}

const company = (id: string, name: string): string =>
  `${JSON.stringify({ id, schema: 'Company', properties: { name: [name] } })}\n`;
const names = async (): Promise<unknown> => db.query('MATCH (e:Entity) RETURN e.name AS name ORDER BY name');

const noticesOf = async (path: string, options: { dryRun?: boolean; replace?: boolean } = {}): Promise<string> =>
  (await runImport({ path, db, ...options })).files.flatMap(({ notices }) => notices).join('\n');

test('a file is known by the id in its side-car, which the first import writes there', async () => {
  const car = `# By hand.\n${SIDE_CAR}`;
  const folder = await write({
    'a/entities.ftm.json': company('c1', 'Dock'),
    'a/entities.ftm.json.graph.yaml': car,
    'b/entities.ftm.json': company('c2', 'Quay'),
    'b/entities.ftm.json.graph.yaml': car,
  });
  const [a, b] = [join(folder, 'a/entities.ftm.json'), join(folder, 'b/entities.ftm.json')];
  expect(await noticesOf(a, { dryRun: true })).toMatch(
    /^would write document: \{ id: "doc:entities-ftm-json" \} into a\/entities\.ftm\.json\.graph\.yaml/,
  );
  expect(await readFile(`${a}.graph.yaml`, 'utf8')).toBe(car);
  expect(await noticesOf(a)).toMatch(/^wrote document: \{ id: "doc:entities-ftm-json" \} into a/);
  const named = await readFile(`${a}.graph.yaml`, 'utf8');
  expect(named).toBe(car.replace('{', '{ id: "doc:entities-ftm-json",'));
  expect(await noticesOf(a)).toBe('');

  // The name of another directory's file: another source, which replaces nothing.
  const mark = createHash('sha256').update(company('c2', 'Quay')).digest('hex').slice(0, 8);
  const told = await noticesOf(b, { dryRun: true });
  expect(told).toContain(
    '"doc:entities-ftm-json" is the document of a/entities.ftm.json, so this file is a source of its own',
  );
  expect(told).toContain(`"doc:entities-ftm-json-${mark}"`);
  await runImport({ path: b, db });
  expect(await names()).toEqual([{ name: 'Dock' }, { name: 'Quay' }]);
  await writeFile(b, company('c2', 'Long Quay'));
  await runImport({ path: b, db });
  expect(await names()).toEqual([{ name: 'Dock' }, { name: 'Long Quay' }]);

  // Renamed and moved, then edited where it lies now: the same source.
  await mkdir(join(folder, 'moved'));
  const moved = join(folder, 'moved/firms.ftm.json');
  await rename(a, moved);
  await rename(`${a}.graph.yaml`, `${moved}.graph.yaml`);
  const { counts, files } = await runImport({ path: moved, db });
  expect(changesOf(counts)).toBe(0);
  expect(files[0]?.notices).toEqual(['imported as a/entities.ftm.json before; it is the same document']);
  await writeFile(moved, company('c1', 'Dry Dock'));
  await runImport({ path: moved, db });
  expect(await names()).toEqual([{ name: 'Dry Dock' }, { name: 'Long Quay' }]);

  // A copy takes the id along: what would be replaced stays until that is confirmed.
  const copy = join(folder, 'copy/firms.ftm.json');
  await cp(join(folder, 'moved'), join(folder, 'copy'), { recursive: true });
  await writeFile(copy, company('c1', 'Wet Dock'));
  for (const dryRun of [true, false]) {
    // oxlint-disable-next-line no-await-in-loop
    await expect(runImport({ path: copy, db, dryRun, maxErrors: 9 })).rejects.toThrow(
      /duplicate-id the document "doc:entities-ftm-json" was imported from another file, moved\/firms\.ftm\.json, that holds something else — if copy\/firms\.ftm\.json is a document of its own, give it another id in copy\/firms\.ftm\.json\.graph\.yaml: document: \{ id: "doc:…" \}; if it is a new version of that one, import it with --replace$/,
    );
  }
  await runImport({ path: copy, db, replace: true });
  expect(await names()).toEqual([{ name: 'Long Quay' }, { name: 'Wet Dock' }]);
});

test('a file that was imported before its side-car had an id keeps the one it had, by its place or by its content', async () => {
  const folder = await write({ 'x.ftm.json': company('c1', 'Dock'), 'x.ftm.json.graph.yaml': SIDE_CAR });
  const path = join(folder, 'x.ftm.json');
  await runImport({ path, db });
  // As an earlier version left it.
  await writeFile(`${path}.graph.yaml`, SIDE_CAR);
  await writeFile(path, company('c1', 'Dry Dock'));
  expect(await noticesOf(path)).toContain('"doc:x-ftm-json"');
  expect(await names()).toEqual([{ name: 'Dry Dock' }]);
  // Renamed with a side-car of the time before: its content tells.
  const bare = join(folder, 'y.ftm.json');
  await cp(path, bare);
  await writeFile(`${bare}.graph.yaml`, SIDE_CAR);
  await db.own('MATCH (i:Import) SET i.sha256 = $sha256', { sha256: await hashFiles([bare, `${bare}.graph.yaml`]) });
  await rm(path);
  expect(await noticesOf(bare)).toContain('"doc:x-ftm-json"');
  expect(await names()).toEqual([{ name: 'Dry Dock' }]);
});

const EDGES = Array.from(
  { length: 6 },
  (_, n) => `<edge id="${n}" source="a" target="b" label="PAID" start="20${10 + n}-01-02" amount="${n}00" unit="EUR"/>`,
);
const gexf = (edges: readonly string[]): string => `<gexf><graph defaultedgetype="directed"><nodes>
<node id="a" label="Ada" type="Person" alias="A. Tide" size="3"/><node id="b" label="Dock" type="Company"/></nodes>
<edges>\n${edges.join('\n')}\n</edges></graph></gexf>`;

test('an edge that is deleted changes one claim and one citation, and repeats stay apart', async () => {
  const folder = await write({ 'g.gexf': gexf(EDGES), 'g.gexf.graph.yaml': SIDE_CAR });
  const path = join(folder, 'g.gexf');
  await runImport({ path, db });
  expect(
    await db.query(`MATCH (c:Claim {predicate: 'PAID'}) RETURN c.valueNumber AS amount, c.unit AS unit,
                    toString(c.startEarliest) AS day, c.timeConflict AS conflict ORDER BY day`),
  ).toEqual(EDGES.map((_, n) => ({ amount: n * 100, unit: 'EUR', day: `20${10 + n}-01-02`, conflict: false })));
  await writeFile(path, gexf(EDGES.toSpliced(1, 1)));
  const { counts } = await runImport({ path, db });
  const none = { created: 0, changed: 0, removed: 0 };
  expect(counts.claims).toMatchObject({ ...none, removed: 1 });
  expect(counts.citations).toMatchObject({ ...none, removed: 1 });
  for (const kind of ['entities', 'paragraphs', 'documents'] as const) expect(counts[kind]).toMatchObject(none);
});

const CREW = `
format: table/1
table: FILE
origin: table:crew
license: CC0-1.0
document: { id: "doc:crew", title: Crew, titleZh: 船員, lang: en, publishedAt: "2024-05-01" }
row: { summary: "{Name} at {Firm}", summaryZh: "{Firm}：{Name}" }
entities:
  p: { column: Name, type: Person, scope: crew }
  f: { column: Firm, type: Company, nameZh: { Dock: 船塢 } }
claims:
  - { predicate: WORKS_AT, subject: p, object: f, start: { column: Since }, key: row }
  - { predicate: OWNS, subject: p, object: f, number: { column: Shares }, unit: "%" }
`;

/** Everything stored of claims and citations, by id, with the parts that are cited. */
const stored = async (): Promise<ReadonlyMap<string, unknown>> =>
  new Map(
    (
      await db.query(`MATCH (c:Claim)-[:HAS_CITATION]->(k:Citation)-[:IN_CHUNK]->(p:Chunk)
        RETURN c.id + k.id AS id, properties(c) AS claim, properties(k) AS citation, p.id AS part`)
    ).map(({ id, ...rest }) => [String(id), rest]),
  );

test('of three dated stays the one that is deleted takes its claim, and nothing that was decided or said of the others', async () => {
  const stays = ['2019', '2021', '2023'].map(
    (year, n) => `<edge id="${n}" source="a" target="b" label="WORKS_AT" start="${year}-02-01" end="${year}-08-31"/>`,
  );
  const folder = await write({
    'g.gexf': gexf(stays),
    'g.gexf.graph.yaml': SIDE_CAR,
    'decided.claims.jsonl': [
      { type: 'meta', format: 'claims/2', origin: 'hand:team' },
      {
        type: 'document',
        id: 'doc:team',
        title: 'Team',
        lang: 'en',
        publishedAt: '2024-05-20',
        anchorDate: '2024-05-20',
        paragraphs: 1,
      },
      {
        type: 'document',
        id: 'doc:old',
        title: 'Old',
        lang: 'en',
        publishedAt: '2024-05-20',
        anchorDate: '2024-05-20',
        paragraphs: 1,
      },
      { type: 'entity', id: 'person:ada', labels: ['Person'], name: 'Ada Tide' },
      { type: 'entity', id: 'org:quay', labels: ['Company'], name: 'Quay' },
      { type: 'claim', ref: 'old', p: 'LEFT', s: 'person:ada', o: 'org:quay', cite: [{ par: 1, doc: 'doc:old' }] },
      {
        type: 'merge',
        from: 'person:g-gexf#a',
        into: 'person:ada',
        by: 'team',
        reason: 'Same person.',
      },
      {
        type: 'judgement',
        a: 'org:g-gexf#b',
        b: 'org:quay',
        verdict: 'different',
        by: 'team',
        note: 'Two firms.',
      },
      { type: 'retraction', doc: 'doc:old', by: 'team', reason: 'Made up.' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  });
  await runImport({ path: folder, db });
  const before = await stored();
  expect(before.size).toBe(5);
  const path = join(folder, 'g.gexf');
  await writeFile(path, gexf(stays.toReversed()));
  const shuffled = await runImport({ path: folder, db });
  expect(changesOf(shuffled.counts)).toBe(0);
  await writeFile(path, gexf(stays.slice(1)));
  const { counts } = await runImport({ path: folder, db });
  const none = { created: 0, changed: 0, removed: 0 };
  expect(counts).toMatchObject({
    claims: { ...none, removed: 1 },
    citations: { ...none, removed: 1 },
    judgements: none,
    merges: none,
    retractions: none,
    entities: none,
  });
  const after = await stored();
  expect(after.size).toBe(4);
  for (const [id, row] of after) expect(row).toEqual(before.get(id));
});

test('a file that grows by a thousand records moves no citation and changes no claim of the old ones', async () => {
  const file = (more: readonly string[]): string => gexf(EDGES).replace('<nodes>', `<nodes>${more.join('\n')}`);
  const folder = await write({ 'g.gexf': file([]), 'g.gexf.graph.yaml': SIDE_CAR });
  const path = join(folder, 'g.gexf');
  await runImport({ path, db });
  const before = await stored();
  const more = Array.from({ length: 1000 }, (_, n) => `<node id="p${n}" label="P${n}" type="Person" alias="A${n}"/>`);
  await writeFile(path, file(more));
  const { counts } = await runImport({ path, db });
  expect(counts.citations).toEqual({ created: 1000, changed: 0, unchanged: before.size, removed: 0 });
  expect(counts.claims).toMatchObject({ created: 1000, changed: 0, removed: 0 });
  expect(counts.paragraphs.removed).toBe(0);
  const after = await stored();
  for (const [id, row] of before) expect(after.get(id)).toEqual(row);
});

describe('what is exported gives the same graph again', () => {
  test.each([
    ['GEXF', { 'g.gexf': gexf(EDGES), 'g.gexf.graph.yaml': SIDE_CAR }, 'g.gexf'],
    [
      'GraphML',
      {
        'g.graphml': `<graphml><graph edgedefault="undirected"><node id="a" type="Person"><graph/></node>
<node id="g" type="Group"><graph><node id="趙" type="Person" desc="x"/></graph></node>
<edge source="a" target="趙" label="KNOWS" weight="2"/><edge source="趙" target="a" label="KNOWS" weight="3"/></graph></graphml>`,
        'g.graphml.graph.yaml': SIDE_CAR,
      },
      'g.graphml',
    ],
    [
      'node-link JSON',
      {
        'g.json': JSON.stringify({
          directed: true,
          graph: { name: 'pier' },
          nodes: [
            { id: 'a', type: 'Person', name: 'Ada', born: 1815 },
            { id: '趙', type: 'Person' },
          ],
          links: [{ source: 'a', target: '趙', type: 'knows', weight: 2.5, since: '2019' }],
        }),
        'g.json.graph.yaml': SIDE_CAR,
      },
      'g.json',
    ],
    [
      'FollowTheMoney',
      {
        'g.ftm.json': `${company('c1', 'Dock')}${company('c2', 'Quay')}${JSON.stringify({
          id: 'o',
          schema: 'Ownership',
          properties: { owner: ['c1'], asset: ['c2'], percentage: ['62.5'], startDate: ['2019'], endDate: ['2020-05'] },
        })}\n`,
        'g.ftm.json.graph.yaml': SIDE_CAR,
      },
      'g.ftm.json',
    ],
    [
      'CSV of neo4j-admin',
      {
        'graph.yaml': `${SIDE_CAR}license: CC0-1.0\n`,
        'n.csv': 'id:ID,name,aliases:string[],:LABEL\n1,Ada,A. T.;Ada T.,Person\n2,Dock,,Company\n',
        'r.csv': ':START_ID,:END_ID,:TYPE,since\n1,2,WORKS_AT,2019\n1,2,WORKS_AT,2022\n',
      },
      '',
    ],
    [
      'three sheets',
      {
        'pier.documents.csv': 'id,title,titleZh,lang,publishedAt,paragraphs\ndoc:pier,Pier,碼頭,en,2024-05-20,5\n',
        'pier.entities.csv':
          'id,type,name,nameZh,alsoKnownAs,note\nperson:ada,Person,Ada,阿達,A. Tide;Ada T.,Sails.\norg:dock,Organisation;Company,Dock,,,\n',
        'pier.claims.csv': `subject,predicate,object,role,value,unit,start,end,stance,certainty,by,document,paragraph,note
person:ada,WORKS_AT,org:dock,mate,,,2019,2020-05,affirms,insiders,org:dock,doc:pier,3,"a, b"
person:ada,WORKS_AT,org:dock,mate,,,2019,2020-05,denies,quoted,person:ada,doc:pier,4,
`,
      },
      '',
    ],
    [
      'a table',
      {
        'crew.csv': 'Name,Firm,Since,Shares\n"Tide, Ada",Dock,2019-02,12.5\nBo,Dock,,\nBo,Quay,2021-05-06,7\n',
        'crew.mapping.yaml': CREW.replace('FILE', 'crew.csv'),
      },
      '',
    ],
    [
      'a table in JSON',
      {
        'crew.json': JSON.stringify([
          { Name: 'Ada', Firm: 'Dock', Since: '2019-02', Shares: 12.5 },
          { Name: '趙', Firm: 'Quay', Since: '', Shares: null },
        ]),
        'crew.mapping.yaml': CREW.replace('FILE', 'crew.json'),
      },
      '',
    ],
  ])('%s', async (_, files, name) => {
    await runImport({ path: join(await write(files), name), db });
    const before = await dumpGraph(db);
    const folder = await mkdtemp(join(tmpdir(), 'orrery-export-'));
    const { files: written } = await exportGraph({ db, folder });
    expect(written).toHaveLength(1);
    expect(await readFile(written[0]?.file ?? '', 'utf8')).toContain('"type":"claim"');
    await db.empty();
    await runImport({ path: folder, db });
    expect(await dumpGraph(db)).toEqual(before);
  });
});
