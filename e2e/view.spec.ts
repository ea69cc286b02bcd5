import { expect, type Page, test } from '@playwright/test';
import { nodeIds, open, pointOf, positions, settled } from './page.ts';

/** Where everything stands and what the camera shows. */
async function viewOf(page: Page): Promise<unknown> {
  const seen = await page.evaluate(() => {
    const { store } = window.__orrery as unknown as {
      store: { getState(): { positions: Map<string, unknown>; camera: unknown } };
    };
    const { positions: places, camera } = store.getState();
    return { places: [...places].toSorted(([a], [b]) => (a < b ? -1 : 1)), camera };
  });
  return seen;
}

async function expand(page: Page, id: string): Promise<void> {
  const before = (await nodeIds(page)).length;
  const { x, y } = await pointOf(page, id);
  await page.mouse.dblclick(x, y);
  await expect.poll(async () => (await nodeIds(page)).length, { timeout: 25_000 }).toBeGreaterThan(before);
  await settled(page);
}

/** Every answer of the server comes a second late. */
const late = (page: Page) =>
  page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });

test('Back, Forward, undo and reload bring back exactly what was there, though the server is slow', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await late(page);
  await open(page, '#n=person:yann-lecun+person:shengjia-zhao+org:fair');
  const views = [await viewOf(page)];
  for (const id of ['person:shengjia-zhao', 'person:yann-lecun']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await expand(page, id);
    // oxlint-disable-next-line no-await-in-loop -- as above
    views.push(await viewOf(page));
  }
  for (const wanted of views.slice(0, -1).toReversed()) {
    // oxlint-disable-next-line no-await-in-loop -- each Back from where the one before it led
    await page.goBack();
    // oxlint-disable-next-line no-await-in-loop -- as above
    await expect.poll(() => viewOf(page)).toEqual(wanted);
  }
  for (const wanted of views.slice(1)) {
    // oxlint-disable-next-line no-await-in-loop -- each Forward from where the one before it led
    await page.goForward();
    // oxlint-disable-next-line no-await-in-loop -- as above
    await expect.poll(() => viewOf(page)).toEqual(wanted);
  }
  // A drag is a step, and undo takes back that alone.
  await page.waitForTimeout(600);
  const address = page.url();
  const from = await pointOf(page, 'person:yann-lecun');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => viewOf(page)).not.toEqual(views.at(-1));
  await expect(page.getByRole('button', { name: 'Undo move Yann LeCun' })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect.poll(() => viewOf(page)).toEqual(views.at(-1));
  // The browser's history follows in its own time, and then the tab remembers its steps.
  await expect.poll(() => page.url()).toBe(address);
  await page.waitForTimeout(600);
  await page.reload();
  await expect(page.getByTestId('count')).toBeVisible();
  await expect.poll(() => viewOf(page)).toEqual(views.at(-1));
  await expect(page.getByRole('button', { name: 'Redo move Yann LeCun' })).toBeEnabled();
  for (const wanted of views.slice(0, -1).toReversed()) {
    // oxlint-disable-next-line no-await-in-loop -- each undo from where the one before it led
    await page.getByRole('button', { name: /^Undo/ }).click();
    // oxlint-disable-next-line no-await-in-loop -- as above
    await expect.poll(() => viewOf(page)).toEqual(wanted);
  }
});

test('a link opened in a fresh profile shows the same picture', async ({ page, browser }) => {
  await open(page, '#n=person:yann-lecun+org:meta+org:fair');
  await expand(page, 'person:yann-lecun');
  await expect(page).toHaveURL(/#v=/);
  await page.waitForTimeout(600);
  const view = await viewOf(page);
  const fresh = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const other = await fresh.newPage();
  await other.goto(page.url());
  await expect(other.getByTestId('count')).toBeVisible();
  await expect.poll(() => viewOf(other)).toEqual(view);
  expect((await positions(other)).size).toBe((await positions(page)).size);
  await fresh.close();
});

test('a link that was cut says so, and leaves the page usable', async ({ page }) => {
  await page.goto('/#v=q1YqLUgsKkktKlKyUjI0');
  await expect(page.getByText('This link holds no picture that can be read.').first()).toBeVisible();
});
