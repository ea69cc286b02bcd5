import { deflateRawSync } from 'node:zlib';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { clickOn, nodeIds, open, pointOf, positions, settled } from './page.ts';

const MANY = 2_840;

/** A view as the page packs it into an address. */
const packed = (view: object): string => deflateRawSync(JSON.stringify(view)).toString('base64url');

/** So many entities on a grid: nothing has to be laid out. */
function onGrid(ids: readonly string[]): string {
  const across = Math.ceil(Math.sqrt(ids.length));
  const places = ids.map((_, at) => [(at % across) * 1600, Math.floor(at / across) * 1600]);
  return `#v=${packed({ orrery: 1, n: ids, p: places })}`;
}

const camera = (page: Page) => page.evaluate(() => window.__orrery?.canvas?.camera() ?? null);
const graph = (page: Page) => page.locator('#graph');
const live = (page: Page) => page.getByTestId('live');

/** The drawing alone: messages go, and the pointer is elsewhere. */
async function pixels(page: Page): Promise<Buffer> {
  await page.mouse.move(1270, 4);
  // The frame of what has the focus is not part of the picture.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await expect(live(page).locator('[data-tone="neutral"]')).toHaveCount(0, { timeout: 15_000 });
  await settled(page);
  return graph(page).screenshot({ animations: 'disabled' });
}

async function freshProfile(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByTestId('count')).toBeVisible({ timeout: 20_000 });
  await settled(page);
  return page;
}

async function command(page: Page, words: string): Promise<void> {
  await page.getByTestId('search').fill(words);
  await page.getByRole('option', { name: words }).first().click();
}

test('a picture is saved under a name, left, found by the search box, renamed, deleted and taken back', async ({
  page,
}) => {
  await open(page);
  const before = await positions(page);
  await page.keyboard.press('Control+s');
  await page.getByRole('textbox', { name: 'Name' }).fill('Where it began');
  await page.keyboard.press('Enter');
  await expect(live(page)).toContainText('Saved “Where it began”.');
  await page.getByTestId('language').focus();
  await page.keyboard.press('l');
  await command(page, 'Clear the canvas');
  await expect.poll(() => nodeIds(page)).toEqual([]);
  await page.getByTestId('search').fill('began');
  await page
    .getByRole('option', { name: /Where it began/ })
    .first()
    .click();
  await expect(live(page)).toContainText('Nothing has changed since it was saved.');
  await settled(page);
  expect(await positions(page)).toEqual(before);
  // It was a step, and the list is there after a reload.
  await page.keyboard.press('Control+z');
  await expect.poll(() => nodeIds(page)).toEqual([]);
  await page.keyboard.press('Control+Shift+z');
  await page.reload();
  await page.getByRole('tab', { name: 'Views' }).click();
  const list = page.getByTestId('views');
  await list.getByRole('button', { name: 'More for Where it began' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.keyboard.type('The beginning');
  await page.keyboard.press('Enter');
  await list.getByRole('button', { name: 'More for The beginning' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save as a file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('The beginning.orrery.json');
  await list.getByRole('button', { name: 'More for The beginning' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(list.getByRole('button', { name: 'Open The beginning' })).toHaveCount(0);
  await live(page).getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('button', { name: 'Open The beginning' })).toBeVisible();
  // The file opens beside it, under a name of its own; one that is none is refused with the place.
  for (const [content, says] of [
    [await file.path(), 'Nothing has changed'],
    [
      { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"format": "else"}') },
      'holds no saved view (format)',
    ],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      list.getByRole('button', { name: 'Open a view from a file' }).click(),
    ]);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await chooser.setFiles(content);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(live(page)).toContainText(says);
  }
  await expect(list.getByRole('button', { name: 'Open The beginning (2)' })).toBeVisible();
});

test('2,840 nodes: a reload brings back the same picture, and so does its short link in a fresh profile, to the pixel', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const answer = await request.post('/graphql', {
    data: {
      query: `{ cypher(query: "MATCH (e:Entity) RETURN e.id ORDER BY e.id LIMIT ${MANY}", limit: ${MANY}) { rows } }`,
    },
  });
  const { data }: { data: { cypher: { rows: string[][] } } } = await answer.json();
  const ids = data.cypher.rows.map(([id]) => id ?? '');
  expect(ids).toHaveLength(MANY);
  await open(page, onGrid(ids));
  await expect(page).toHaveURL(/#v=.*lang=/);
  const first = page.url();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await settled(page);
  // The address and the memory of the tab are written once the picture rests.
  const isWritten = async (): Promise<boolean> => {
    const now = page.url();
    await page.waitForTimeout(400);
    return now !== first && page.url() === now;
  };
  await expect.poll(isWritten).toBe(true);
  const [before, seen] = [await positions(page), await camera(page)];
  expect(before.size).toBe(MANY);
  await page.reload();
  await expect(page.getByTestId('count')).toBeVisible({ timeout: 20_000 });
  await settled(page);
  expect(await positions(page)).toEqual(before);
  expect(await camera(page)).toEqual(seen);
  await command(page, 'Copy a short link');
  await expect(live(page)).toContainText('Copied.');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address.length).toBeLessThan(100);
  const there = await freshProfile(browser, address);
  expect(await positions(there)).toEqual(before);
  expect((await pixels(there)).equals(await pixels(page))).toBe(true);
  await there.context().close();
});

test('what was done right before the page is left is not lost', async ({ page }) => {
  await open(page);
  for (const key of ['+', 'Delete', '-']) {
    const [id = ''] = await nodeIds(page);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    if (key === 'Delete') await clickOn(page, id);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await page.keyboard.press(key);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const before = { ids: await nodeIds(page), camera: await camera(page) };
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await page.reload();
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(page.getByTestId('count')).toBeVisible({ timeout: 20_000 });
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await settled(page);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect({ ids: await nodeIds(page), camera: await camera(page) }, `after ${key}`).toEqual(before);
  }
});

test('more nodes than a canvas takes are told by number, with what can be done', async ({ page }) => {
  await page.goto(`/${onGrid(Array.from({ length: 10_001 }, (_, n) => `n${n}`))}`);
  await expect(live(page)).toContainText('10,001 nodes; a canvas takes 10,000. Open a part of it');
});

test('the address of a picture that was worked on opens the same in a fresh profile; 20 deeds are undone and done again exactly', async ({
  page,
  browser,
}) => {
  await open(page);
  await page.getByTestId('language').focus();
  const first = { places: await positions(page), camera: await camera(page) };
  let seed = 7;
  const below = (limit: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * limit);
  };
  const anyNode = async (): Promise<string> => {
    const ids = await nodeIds(page);
    return ids[below(ids.length)] ?? '';
  };
  const deeds: readonly (() => Promise<void>)[] = [
    async () => {
      const { x, y } = await pointOf(page, await anyNode());
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 40, y - 30, { steps: 3 });
      await page.mouse.up();
    },
    async () => {
      await clickOn(page, await anyNode());
      await page.keyboard.press('Delete');
    },
    async () => page.keyboard.press('l'),
    async () => page.keyboard.press('+'),
    async () => page.getByRole('radio', { name: below(2) === 0 ? 'Facts only' : '+ rumour & opinion' }).click(),
    async () =>
      page
        .getByTestId('legend')
        .getByRole('button', { name: /^(Dim|Undim|Show) / })
        .first()
        .click(),
  ];
  for (let done = 0; done < 20; done += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await deeds[below(deeds.length)]?.();
  }
  await settled(page);
  const last = { places: await positions(page), camera: await camera(page), ids: await nodeIds(page) };
  const steps = (key: string, button: RegExp) => async () => {
    await page.keyboard.press(key);
    return page.getByRole('button', { name: button }).isDisabled();
  };
  await expect.poll(steps('Control+z', /^Undo/), { intervals: [60], timeout: 15_000 }).toBe(true);
  expect({ places: await positions(page), camera: await camera(page) }).toEqual(first);
  await expect.poll(steps('Control+Shift+z', /^Redo/), { intervals: [60], timeout: 15_000 }).toBe(true);
  expect({ places: await positions(page), camera: await camera(page), ids: await nodeIds(page) }).toEqual(last);
  await page.waitForTimeout(600);
  const there = await freshProfile(browser, page.url());
  // Not its pixels: a name keeps the side where it was put while things moved, which a page that has not seen them move cannot know.
  expect({ places: await positions(there), camera: await camera(there), ids: await nodeIds(there) }).toEqual(last);
  await there.context().close();
});
