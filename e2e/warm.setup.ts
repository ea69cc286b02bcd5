import { expect, test as setup } from '@playwright/test';
import { addBySearch, clickOn, lineBetween, nodeIds, open, settled } from './page.ts';

const LECUN = 'person:yann-lecun';
const META = 'org:meta';

// Neo4j plans each kind of question once, on the same two cores as two browsers: the first tests waited for that longer than any person would.
setup('the database has met the questions of the page', async ({ page }) => {
  setup.setTimeout(180_000);
  const patient = { timeout: 60_000 };
  await open(page);
  await addBySearch(page, 'Shengjia Zhao', 'Shengjia Zhao');
  await expect.poll(() => nodeIds(page), patient).toContain('person:shengjia-zhao');
  await open(page, `#n=${LECUN}+${META}+org:fair+org:meta-ai-division`);
  await settled(page);
  await clickOn(page, LECUN);
  await expect(page.getByTestId('entity-view').getByRole('heading', { level: 4 }).first()).toBeVisible(patient);
  await page.getByRole('button', { name: /^Expand/ }).click();
  await expect.poll(async () => (await nodeIds(page)).length, patient).toBeGreaterThan(4);
  await settled(page);
  await clickOn(page, await lineBetween(page, LECUN, 'org:meta-ai-division'));
  await expect(page.getByTestId('sides')).toBeVisible(patient);
});
