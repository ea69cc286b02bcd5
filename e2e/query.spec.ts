import { expect, type Page, test } from '@playwright/test';
import { nodeIds, open } from './page.ts';

async function ask(page: Page, query: string): Promise<void> {
  const editor = page.getByTestId('cypher-editor').getByRole('textbox');
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(query);
  await page.keyboard.press('Control+Enter');
}

test.beforeEach(async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Queries' }).click();
});

test('a Cypher query answers as a table', async ({ page }) => {
  await ask(page, 'MATCH (p:Person)-[r:WORKS_AT]->(o) RETURN p.name, r.role, o.name');
  const result = page.getByTestId('cypher-result');
  await expect(result.getByRole('columnheader', { name: 'p.name' })).toBeVisible();
  await expect(result).toContainText('Shengjia Zhao');
  await expect(result).toContainText('chief scientist');
});

test('on a phone the rows of an answer come into sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('navigation').getByRole('button', { name: 'Queries' }).click();
  await ask(page, 'MATCH (p:Person) RETURN p.name ORDER BY p.name LIMIT 20');
  const rows = page.getByTestId('cypher-result').getByRole('row');
  await expect(rows.nth(1)).toBeInViewport();
  await expect(rows.nth(5)).toBeInViewport();
});

test('what a query found can be added to the canvas', async ({ page }) => {
  const before = (await nodeIds(page)).length;
  await ask(page, 'MATCH (g:Group)-[r:LEFT]->(o) RETURN g, r, o');
  await page.getByTestId('cypher-add').click();
  await expect.poll(async () => (await nodeIds(page)).length).toBeGreaterThanOrEqual(before);
});

for (const query of [
  'CREATE (:X)',
  "TERMINATE TRANSACTIONS 'x'",
  'CALL dbms.listConfig()',
  'RETURN [x IN [1] | COLLECT { CALL db.stats.clear("QUERIES") YIELD section RETURN section }]',
]) {
  test(`${query.slice(0, 30)} is refused with a reason`, async ({ page }) => {
    await ask(page, query);
    await expect(page.getByTestId('cypher-error')).toContainText('Not run');
  });
}

test('a parameter gets a field, and the answer outlives the drawer and a reload', async ({ page }) => {
  await ask(page, 'MATCH (p:Person) WHERE p.name = $favorite RETURN p, date($since) AS since');
  await expect(page.getByTestId('cypher-missing')).toContainText('$favorite, $since');
  const fields = page.getByTestId('cypher-parameters');
  await fields.getByRole('textbox', { name: '$favorite' }).fill('Shengjia Zhao');
  await fields.getByRole('combobox', { name: 'Type of $since' }).selectOption('date');
  await fields.getByRole('textbox', { name: '$since' }).fill('2025-02-01');
  await page.getByTestId('cypher-run').click();
  const result = page.getByTestId('cypher-result');
  await expect(result).toContainText('2025-02-01');
  await page.getByTestId('drawer').getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Queries' }).click();
  await expect(result).toContainText('Shengjia Zhao');
  await page.reload();
  await page.getByRole('button', { name: 'Queries' }).click();
  await expect(result).toContainText('Shengjia Zhao');
  await expect(fields.getByRole('textbox', { name: '$since' })).toHaveValue('2025-02-01');
});

test('a profile is a tree, and the schema is shown for SHOW', async ({ page }) => {
  await ask(page, 'PROFILE MATCH (p:Person) RETURN count(p)');
  await page.getByTestId('cypher-plan-toggle').click();
  await expect(page.getByTestId('cypher-plan')).toContainText('db hits');
  await ask(page, 'SHOW INDEXES');
  await expect(page.getByTestId('cypher-result')).toContainText('orrery_entity_names');
});

test('of ten thousand rows those in sight are drawn, and they sort', async ({ page }) => {
  await ask(page, 'UNWIND range(1, 12000) AS n RETURN n, "row " + n AS text');
  await page.getByTestId('cypher-more').click();
  const result = page.getByTestId('cypher-result');
  await expect(result).toContainText('Showing 10,000 of more');
  expect(await result.getByRole('row').count()).toBeLessThan(100);
  await result.getByRole('button', { name: 'n', exact: true }).click();
  await result.getByRole('button', { name: 'n', exact: true }).click();
  await expect(result.getByRole('gridcell', { name: '10000', exact: true })).toBeVisible();
});

test('a query that takes long tells how many rows it has read, and is cancelled', async ({ page }) => {
  await ask(
    page,
    'UNWIND range(1, 10000) AS n RETURN n, size([i IN range(1, 30000) WHERE (i * n) % 7 = 3]) AS some LIMIT 900',
  );
  await expect(page.getByTestId('cypher-running')).toContainText(/\d+ rows? so far/, { timeout: 15_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByTestId('cypher-result')).toContainText('Cancelled.');
});

test('a typing mistake is answered with its place', async ({ page }) => {
  await ask(page, 'MATCH (p:Person)\nRETRUN p');
  await expect(page.getByTestId('cypher-error')).toContainText('Line 2');
});

test('LeCun and Vibes are three steps apart', async ({ page }) => {
  await page.getByRole('tab', { name: 'Paths' }).click();
  await page.getByRole('combobox', { name: 'From' }).fill('LeCun');
  await page.getByRole('option', { name: /Yann LeCun/ }).click();
  await page.getByRole('combobox', { name: 'To' }).fill('Vibes');
  await page.getByRole('option', { name: 'Vibes' }).first().click();
  await page.getByRole('button', { name: 'Find paths' }).click();
  await expect(page.getByTestId('paths')).toContainText('3 steps');
  // The hits of what was picked do not open again over the answer.
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'To' })).toHaveValue('Vibes');
  // One path alone, and what its weakest step rests on.
  const [first] = await page.getByTestId('paths').getByRole('listitem').all();
  await first?.getByRole('button', { name: /evidence/i }).click();
  await expect(page.getByTestId('path-evidence')).toContainText('¶');
  await first?.getByRole('button', { name: /Show only this path/ }).click();
  const lit = () => page.evaluate(() => window.__orrery?.store.getState().emphasis?.size ?? 0);
  await expect.poll(lit).toBe(7);
});

test('the table shows the same links as the canvas', async ({ page }) => {
  await page.getByRole('tab', { name: 'Table' }).click();
  const rows = page.getByTestId('link-table').locator('tbody tr');
  const count = await page.getByTestId('count').textContent();
  expect(count).toContain(`${await rows.count()} link`);
});
