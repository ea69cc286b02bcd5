import { expect, test } from 'vitest';
import { byIds, list } from '../../generated/document.ts';
import { run } from '../../run.ts';
import { useTinyGraph } from '../../test/tiny.ts';

const db = useTinyGraph();

test('document.by-ids tells what the document is, whether its text is there and how many claims rest on it', async () => {
  const [row] = await run(db, byIds, { ids: ['doc:tiny', 'doc:unknown'] });
  expect(row?.document).toMatchObject({
    id: 'doc:tiny',
    title: 'A made-up report',
    titleZh: '一份虛構的報告',
    anchorDate: '2030-06-15',
    status: 'live',
    paragraphCount: 6n,
    hasText: true,
  });
  expect(row?.document.claimCount).toBeGreaterThan(40n);
});

test('document.list has them all', async () => {
  expect((await run(db, list, { cited: false, limit: 10 })).map(({ document }) => document.id)).toEqual(['doc:tiny']);
});
