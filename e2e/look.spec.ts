import { expect, type Page, test } from '@playwright/test';
import { clickOn, expectAccessible, lineBetween, open } from './page.ts';

const SHOTS = 'test-results/screenshots';
const LECUN = 'person:yann-lecun';
const DIVISION = 'org:meta-ai-division';

/** Every scheme and every language once: colours differ by scheme, words by language, and neither by the other. */
const FACES = [
  { scheme: 'light', language: 'en' },
  { scheme: 'dark', language: 'zh-Hant' },
] as const;

for (const { scheme, language } of FACES) {
  for (const width of [1280, 390] as const) {
    // The wide page is examined in many states by axe.spec.ts.
    const isExamined = width === 390;
    const expectSound = async (page: Page): Promise<void> => {
      if (isExamined) await expectAccessible(page);
    };
    test(`the page is ${isExamined ? 'accessible and ' : ''}photographed: ${scheme}, ${language}, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 800 });
      await page.emulateMedia({ colorScheme: scheme });
      const shot = (state: string) => page.screenshot({ path: `${SHOTS}/${state}-${scheme}-${language}-${width}.png` });

      await open(page, `#lang=${language}`);
      await expectSound(page);
      await shot('start');

      await page.evaluate(
        (hash) => (location.hash = hash),
        `#lang=${language}&n=${LECUN}+${DIVISION}+org:meta+org:fair&s=${LECUN}`,
      );
      await page.reload();
      await expect(page.getByTestId('count')).toBeVisible();
      if (width === 390) await page.getByRole('navigation').getByRole('button').nth(1).click();
      await expect(page.getByTestId('entity-view').getByRole('heading', { level: 4 }).first()).toBeVisible();
      await expectSound(page);
      await shot('entity');

      if (width === 390) {
        for (const sheet of [0, 2, 3]) {
          await page.getByRole('navigation').getByRole('button').nth(sheet).click();
          await expectSound(page);
          await shot(`sheet-${sheet}`);
        }
      }

      if (width === 1280) {
        await clickOn(page, await lineBetween(page, LECUN, DIVISION));
        await expect(page.getByTestId('sides')).toBeVisible();
        await expectSound(page);
        await shot('evidence');
      }
    });
  }
}

test('help, drawer, empty canvas and outline are accessible', async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: `${SHOTS}/help.png` });
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('button', { name: 'Queries' }).click();
  await page.getByTestId('cypher-run').click();
  await expect(page.getByTestId('cypher-result').getByRole('grid')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: `${SHOTS}/drawer.png` });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Clear the canvas' }).click();
  await expect(page.getByTestId('canvas-empty')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: `${SHOTS}/empty.png` });
});

test('a server that goes away shows a banner, and nothing is lost when it is back', async ({ page }) => {
  await open(page);
  const before = await page.getByTestId('count').textContent();
  await page.route('**/health/ready', (route) => route.fulfill({ status: 503, body: '{}' }));
  await page.evaluate(() => window.dispatchEvent(new Event('offline')));
  await expect(page.getByTestId('offline')).toBeVisible({ timeout: 20_000 });
  await page.screenshot({ path: `${SHOTS}/offline.png` });
  await page.unroute('**/health/ready');
  await expect(page.getByTestId('offline')).toBeHidden({ timeout: 10_000 });
  expect(await page.getByTestId('count').textContent()).toBe(before);
});
