import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, expect, test } from 'vitest';
import { type Line, META, writeClaims } from '../test/toy.ts';
import { runImport } from './run.ts';

const db = openTestDatabase();
afterAll(() => db.close());

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-meet-'));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return folder;
}

const SOURCES = {
  table: (word = '') =>
    folderOf({
      'crew.csv': 'Name\nAda Tide\n',
      'crew.mapping.yaml': `
format: table/1
table: crew.csv
origin: table:crew
document: { id: "doc:crew", title: Crew, lang: en, publishedAt: "2024-05-01" }
row: { summary: "{Name}" }
entities: { p: { column: Name, type: Person${word} } }
claims: [{ predicate: DESCRIBED_AS, subject: p, value: { column: Name } }]
`,
    }),
  claims: () =>
    writeClaims([
      META,
      {
        type: 'document',
        id: 'doc:pier',
        title: 'Pier',
        lang: 'en',
        publishedAt: '2024-05-20',
        anchorDate: '2024-05-20',
        paragraphs: 1,
      },
      { type: 'entity', id: 'person:ada-tide', labels: ['Person'], name: 'Ada Tide' },
    ] satisfies Line[]),
  graph: async () =>
    join(
      await folderOf({
        'g.gexf':
          '<gexf><graph><nodes><node id="person:ada-tide" label="A. Tide" type="Person"/></nodes></graph></gexf>',
        'g.gexf.graph.yaml': 'document: { id: "doc:g", publishedAt: "2024-05-20" }\n',
      }),
      'g.gexf',
    ),
};

const ORIGINS = { table: 'table:crew doc:crew', claims: 'hand:test doc:pier', graph: 'graph:g doc:g' };
type Form = keyof typeof SOURCES;

test.each([
  ['table', 'claims', 'told'],
  ['table', 'graph', 'told'],
  ['graph', 'claims', 'told'],
  ['claims', 'graph', 'told'],
  ['claims', 'table', 'refused'],
  ['graph', 'table', 'refused'],
] as const satisfies readonly (readonly [Form, Form, string])[])(
  'an entity of a %s that is met by a %s is %s by name before they are one',
  async (first, second, what) => {
    await db.empty();
    await runImport({ path: await SOURCES[first](), db });
    const path = await SOURCES[second]();
    if (what === 'refused') {
      const message = `"Ada Tide" would be person:ada-tide of the source "${ORIGINS[first]}"`;
      await expect(runImport({ path, db, dryRun: true })).rejects.toThrow(message);
      await runImport({ path: await SOURCES.table(', scope: crew'), db });
      expect(await db.query('MATCH (e:Entity) RETURN count(e) AS n')).toEqual([{ n: 2n }]);
      return;
    }
    const told = `by their ids these are entities of the source "${ORIGINS[first]}": person:ada-tide (`;
    for (const dryRun of [true, false]) {
      // oxlint-disable-next-line no-await-in-loop
      const { files } = await runImport({ path, db, dryRun });
      expect(files[0]?.notices.join('\n')).toContain(told);
    }
    // Once they are one, it is no news.
    expect((await runImport({ path, db })).files[0]?.notices.join()).not.toContain('by their ids');
  },
);
