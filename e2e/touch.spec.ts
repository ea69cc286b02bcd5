import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { addBySearch, nodeIds, open, pointOf, positions, settled } from './page.ts';

const LECUN = 'person:yann-lecun';
const META = 'org:meta';

interface Finger {
  readonly x: number;
  readonly y: number;
}

/** Real fingers, as the browser gets them from a screen. */
async function touch(page: Page): Promise<CDPSession> {
  return await page.context().newCDPSession(page);
}

async function tap(session: CDPSession, { x, y }: Finger, holdMs = 30): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await new Promise((resolve) => setTimeout(resolve, holdMs));
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** A tap is a double one by when the screen felt it: told with it, because the browser may hear of it late. */
async function tapTwice(session: CDPSession, { x, y }: Finger): Promise<void> {
  const begun = Date.now();
  for (const [type, ms] of [
    ['touchStart', 0],
    ['touchEnd', 30],
    ['touchStart', 130],
    ['touchEnd', 160],
  ] as const) {
    const touchPoints = type === 'touchStart' ? [{ x, y }] : [];
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: (begun + ms) / 1_000 });
  }
}

/** Two fingers move apart around a point. */
async function pinch(session: CDPSession, { x, y }: Finger): Promise<void> {
  const fingers = (apart: number) => [
    { x: x - apart, y, id: 0 },
    { x: x + apart, y, id: 1 },
  ];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) });
  for (let apart = 35; apart <= 90; apart += 5) {
    // A finger moves from place to place, in this order.
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone fingers do what a mouse does: pinch, tap, double tap, long press', async ({ page }) => {
  await open(page, `#n=${LECUN}+${META}+org:fair`);
  const session = await touch(page);
  const between = async () => {
    const [one, other] = [await pointOf(page, LECUN), await pointOf(page, META)];
    return Math.hypot(one.x - other.x, one.y - other.y);
  };

  const before = { apart: await between(), at: await pointOf(page, LECUN) };
  await pinch(session, before.at);
  await settled(page);
  expect((await between()) / before.apart, 'the graph is zoomed').toBeGreaterThan(1.5);
  const after = await pointOf(page, LECUN);
  expect(Math.hypot(after.x - before.at.x, after.y - before.at.y), 'around the fingers').toBeLessThan(25);
  expect(await page.evaluate(() => window.visualViewport?.scale), 'and the page is not').toBe(1);

  await tap(session, await pointOf(page, LECUN));
  await expect(page.getByTestId('entity-view')).toContainText('Yann LeCun');
  await settled(page);
  await page.screenshot({ path: 'test-results/screenshots/phone-tap.png' });

  await tap(session, await pointOf(page, LECUN), 900);
  await expect(page.getByRole('menu')).toBeVisible();
  await page.screenshot({ path: 'test-results/screenshots/phone-long-press.png' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
});

test('a hull is dragged, named and made one dot by fingers', async ({ page }) => {
  await open(page, `#n=${LECUN}+${META}+org:fair+org:openai`);
  const session = await touch(page);
  const legend = page.getByRole('navigation').getByRole('button').first();
  await legend.click();
  await page.getByLabel('Group by').selectOption({ label: 'Company and labs' });
  await legend.click();
  const name = async () => {
    const box = await page.evaluate(() => window.__orrery?.canvas?.hull('group~1')?.name?.box ?? null);
    if (box === null) throw new Error('The hull has no name on the screen.');
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };
  await expect.poll(() => name().catch(() => null)).not.toBeNull();
  await settled(page);

  const before = await positions(page);
  const { x, y } = await name();
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let way = 6; way <= 36; way += 6) {
    // A finger moves from place to place, in this order.
    // oxlint-disable-next-line no-await-in-loop
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: x + way, y }] });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  const moved = async () =>
    [...(await positions(page))].filter(([id, at]) => before.get(id)?.x !== at.x).map(([id]) => id);
  await expect.poll(async () => (await moved()).toSorted()).toEqual(['org:fair', META]);

  await tap(session, await name(), 900);
  await page.getByRole('menuitem', { name: 'Rename' }).tap();
  await page.getByRole('dialog').getByRole('textbox').fill('Our labs');
  await page.getByRole('button', { name: 'Save' }).tap();
  await expect
    .poll(() => page.evaluate(() => window.__orrery?.canvas?.hull('group~1')?.name?.text))
    .toBe('Our labs · 2');

  await tapTwice(session, await name());
  await expect(page.getByTestId('count')).toContainText('2 in one group drawn as one dot');
});

test('what is added by search on a phone is where the next key goes', async ({ page }) => {
  await open(page, `#n=${META}`);
  await addBySearch(page, 'Shengjia', 'Shengjia Zhao');
  await expect.poll(() => nodeIds(page)).toContain('person:shengjia-zhao');
  await expect(page.getByRole('application')).toBeFocused();
});

for (const { width, height, name } of [
  { width: 320, height: 568, name: 'at 320 px' },
  { width: 320, height: 200, name: 'at 400 % of 1280 × 800' },
]) {
  test(`${name} nothing is cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, `#n=${LECUN}+${META}+org:fair&s=${LECUN}`);
    const cut = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('button, input:not([type="range"]), output, a, h1, h2, h3, p, label')]
          .filter((element) => {
            const { left, right, width: wide } = element.getBoundingClientRect();
            const scrolls = element.closest('table, pre, [data-testid="canvas-cursor"]') !== null;
            return wide > 1 && !scrolls && (left < -1 || right > innerWidth + 1);
          })
          .map((element) => element.outerHTML.slice(0, 160)),
      );
    expect(await cut()).toEqual([]);
    for (const sheet of ['legend', 'details', 'time', 'queries']) {
      const index = ['legend', 'details', 'time', 'queries'].indexOf(sheet);
      await page.getByRole('navigation').getByRole('button').nth(index).click();
      await expect(page.locator(`[data-sheet="${sheet}"]`)).toBeVisible();
      expect(await cut(), sheet).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.screenshot({ path: `test-results/screenshots/narrow-${height}-${sheet}.png` });
      await page.getByRole('navigation').getByRole('button').nth(index).click();
    }
  });
}
