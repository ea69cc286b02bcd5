import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addBySearch, nodeIds, open, positions, settled } from './page.ts';

const home = process.env['ORRERY_HOME'];

/** The process of the Neo4j that `start` runs, from its state file. */
async function neo4jPid(): Promise<number> {
  const state: { readonly server: { readonly pid: number } } = JSON.parse(
    await readFile(join(home ?? '', 'neo4j/home/run/orrery.json'), 'utf8'),
  );
  return state.server.pid;
}

test('when Neo4j is killed the page says so, comes back without a reload and has lost nothing', async ({ page }) => {
  test.skip(home === undefined, 'ORRERY_HOME is not set: this Neo4j is not ours to kill.');
  test.setTimeout(120_000);
  await open(page);
  const before = await positions(page);
  await page.evaluate(() => {
    document.documentElement.dataset['sameDocument'] = 'yes';
  });

  const killed = await neo4jPid();
  process.kill(killed, 'SIGKILL');
  await expect(page.getByTestId('offline')).toBeVisible({ timeout: 20_000 });
  expect([...(await nodeIds(page))]).toEqual([...before.keys()]);

  await expect(page.getByTestId('offline')).toBeHidden({ timeout: 90_000 });
  expect(await neo4jPid()).not.toBe(killed);
  await addBySearch(page, 'avi verma', 'Avi Verma');
  await expect(page.getByTestId('entity-view')).toContainText('Avi Verma');
  await settled(page);
  const after = await positions(page);
  for (const [id, point] of before) expect(after.get(id)).toEqual(point);
  expect(await page.evaluate(() => document.documentElement.dataset['sameDocument'])).toBe('yes');
});

const LINKS = ['', '#n=person%3Ayann-lecun+org%3Ameta', '#n=person%3Ashengjia-zhao+org%3Ameta+person%3Aalexandr-wang'];

test('pages opened while Neo4j is away draw when it is back, and so does a page opened as soon as it is ready', async ({
  page,
  context,
  baseURL,
}) => {
  test.skip(home === undefined, 'ORRERY_HOME is not set: this Neo4j is not ours to kill.');
  test.setTimeout(240_000);
  await open(page);
  process.kill(await neo4jPid(), 'SIGKILL');
  await expect(page.getByTestId('offline')).toBeVisible({ timeout: 20_000 });

  const waiting = await Promise.all(
    LINKS.map(async (link) => {
      const other = await context.newPage();
      await other.goto(`/${link}`);
      await other.evaluate(() => {
        document.documentElement.dataset['sameDocument'] = 'yes';
      });
      return other;
    }),
  );
  // One more link, within a page that has drawn already.
  await page.evaluate((link) => {
    location.hash = link;
  }, LINKS[1] ?? '');

  const ready = async (): Promise<boolean> => {
    const response = await fetch(new URL('health/ready', baseURL)).catch(() => undefined);
    return response?.status === 200;
  };
  await expect.poll(ready, { timeout: 90_000, intervals: [100] }).toBe(true);
  for (const link of LINKS) {
    const fresh = await context.newPage();
    await open(fresh, link);
    expect((await nodeIds(fresh)).length).toBeGreaterThan(1);
    await expect(fresh.getByTestId('canvas-failed')).toBeHidden();
    await fresh.close();
  }
  for (const [index, other] of waiting.entries()) {
    await expect(other.getByTestId('count')).toBeVisible({ timeout: 20_000 });
    await expect(other.getByTestId('offline')).toBeHidden();
    expect(await other.evaluate(() => document.documentElement.dataset['sameDocument'])).toBe('yes');
    const asked = [...decodeURIComponent(LINKS[index] ?? '').matchAll(/[a-z]+:[a-z-]+/g)].map(([id]) => id);
    await expect.poll(async () => await nodeIds(other), { timeout: 20_000 }).toEqual(expect.arrayContaining(asked));
  }
  await expect
    .poll(async () => (await nodeIds(page)).toSorted(), { timeout: 20_000 })
    .toEqual(['org:meta', 'person:yann-lecun']);
});
