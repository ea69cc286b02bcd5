import { expect, type Page, test as setup } from '@playwright/test';
import { addBySearch, clickOn, lineBetween, nodeIds, open } from './page.ts';

const LECUN = 'person:yann-lecun';
const DIVISION = 'org:meta-ai-division';
const PATIENT = { timeout: 45_000 };

/** What a first visit asks the database for, each from the picture of four. */
const QUESTIONS: readonly ((page: Page) => Promise<void>)[] = [
  async (page) => {
    await clickOn(page, await lineBetween(page, LECUN, DIVISION));
    await expect(page.getByTestId('sides')).toBeVisible(PATIENT);
  },
  async (page) => {
    await clickOn(page, LECUN);
    await expect(page.getByTestId('entity-view').getByRole('heading', { level: 4 }).first()).toBeVisible(PATIENT);
  },
  async (page) => {
    await addBySearch(page, 'Shengjia Zhao', 'Shengjia Zhao');
    await expect.poll(() => nodeIds(page), PATIENT).toContain('person:shengjia-zhao');
  },
  async (page) => {
    await clickOn(page, LECUN);
    await page.getByRole('button', { name: /^Expand/ }).click(PATIENT);
    await expect.poll(async () => (await nodeIds(page)).length, PATIENT).toBeGreaterThan(5);
  },
];

// Neo4j plans each kind of question once, on the same two cores as two browsers: the first tests waited for that longer than a person would.
// It proves nothing, so it never fails: what is wrong with a question is for the tests to say.
setup('the database has met the questions of the page', async ({ page }) => {
  setup.setTimeout(240_000);
  for (const ask of QUESTIONS) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one visit
      await open(page, `#n=${LECUN}+${DIVISION}+org:meta+org:fair`);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await ask(page);
    } catch (error) {
      setup.info().annotations.push({ type: 'not met', description: String(error).slice(0, 200) });
    }
  }
});
