import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { settled } from './page.ts';

const TOKEN = 'the-token-of-the-server';
const REFUSAL = {
  errors: [
    { message: 'This server asks for a token.', extensions: { code: 'UNAUTHENTICATED', requestId: 'of-the-test' } },
  ],
};

/** The server of these tests has no token; this puts the same answers in front of it. */
async function askForToken(page: Page): Promise<void> {
  await page.route('**/graphql', (route) =>
    route.request().headers()['authorization'] === `Bearer ${TOKEN}`
      ? route.continue()
      : route.fulfill({ status: 401, json: REFUSAL, headers: { 'www-authenticate': 'Bearer realm="orrery"' } }),
  );
}

test('a server with a token: wrong is told, right opens the page, and the tab keeps it', async ({ page, context }) => {
  await askForToken(page);
  await page.goto('/');
  const dialog = page.getByRole('dialog', { name: 'This server asks for a token' });
  const field = dialog.getByLabel('Token');
  await expect(field).toBeFocused();
  await field.fill('not-the-token');
  await field.press('Enter');
  await expect(dialog.getByText('That is not the token of this server.')).toBeVisible();
  await field.fill(TOKEN);
  await dialog.getByRole('button', { name: 'Open the graph' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByTestId('count')).toBeVisible();
  await settled(page);

  await page.reload();
  await expect(page.getByTestId('count')).toBeVisible();
  await expect(dialog).toBeHidden();

  const otherTab = await context.newPage();
  await askForToken(otherTab);
  await otherTab.goto('/');
  await expect(otherTab.getByRole('dialog', { name: 'This server asks for a token' })).toBeVisible();
});

for (const { name, locale, theme, width } of [
  { name: 'wide', locale: 'en-GB', theme: 'light', width: 1280 },
  { name: 'narrow, dark, Chinese', locale: 'zh-TW', theme: 'dark', width: 390 },
] as const) {
  test.describe(name, () => {
    test.use({ locale, colorScheme: theme, viewport: { width, height: 800 } });
    test('the dialog can be used by all', async ({ page }) => {
      await askForToken(page);
      await page.goto('/');
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await dialog.locator('input').fill('not-the-token');
      await dialog.locator('input').press('Enter');
      await expect(dialog.locator('input')).toHaveAttribute('aria-invalid', 'true');
      const box = await dialog.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
      expect(violations).toEqual([]);
    });
  });
}
