import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { open } from './page.ts';

const LECUN = 'person:yann-lecun';
const ZHAO = 'person:shengjia-zhao';
const PICTURE = `n=${LECUN}+${ZHAO}+org:meta+org:fair+org:msl+org:meta-ai-division`;

const panelOf = (page: Page) => page.getByTestId('entity-view');
const count = (page: Page) => page.getByTestId('count');

/** The heading of the facts comes with the answer of the server. */
async function factsOf(page: Page) {
  const panel = panelOf(page);
  await expect(panel.getByRole('heading', { name: 'Facts', exact: true })).toBeVisible({ timeout: 15_000 });
  return panel;
}

test('facts only: the panel lists no opinion and no insider, and says how many it leaves out', async ({ page }) => {
  await open(page, `#${PICTURE}&s=${LECUN}&lens=FACTS`);
  const panel = await factsOf(page);
  await expect(panel.getByTestId('hidden')).toContainText(/\d+ opinions?,? .*hidden by the lens/);
  // Facts are buttons; a fact that a source states may rest on an opinion besides, which its evidence then shows.
  const weak = panel.getByRole('button', { name: /opinion|rumour|insiders|implied|company line/ });
  await expect(weak).toHaveCount(0);
  await page.getByRole('radio', { name: '+ rumour & opinion' }).click();
  await expect(panel.getByTestId('hidden')).toHaveCount(0);
  await expect.poll(() => weak.count()).toBeGreaterThan(0);
});

test('on 1 June 2024 Zhao is not at MSL: not in the panel, "not yet" in table and outline, and not counted', async ({
  page,
}) => {
  await open(page, `#${PICTURE}&s=${ZHAO}&at=2024-06-01`);
  const panel = await factsOf(page);
  await expect(panel.getByText('Meta Superintelligence Labs')).toHaveCount(0);
  await expect(panel.getByTestId('hidden')).toContainText('not yet on 1 Jun 2024');
  await expect(count(page)).toContainText('not yet on 1 Jun 2024');
  await page.keyboard.press('t');
  const row = page.getByTestId('link-table').getByRole('row', { name: /Shengjia Zhao.*works at.*chief scientist/ });
  await expect(row).toContainText('not yet');
  const links = async () => Number(/(\d+) links?/.exec((await count(page).textContent()) ?? '')?.[1]);
  const then = await links();
  await page.getByTestId('time-bar').getByRole('button', { name: 'All time' }).click();
  expect(await links()).toBeGreaterThan(then);
});

test('there is one date on the page: chip, handle, field and slider say the same, and it can be typed', async ({
  page,
}) => {
  await open(page, `#n=${LECUN}+org:meta+org:fair&at=2025-08-25`);
  const chip = page.getByTestId('as-of-chip');
  const flag = page.getByTestId('as-of-thumb').getByRole('status');
  const slider = page.getByTestId('as-of-thumb').getByRole('slider');
  await expect(chip).toContainText('25 Aug 2025');
  await expect(flag).toHaveText('25 Aug 2025');
  await expect(slider).toHaveAttribute('aria-valuetext', '25 August 2025');
  // The chip opens something that is plain to see, and a day is typed there.
  await chip.click();
  const form = page.getByTestId('view-dates');
  await expect(form).toBeVisible();
  await form.getByRole('spinbutton', { name: /day, As of/ }).click();
  await page.keyboard.type('10102025');
  await expect(slider).toHaveAttribute('aria-valuetext', '10 October 2025');
  await expect(chip).toContainText('10 Oct 2025');
  await expect(flag).toHaveText('10 Oct 2025');
});

test('"between 1 Jan and 10 Oct 2025" is no event of May: its bars are pale', async ({ page }) => {
  await open(page, `#n=org:meta+org:meta-ai-division`);
  const may = page.locator('[data-month="2025-05"]');
  await expect(may.locator('title')).toContainText('May 2025: no event dated');
  await expect(may.locator('[data-kind="maybe"]')).toHaveCount(1);
  await expect(may.locator('[data-kind="sure"]')).toHaveCount(0);
});

test('a link with an unknown id selects nothing that is not there', async ({ page }) => {
  await open(page, `#n=${LECUN}+org:meta+person:no-such-one&s=person:no-such-one`);
  await expect(page.getByTestId('welcome')).toBeVisible();
  await expect(page.getByText('1 entity of this link is not in the data any more.').first()).toBeVisible();
  await expect(page).not.toHaveURL(/no-such-one/);
});

test('files carry evidence, credit and view; paper gets the page of the entity with numbered footnotes', async ({
  page,
}) => {
  await open(page, `#${PICTURE}&s=${LECUN}&at=2025-08-25`);
  await factsOf(page);
  const save = async (item: string): Promise<Buffer> => {
    await page.getByRole('button', { name: 'More actions' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ]);
    return readFile(await file.path());
  };
  const json: unknown = JSON.parse((await save('Export the data as JSON')).toString());
  expect(json).toMatchObject({ format: 'orrery-view/2', view: { lens: 'REPORTED', asOf: '2025-08-25' } });
  const text = JSON.stringify(json);
  for (const field of ['"paragraph":', '"voice":', '"stance":', '"hedge":', '"license":', '"standing":']) {
    expect(text).toContain(field);
  }
  expect((await save('Export the picture as PNG')).subarray(1, 4).toString()).toBe('PNG');

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const paper = page.getByTestId('print');
  await expect(paper.getByRole('heading', { name: /Yann LeCun/ })).toBeVisible();
  await expect(paper.getByRole('heading', { name: 'Footnotes' })).toBeVisible();
  await expect(paper).toContainText('as of 25 Aug 2025');
  await expect(paper).toContainText('¶');
  await expect(page.getByRole('application')).toHaveCount(0);
  await expect(page.getByTestId('time-bar')).toBeHidden();
});
