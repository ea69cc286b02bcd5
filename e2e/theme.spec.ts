import { expect, type Page, test } from '@playwright/test';
import { open, settled } from './page.ts';
import { coloursOf, shareOf } from './pixels.ts';

/** What is to be seen, by the choice of the person; the same as in `tokens.css` and `canvas-palette.ts`. */
const SEEN = {
  light: { surface: '#fbfbfc', canvas: '#f6f7fa', ink: '#1a1e29', soft: '#525a6b' },
  dark: { surface: '#15171d', canvas: '#101217', ink: '#e9ebf1', soft: '#aab1c0' },
} as const;
const LECUN = 'person:yann-lecun';

for (const system of ['light', 'dark'] as const) {
  const other = system === 'light' ? 'dark' : 'light';
  test(`on a ${system} system the page is ${system} all over, and ${other} all over by choice`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: system });
    await open(page, `#n=${LECUN}+org:meta+org:fair&s=${LECUN}`);
    await expectAllOver(page, system);
    await page.screenshot({ path: `test-results/screenshots/theme-${system}-system.png` });
    await page.getByRole('button', { name: other === 'dark' ? 'Dark' : 'Light' }).click();
    await settled(page);
    await expectAllOver(page, other);
    await page.screenshot({ path: `test-results/screenshots/theme-${system}-system-${other}-choice.png` });
  });
}

/** Every part of the page has the ground of this theme, text that can be read, and nothing of the other theme. */
async function expectAllOver(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const [seen, other] = [SEEN[theme], SEEN[theme === 'dark' ? 'light' : 'dark']];
  const drawing = page.getByRole('application');
  const parts = [
    { name: 'ground and names', element: drawing, ground: seen.canvas },
    { name: 'top bar', element: page.getByRole('banner'), ground: seen.surface },
    { name: 'left panel', element: page.getByRole('complementary').first(), ground: seen.surface },
    { name: 'details', element: page.getByRole('complementary').last(), ground: seen.surface },
    { name: 'time', element: page.getByTestId('time-bar'), ground: seen.surface },
  ];
  for (const { name, element, ground } of parts) {
    // One look after the other: the page is one.
    const colours = await coloursOf(page, element);
    expect(colours[0]?.[0], `the ground of ${name}`).toBe(ground);
    expect(shareOf(colours, seen.ink) + shareOf(colours, seen.soft), `text in ${name}`).toBeGreaterThan(0.0005);
    for (const foreign of [other.surface, other.canvas]) {
      expect(shareOf(colours, foreign), `${foreign} in ${name}`).toBeLessThan(0.002);
    }
  }
}

test("the theme is the system's until it is chosen, whatever else is chosen", async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  const ground = async () => (await coloursOf(page, page.getByRole('banner')))[0]?.[0];
  await page.getByRole('button', { name: '中文' }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).toBe(SEEN.dark.surface);
  await page.getByRole('button', { name: '淺色' }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).toBe(SEEN.light.surface);
  await page.reload();
  await settled(page);
  await expect.poll(ground).toBe(SEEN.light.surface);
});
