import { cp, mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
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

test('a file of the same name elsewhere replaces nothing until that is confirmed; the same content is the same file', async () => {
  const folder = await write({
    'a/entities.ftm.json': company('c1', 'Dock'),
    'a/entities.ftm.json.graph.yaml': SIDE_CAR,
    'b/entities.ftm.json': company('c2', 'Quay'),
    'b/entities.ftm.json.graph.yaml': SIDE_CAR,
  });
  const [a, b] = [join(folder, 'a/entities.ftm.json'), join(folder, 'b/entities.ftm.json')];
  await runImport({ path: a, db });
  for (const dryRun of [true, false]) {
    // oxlint-disable-next-line no-await-in-loop
    await expect(runImport({ path: b, db, dryRun, maxErrors: 9 })).rejects.toThrow(
      /duplicate-id the document "doc:entities-ftm-json" was imported from another file, a\/entities\.ftm\.json, that holds something else — if b\/entities\.ftm\.json is a document of its own, give it an id in b\/entities\.ftm\.json\.graph\.yaml: document: \{ id: "doc:…" \}; if it is a new version of that one, import it with --replace$/,
    );
  }
  expect(await names()).toEqual([{ name: 'Dock' }]);

  await writeFile(`${b}.graph.yaml`, SIDE_CAR.replace('{', '{ id: "doc:quay",'));
  await runImport({ path: b, db });
  expect(await names()).toEqual([{ name: 'Dock' }, { name: 'Quay' }]);

  // Moved, then edited where it lies now.
  await mkdir(join(folder, 'moved'));
  const moved = join(folder, 'moved/entities.ftm.json');
  await rename(a, moved);
  await rename(`${a}.graph.yaml`, `${moved}.graph.yaml`);
  expect(changesOf((await runImport({ path: moved, db })).counts)).toBe(0);
  await writeFile(moved, company('c1', 'Dry Dock'));
  await runImport({ path: moved, db });
  expect(await names()).toEqual([{ name: 'Dry Dock' }, { name: 'Quay' }]);

  await cp(join(folder, 'moved'), join(folder, 'new'), { recursive: true });
  await writeFile(join(folder, 'new/entities.ftm.json'), company('c1', 'Wet Dock'));
  await runImport({ path: join(folder, 'new/entities.ftm.json'), db, replace: true });
  expect(await names()).toEqual([{ name: 'Quay' }, { name: 'Wet Dock' }]);
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
