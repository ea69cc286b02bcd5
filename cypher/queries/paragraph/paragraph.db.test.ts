import { expect, test } from 'vitest';
import { byIds, ofDocument, search, searchContains } from '../../generated/paragraph.ts';
import { run } from '../../run.ts';
import { useTinyGraph } from '../../test/tiny.ts';

const db = useTinyGraph();

test('paragraph.by-ids has number, kind, paraphrase and the attached passage', async () => {
  expect(await run(db, byIds, { ids: ['doc:tiny#p5'] })).toEqual([
    {
      paragraph: {
        id: 'doc:tiny#p5',
        documentId: 'doc:tiny',
        index: 5n,
        section: 'caption',
        summary: 'A picture made by a program.',
        summaryZh: '一張由程式產生的圖。',
        passage: 'Picture drawn by Gull 1',
        texts: null,
        refersTo: [],
      },
    },
  ]);
});

test('paragraph.of-document goes on after a number', async () => {
  const rows = await run(db, ofDocument, { documentId: 'doc:tiny', after: 4, limit: 10 });
  expect(rows.map(({ paragraph }) => paragraph.index)).toEqual([5n, 6n]);
});

test('paragraph.search finds words of the passage and of the paraphrase, Traditional asked as Simplified', async () => {
  const find = async (query: string) =>
    (await run(db, search, { query, limit: 10 })).map(({ paragraph }) => paragraph.id);
  expect(await find('+"lamps"')).toEqual(['doc:tiny#p3']);
  expect(await find('+"程序"')).toEqual([]);
  expect(await find('+"夜间"')).toEqual(['doc:tiny#p3']);
});

test('paragraph.search-contains finds a single Chinese character', async () => {
  const rows = await run(db, searchContains, { key: '规', limit: 10 });
  expect(rows.map(({ paragraph }) => paragraph.id)).toEqual(['doc:tiny#p3']);
});
