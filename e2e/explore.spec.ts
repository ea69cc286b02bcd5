import { expect, test } from '@playwright/test';
import { addBySearch, clickOn, entityHit, lineBetween, nodeIds, open, positions, settled } from './page.ts';

const ZHAO = 'person:shengjia-zhao';
const LECUN = 'person:yann-lecun';

test('the console stays clean: no error, and nothing that the content policy refuses', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await open(page);
  await page.getByRole('button', { name: 'Queries' }).click();
  await expect(page.getByTestId('cypher-editor').getByRole('textbox')).toBeVisible();
  await page.getByText('What is disputed?').click();
  await expect(page.getByTestId('page')).toContainText('was demoted within');
  expect(complaints).toEqual([]);
});

test('the page opens on a picture of the data, with questions to click', async ({ page }) => {
  await open(page);
  expect((await nodeIds(page)).length).toBeGreaterThan(10);
  await expect(page.getByTestId('welcome')).toBeVisible();
  await expect(page.getByTestId('legend')).toContainText('People');
});

for (const [typed, matched] of [
  ['趙晟佳', '趙晟佳'],
  ['赵晟佳', '趙晟佳'],
  ['zhao', null],
] as const) {
  test(`searching ${typed} offers Shengjia Zhao and says which name matched`, async ({ page }) => {
    await open(page);
    await page.getByTestId('search').fill(typed);
    const hit = entityHit(page, /Shengjia Zhao/);
    await expect(hit).toBeVisible();
    if (matched !== null) await expect(hit).toContainText(matched);
  });
}

test('a search hit is added, expanded and collapsed, and old nodes keep their place', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Clear the canvas' }).click();
  await expect(page.getByTestId('canvas-empty')).toBeVisible();

  await addBySearch(page, '趙晟佳', 'Shengjia Zhao');
  await expect(page.getByTestId('entity-view')).toContainText('Shengjia Zhao');
  await settled(page);
  const before = await positions(page);
  expect([...before.keys()]).toContain(ZHAO);

  const neighbours = page.getByTestId('neighbours');
  await expect(neighbours).toContainText('works at');
  await page.getByRole('button', { name: /^Expand/ }).click();
  await expect.poll(async () => (await nodeIds(page)).length).toBeGreaterThan(before.size);
  await settled(page);
  const after = await positions(page);
  for (const [id, point] of before) expect(after.get(id)).toEqual(point);

  await page.getByRole('button', { name: 'Collapse' }).click();
  await expect.poll(async () => (await nodeIds(page)).length).toBe(before.size);
});

test('clicking a line shows its evidence, down to the paragraph', async ({ page }) => {
  await open(page, `#n=${ZHAO}+org:msl`);
  await clickOn(page, await lineBetween(page, ZHAO, 'org:msl'));
  const evidence = page.getByTestId('evidence');
  await expect(evidence).toContainText('Shengjia Zhao works at Meta Superintelligence Labs as chief scientist');
  await expect(evidence).toContainText('since July 2025');
  await expect(evidence).toContainText('¶ 26');
});

test('a disputed line shows both sides next to each other', async ({ page }) => {
  await open(page, `#n=${LECUN}+org:meta-ai-division`);
  await clickOn(page, await lineBetween(page, LECUN, 'org:meta-ai-division'));
  const sides = page.getByTestId('sides');
  await expect(sides).toContainText('Says yes');
  await expect(sides).toContainText('Says no');
  await expect(sides).toContainText('on the word of Meta');
  await expect(page.getByTestId('evidence')).toContainText('disputed');
});

test('undo and redo take every step back and forth exactly', async ({ page }) => {
  await open(page);
  const before = await nodeIds(page);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Clear the canvas' }).click();
  await expect(page.getByTestId('canvas-empty')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await nodeIds(page)).toEqual(before);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByTestId('canvas-empty')).toBeVisible();
});

test('the handle of the time bar sets the day the picture is for', async ({ page }) => {
  await open(page);
  const thumb = page.getByTestId('as-of-thumb').getByRole('slider');
  await thumb.focus();
  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('as-of-chip')).toContainText('As of');
  await page.getByTestId('time-bar').getByRole('button', { name: 'All time' }).click();
  await expect(page.getByTestId('as-of-chip')).toContainText('All time');
});

test('the legend dims a type and shows it again', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Dim People' }).click();
  await expect(page.getByRole('button', { name: 'Show People' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('button', { name: 'Dim People' })).toBeVisible();
});
