import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, open } from './page.ts';

async function write(page: Page, query: string): Promise<void> {
  await page.getByTestId('cypher-editor').getByRole('textbox').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(query);
}

const queries = (page: Page) => page.getByRole('tablist', { name: 'Open queries' });
const outcomes = (page: Page) => page.getByTestId('cypher-outcomes').getByRole('option');

test.beforeEach(async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Queries' }).click();
});

test('statements run in order up to the first that fails, each with its answer', async ({ page }) => {
  await write(page, "RETURN 'a;b' AS text;\nUNWIND [1, 2] AS n RETURN n;\n\n  RETRUN 3;\nRETURN 4");
  await page.getByTestId('cypher-run').click();
  await expect(outcomes(page)).toHaveText([/1 row$/, /2 rows$/, /Failed$/, /Not run$/]);
  // The place is that in the text of the tab.
  await expect(page.getByTestId('cypher-error')).toContainText('Line 4, column 3');
  await outcomes(page).first().click();
  await expect(page.getByTestId('cypher-result')).toContainText('a;b');
  await expect(page.getByTestId('cypher-spent')).toContainText('database');
  await expectAccessible(page);
});

test('Ctrl+Enter runs the statement at the cursor, or what is selected', async ({ page }) => {
  await write(page, 'RETURN 1 AS first;\nRETURN 2 AS second;\nRETURN 3 AS third');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+Enter');
  const result = page.getByTestId('cypher-result');
  await expect(result.getByRole('columnheader')).toHaveText(['second']);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+End');
  await page.getByTestId('cypher-run').click();
  await expect(outcomes(page)).toHaveCount(2);
  await expect(result.getByRole('columnheader')).toHaveText(['second']);
});

test('tabs by keyboard alone: new, rename, close, open again; they outlive a reload with answers', async ({ page }) => {
  await write(page, 'RETURN 41 AS figure');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('cypher-result')).toContainText('41');
  await page.getByRole('button', { name: 'New query' }).press('Enter');
  await expect(queries(page).getByRole('tab')).toHaveText(['Query 1', 'Query 2']);
  await write(page, 'RETURN 42 AS other');
  await queries(page).getByRole('tab', { selected: true }).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Answers');
  await page.keyboard.press('Enter');
  await expect(queries(page).getByRole('tab')).toHaveText(['Query 1', 'Answers']);
  await queries(page).getByRole('tab', { selected: true }).focus();
  await page.keyboard.press('Delete');
  await expect(queries(page).getByRole('tab')).toHaveText(['Query 1']);
  await expect(page.getByTestId('cypher-result')).toContainText('41');
  await page.getByRole('button', { name: 'More about this query' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Open Answers again' }).press('Enter');
  await expect(page.getByTestId('cypher-editor')).toContainText('RETURN 42');
  await page.reload();
  await page.getByRole('button', { name: 'Queries' }).click();
  await expect(queries(page).getByRole('tab')).toHaveText(['Query 1', 'Answers']);
  await expect(page.getByTestId('cypher-editor')).toContainText('RETURN 42');
  await queries(page).getByRole('tab', { selected: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('cypher-result')).toContainText('41');
  await expectAccessible(page);
});
