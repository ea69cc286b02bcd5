import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { nodeIds, open } from './page.ts';

const rows = (page: Page) => page.getByTestId('analyst-rows').locator('tbody tr:not([aria-hidden])');
const groups = (page: Page) => page.getByTestId('analyst-groups').locator('tbody tr');
const total = (page: Page) => page.getByTestId('analyst-total');

async function openAnalysis(page: Page, hash = ''): Promise<void> {
  await open(page, hash);
  await page.getByRole('button', { name: 'Queries' }).click();
  await page.getByRole('tab', { name: 'Analysis' }).click();
}

/** Each question that is ready, and what the answer must begin with: counted from the table of models. */
const ANSWERS = [
  ['largest', rows, 'Grok-3'],
  ['beyond', rows, 'Grok-3'],
  ['countryYear', groups, 'United States2024'],
  ['prolific', groups, 'Google'],
  ['makers', rows, 'Google'],
  ['openByYear', groups, '2025'],
  ['academia', rows, ''],
  ['domains', groups, 'language'],
  ['computeByDomain', groups, ''],
  ['computeByYear', groups, '2025'],
  ['sizes', groups, '10 – 100'],
  ['authors', groups, 'Quoc V. Le'],
  ['builtUpon', groups, 'Llama 2-70B'],
] as const;

test('the questions that are ready are answered by one click each', async ({ page }) => {
  test.slow();
  await openAnalysis(page);
  for (const [id, found, text] of ANSWERS) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a reader does
    await test.step(id, async () => {
      await page.getByTestId(`ready-${id}`).click();
      await expect(found(page).filter({ hasText: text }).first()).toBeVisible({ timeout: 20_000 });
      await page.getByRole('button', { name: 'Other questions' }).click();
    });
  }
});

test('a table is built by hand, kept by the link and a reload, and leads from a group to its rows', async ({
  page,
}) => {
  await openAnalysis(page);
  await page
    .getByTestId('analyst-start')
    .getByRole('button', { name: /^Models/ })
    .click();
  await expect(rows(page).first()).toBeVisible();
  // The ten largest by hand: a column, a filter by a figure, a sort.
  await page.getByTestId('analyst-columns').click();
  await page.getByRole('checkbox', { name: 'Training compute' }).click({ force: true });
  await page.getByTestId('analyst-filter').click();
  await page.getByRole('combobox', { name: 'What is filtered by' }).selectOption({ label: 'Training compute' });
  await page.getByRole('combobox', { name: 'How', exact: true }).selectOption({ label: 'figure between' });
  await page.getByLabel('At least').fill('much');
  await page.getByRole('button', { name: 'Add the filter' }).click();
  await expect(page.getByText('Write a number, such as 7e9.')).toBeVisible();
  await page.getByLabel('At least').fill('1e25');
  await page.getByRole('button', { name: 'Add the filter' }).click();
  await expect(page.getByTestId('analyst-chips')).toContainText('Training compute ≥ 1e25');
  await expect(total(page)).toContainText('11 of 11', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Training compute', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: /Training compute/ })).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).first()).toContainText('Grok-3');
  await page.getByRole('button', { name: 'Name', exact: true }).click({ modifiers: ['Shift'] });
  await expect(page.getByRole('columnheader', { name: /Name/ })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/table=/);
  await page.reload();
  await expect(page.getByTestId('analyst-chips')).toContainText('Training compute ≥ 1e25', { timeout: 20_000 });
  await expect(rows(page).first()).toContainText('Grok-3');
  // By whom, and back to the rows of one of them.
  await page.getByTestId('analyst-group').click();
  await page
    .getByTestId('analyst')
    .getByRole('combobox', { name: 'Group by' })
    .selectOption('{"kind":"linked","steps":[{"predicate":"DEVELOPED","direction":"IN"}]}');
  await expect(groups(page).first()).toBeVisible();
  const count = await groups(page)
    .first()
    .getByRole('button', { name: /^Show these/ })
    .textContent();
  await groups(page)
    .first()
    .getByRole('button', { name: /^Show these/ })
    .click();
  await expect(total(page)).toContainText(`${count} of ${count}`);
  await page.getByRole('button', { name: 'Back to the table before' }).click();
  await expect(groups(page).first()).toBeVisible();
});

test('canvas and table share the selection, rows are added in one step, and all of them leave as a file', async ({
  page,
}) => {
  await openAnalysis(page);
  await page.getByTestId('ready-beyond').click();
  await expect(rows(page).first()).toBeVisible();
  const before = await nodeIds(page);
  await page.getByRole('checkbox', { name: 'Mark Grok-3', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Mark Llama 3.1-405B' }).check();
  await page.getByTestId('analyst-add').click();
  await expect.poll(() => nodeIds(page)).toContain('product:grok-3');
  const selection = () => page.evaluate(() => [...(window.__orrery?.store.getState().selection ?? [])]);
  expect(new Set(await selection())).toEqual(new Set(['product:grok-3', 'product:llama-3-1-405b']));
  await expect(page.getByRole('checkbox', { name: 'Mark Grok-3', exact: true })).toBeChecked();
  // From the canvas into the table.
  await page.evaluate(() => window.__orrery?.store.setState({ selection: new Set(['product:llama-3-1-405b']) }));
  await expect(page.getByRole('checkbox', { name: 'Mark Grok-3', exact: true })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Mark Llama 3.1-405B' })).toBeChecked();
  const downloading = page.waitForEvent('download');
  await page.getByTestId('analyst-csv').click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  const lines = text.trim().split('\r\n');
  expect(lines).toHaveLength(12);
  expect(lines[0]).toContain('id,Name,Training compute (FLOP)');
  expect(lines[1]).toMatch(/^product:grok-3,Grok-3,4\.64e\+26/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await nodeIds(page)).length).toBe(before.length);
});

test('a link that holds no table is told, and nothing meets a filter in plain words', async ({ page }) => {
  await openAnalysis(page);
  await page.goto('/#n=org:meta&table=%7B%22types%22%3A1%7D');
  await page.reload();
  await expect(page.getByTestId('analyst-start')).toContainText('cannot read', { timeout: 20_000 });
  await page.getByTestId('ready-beyond').click();
  await page.getByTestId('analyst-filter').click();
  await page.getByLabel('Text').fill('no model has such a name');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('analyst')).toContainText('Nothing meets these filters.');
});

for (const [language, tab] of [
  ['en', 'Analysis'],
  ['zh-Hant', '分析'],
] as const) {
  test(`the analysis has no violation that axe finds, in ${language}`, async ({ page }) => {
    await open(page, `#lang=${language}`);
    await page.getByRole('application').focus();
    await page.keyboard.press('t');
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByTestId('analyst-start')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByTestId('ready-largest').click();
    await expect(rows(page).first()).toBeVisible();
    for (const part of ['filter', 'columns', 'group']) {
      // oxlint-disable-next-line no-await-in-loop -- one part is open at a time
      await page.getByTestId(`analyst-${part}`).click();
      // oxlint-disable-next-line no-await-in-loop
      expect(await violationsOf(page)).toEqual([]);
    }
    await page.getByTestId('analyst-start').or(page.getByTestId('analyst')).getByRole('button').nth(1).click();
    await page.getByTestId('ready-computeByDomain').click();
    await expect(groups(page).first()).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
}

test('who stands at the other end and when are columns, on the page and in the file', async ({ page }) => {
  await openAnalysis(page);
  await page.getByTestId('ready-beyond').click();
  await expect(rows(page).first()).toBeVisible();
  await page.getByTestId('analyst-columns').click();
  const of = (title: string) =>
    page.getByRole('group', { name: title }).getByText('Was developed by', { exact: false });
  await of('Names at the other end').click();
  await of('Dates').click();
  await page.getByRole('group', { name: 'Names at the other end' }).getByText('Has among its authors').click();
  await expect(page.getByRole('columnheader', { name: 'Was developed by: when' })).toBeVisible();
  const grok = rows(page).filter({ hasText: 'Grok-3' });
  await expect(grok.getByRole('button', { name: 'Show xAI' })).toBeVisible();
  await expect(grok).toContainText('17 Feb 2025');
  await expect(rows(page).filter({ hasText: 'Llama 3.1-405B' })).toContainText(/\d+ more/);
  await page.getByTestId('analyst-columns').click();
  expect(await violationsOf(page)).toEqual([]);
  const downloading = page.waitForEvent('download');
  await page.getByTestId('analyst-csv').click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  expect(text).toMatch(/^product:grok-3,.*,xAI,2025-02-17,/m);
  expect(text).toMatch(/^product:llama-3-1-405b,.*; … \+\d+/m);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Was developed by: when' })).toBeVisible({ timeout: 20_000 });
  await grok.getByRole('button', { name: 'Show xAI' }).click();
  await expect(page.getByTestId('entity-view')).toContainText('xAI');
});
