import { expect, test } from '@playwright/test';
import { addBySearch, entityHit, nodeIds, open, positions, settled } from './page.ts';

test('language and theme switch at once and are remembered', async ({ page }) => {
  await open(page);
  await page.getByTestId('language').click();
  await expect(page.getByText('每條線都有出處')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await page.getByRole('button', { name: '深色主題' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.getByText('每條線都有出處')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a reload restores what was on screen, positions included', async ({ page }) => {
  await open(page);
  await addBySearch(page, 'Vibes', 'Vibes');
  await settled(page);
  const [ids, places] = [await nodeIds(page), await positions(page)];
  await page.waitForTimeout(600);
  await page.reload();
  await expect(page.getByTestId('count')).toBeVisible();
  await settled(page);
  expect((await nodeIds(page)).toSorted()).toEqual(ids.toSorted());
  const after = await positions(page);
  for (const [id, point] of places) {
    expect(after.get(id)?.x).toBeCloseTo(point.x, 0);
    expect(after.get(id)?.y).toBeCloseTo(point.y, 0);
  }
});

test('a link opens the same nodes, selection, date and lens elsewhere', async ({ page, browser }) => {
  await open(page, '#n=person:shengjia-zhao+org:msl&s=person:shengjia-zhao&lens=ALL&at=2025-09-01');
  await expect(page.getByTestId('entity-view')).toContainText('Shengjia Zhao');
  await expect(page.getByTestId('as-of-chip')).toContainText('1 Sept 2025');
  const link = page.url();
  const other = await browser.newPage();
  await other.goto(link);
  await expect(other.getByTestId('entity-view')).toContainText('Shengjia Zhao');
  expect((await nodeIds(other)).toSorted()).toEqual(['org:msl', 'person:shengjia-zhao']);
  await other.close();
});

test('the graph can be walked by keyboard alone', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('Shengjia');
  await expect(entityHit(page, /Shengjia Zhao/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('entity-view')).toContainText('Shengjia Zhao');
  const canvas = page.getByRole('application');
  await canvas.focus();
  const walkedTo = () => page.evaluate(() => window.__orrery?.store.getState().hovered ?? null);
  for (const arrow of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
    if ((await walkedTo()) === null) await page.keyboard.press(arrow);
  }
  expect(await walkedTo()).not.toBeNull();
  await expect(page.getByTestId('canvas-cursor')).not.toBeEmpty();
  await page.keyboard.press('Space');
  await expect(
    page.getByTestId('entity-view').or(page.getByTestId('several-view')).or(page.getByTestId('evidence')),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('welcome')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the outline says the same as the canvas, in sentences', async ({ page }) => {
  await open(page, '#n=person:shengjia-zhao+org:msl');
  await page.getByRole('tab', { name: 'Outline' }).click();
  const outline = page.getByTestId('outline');
  await outline.getByRole('row', { name: /Shengjia Zhao/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(outline).toContainText(
    'Shengjia Zhao works at Meta Superintelligence Labs as chief scientist, since July 2025, 1 source',
  );
});
