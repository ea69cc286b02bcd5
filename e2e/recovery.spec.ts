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
