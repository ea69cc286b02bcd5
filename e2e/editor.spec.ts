import { expect, type Locator, type Page, test } from '@playwright/test';
import { open } from './page.ts';

const editorOf = (page: Page): Locator => page.getByTestId('cypher-editor').getByRole('textbox');
const listOf = (page: Page): Locator => page.getByTestId('cypher-editor').getByRole('listbox');

async function write(page: Page, text: string): Promise<void> {
  await editorOf(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text, { delay: 10 });
}

test.beforeEach(async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Queries' }).click();
  await page.getByRole('tab', { name: 'Cypher' }).click();
});

test('names come from the database: labels, types, properties of that label, and values of a property that has few', async ({
  page,
}) => {
  await write(page, 'MATCH (p:Pers');
  await expect(listOf(page).getByRole('option', { name: /^Person/ })).toBeVisible({ timeout: 15_000 });
  await page.keyboard.press('Tab');
  await page.keyboard.type(')-[w:WORKS', { delay: 10 });
  await expect(listOf(page).getByRole('option', { name: /^WORKS_AT/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type(']->(o) WHERE w.cert', { delay: 10 });
  await expect(listOf(page).getByRole('option', { name: /^certainty/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type(" = '", { delay: 10 });
  await expect(listOf(page).getByRole('option', { name: 'asserted' })).toBeVisible();
  await expect(editorOf(page)).toContainText('MATCH (p:Person)-[w:WORKS_AT]->(o) WHERE w.certainty = ');
});

test('Enter ends the line, unless one has moved into the list', async ({ page }) => {
  await write(page, 'MATCH (p:Person) RETURN p');
  await page.keyboard.press('Enter');
  await page.keyboard.type('LIM', { delay: 10 });
  await expect(listOf(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('1', { delay: 10 });
  await expect(editorOf(page).locator('.cm-line')).toHaveText(['MATCH (p:Person) RETURN p', 'LIM', '1']);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('LIM', { delay: 10 });
  await expect(listOf(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(editorOf(page).locator('.cm-line')).toHaveText(['MATCH (p:Person) RETURN p', 'LIM', 'LIMIT']);
});

test('slips are marked while one writes, with what mends them', async ({ page }) => {
  await write(page, 'MATCH (p:Persn) WHERE p.name = $who RETURN p');
  await page.keyboard.press('Escape');
  const marks = editorOf(page).locator('.cm-lintRange');
  await expect(marks.filter({ hasText: 'Persn' })).toBeVisible({ timeout: 15_000 });
  await expect(marks.filter({ hasText: '$who' })).toBeVisible();
  // The marks are drawn anew after each change: the pointer may have to come again.
  const mend = (mark: string, action: string): Promise<void> =>
    expect(async () => {
      await page.mouse.move(0, 0);
      await marks.filter({ hasText: mark }).hover({ timeout: 2_000 });
      await page.getByRole('button', { name: action }).click({ timeout: 2_000 });
    }).toPass({ timeout: 15_000 });
  await mend('Persn', 'Write Person');
  await expect(editorOf(page)).toContainText('MATCH (p:Person)');
  await mend('$who', 'Fill in');
  await expect(page.getByTestId('cypher-parameters').getByRole('textbox', { name: '$who' })).toHaveValue('Ada');
  await expect(marks).toHaveCount(0);
  // What only the database knows: a place where it stops reading, and patterns that have nothing in common.
  await write(page, 'MATCH (a:Person), (b:Lab) RETURN a.name, b.name');
  await page.keyboard.press('Escape');
  await expect(editorOf(page).locator('.cm-lintRange-warning')).toBeVisible({ timeout: 15_000 });
  await write(page, 'MATCH (a:Person RETURN a');
  await page.keyboard.press('Escape');
  await expect(editorOf(page).locator('.cm-lintRange-error')).toHaveText(/RETURN/, { timeout: 15_000 });
});

test('a statement is put in order by a key and by a button, as one step back', async ({ page }) => {
  const lines = editorOf(page).locator('.cm-line');
  await write(page, 'match (p:Person) where p.name=$who return p.name as name limit 5');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Alt+f');
  await expect(lines).toHaveText(['MATCH (p:Person)', 'WHERE p.name = $who', 'RETURN p.name AS name', 'LIMIT 5']);
  await page.keyboard.press('Control+z');
  await expect(lines).toHaveText(['match (p:Person) where p.name=$who return p.name as name limit 5']);
  await page.getByTestId('cypher-format').click();
  await expect(lines).toHaveCount(4);
  await expect(editorOf(page)).toBeFocused();
  // One that cannot be read stays, and the place is marked.
  await write(page, 'matc (p) return p; return 1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Alt+f');
  await expect(lines).toHaveText(['matc (p) return p;', 'RETURN 1']);
  await expect(editorOf(page).locator('.cm-lintRange-error')).toHaveText(/matc/, { timeout: 15_000 });
});

test('subqueries fold by a key, and colours follow the grammar and not the letters', async ({ page }) => {
  await write(page, 'MATCH (match:Label) RETURN match.return, COUNT {{}MATCH (match)--()}'.replace('{{}', '{ '));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Alt+f');
  const lines = editorOf(page).locator('.cm-line');
  await expect(lines).toHaveCount(4);
  const keywords = editorOf(page).locator('.cypher-keyword');
  await expect(keywords).toHaveText(['MATCH', 'RETURN', 'COUNT', 'MATCH']);
  await expect(editorOf(page).locator('.cypher-label')).toHaveText(['Label']);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+Shift+BracketLeft');
  await expect(lines).toHaveCount(2);
  await page.keyboard.press('Control+Shift+BracketRight');
  await expect(lines).toHaveCount(4);
});

test('a statement of GraphQL is completed and checked by the schema of the server', async ({ page }) => {
  await page.getByRole('tab', { name: 'GraphQL' }).click();
  const editor = page.getByTestId('graphql-editor');
  await editor.getByRole('textbox').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('{ sear', { delay: 10 });
  await expect(editor.getByRole('option', { name: /^search/ })).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Tab');
  await page.keyboard.type('(query: "zhao") { totalCoun ', { delay: 10 });
  await page.keyboard.press('Escape');
  await expect(editor.locator('.cm-lintRange-error').first()).toBeVisible({ timeout: 15_000 });
});

test('what is typed over a selection breaks no policy of the page, and brackets go around it', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
  await write(page, 'MATCH (p:Person)');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.keyboard.type("RETURN p.name AS text, 'a'", { delay: 10 });
  await page.keyboard.press('Control+a');
  await page.keyboard.type('RETURN 1', { delay: 10 });
  const lines = editorOf(page).locator('.cm-line');
  await expect(lines).toHaveText(['RETURN 1']);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.type('(');
  await expect(lines).toHaveText(['RETURN (1)']);
  await page.keyboard.press('Control+z');
  await expect(lines).toHaveText(['RETURN 1']);
  expect(complaints).toEqual([]);
});
