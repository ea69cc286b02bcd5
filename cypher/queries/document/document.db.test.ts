import { expect, test } from 'vitest';
import { byIds, count, counts, list, ofLinks } from '../../generated/document.ts';
import { linksAmong } from '../../generated/graph.ts';
import { run } from '../../run.ts';
import { ALL, useTinyGraph } from '../../test/tiny.ts';

const db = useTinyGraph();

test('document.by-ids tells what the document is, document.counts whether its text is there and how many claims rest on it', async () => {
  const [row] = await run(db, byIds, { ids: ['doc:tiny', 'doc:unknown'] });
  expect(row?.document).toMatchObject({
    id: 'doc:tiny',
    title: 'A made-up report',
    titleZh: '一份虛構的報告',
    anchorDate: '2030-06-15',
    status: 'live',
    paragraphCount: 6n,
  });
  const [counted, ...others] = await run(db, counts, { ids: ['doc:tiny', 'doc:unknown'] });
  expect(others).toEqual([]);
  expect(counted).toMatchObject({ id: 'doc:tiny', hasText: true });
  expect(counted?.claimCount).toBeGreaterThan(40n);
});

test('document.list has them all', async () => {
  const all = await run(db, list, { cited: false, day: null, id: null, limit: 10 });
  expect(all.map(({ document }) => document.id)).toEqual(['doc:tiny']);
  expect(await run(db, count, { cited: true })).toEqual([{ total: 1n }]);
  const [{ document } = { document: { publishedAt: null } }] = all;
  expect(await run(db, list, { cited: false, day: document.publishedAt ?? '', id: 'doc:tiny', limit: 10 })).toEqual([]);
});

test('document.of-links has the drawn links among the entities, and none that leads out of them', async () => {
  const ids = ['person:ben-ivory', 'org:nimbus'];
  const [row, ...rest] = await run(db, ofLinks, { ids });
  expect(rest).toEqual([]);
  const links = (await run(db, linksAmong, { ids, certainties: ALL, at: null })).map(({ link }) => link.id);
  expect(row?.document).toBe('doc:tiny');
  expect(row?.links.toSorted()).toEqual(links.toSorted());
  expect(links.length).toBeGreaterThan(1);
});
