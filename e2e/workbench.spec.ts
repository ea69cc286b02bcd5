import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, nodeIds, open, pointOf } from './page.ts';

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

const library = (page: Page, name: string) =>
  page.getByRole('tablist', { name: 'Answer and library' }).getByRole('tab', { name });

test('history is searched, opened again and forgotten, by keyboard alone', async ({ page }) => {
  await write(page, 'RETURN 1 AS apple; RETURN 2 AS pear; RETRUN 3');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(outcomes(page)).toHaveText([/1 row$/, /1 row$/, /Failed$/]);
  await library(page, 'Answer').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const history = page.getByTestId('query-history');
  await expect(history.getByRole('listitem')).toHaveCount(3);
  await expect(history.getByRole('listitem').first()).toContainText('Failed');
  await expectAccessible(page);
  await history.getByRole('searchbox').fill('pear');
  await expect(history.getByRole('listitem')).toHaveCount(1);
  await history.getByRole('listitem').getByRole('button').press('Enter');
  await expect(queries(page).getByRole('tab')).toHaveCount(2);
  await expect(page.getByTestId('cypher-editor')).toContainText('RETURN 2 AS pear');
  await page.reload();
  await page.getByRole('button', { name: 'Queries' }).click();
  await library(page, 'History').click();
  await expect(history.getByRole('listitem')).toHaveCount(3);
  await history.getByRole('button', { name: 'Clear…' }).press('Enter');
  await history.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await expect(page.getByText('Nothing was run in this browser yet')).toBeVisible();
});

test('favourites in folders go out as a file and come in again; what is wrong in a file is told', async ({ page }) => {
  await write(page, 'MATCH (p:Person) WHERE p.name = $who RETURN p');
  await page.getByTestId('cypher-parameters').getByRole('textbox', { name: '$who' }).fill('Ada');
  await library(page, 'Favourites').click();
  const favourites = page.getByTestId('query-favourites');
  await page.getByTestId('keep-query').click();
  const form = page.getByTestId('keep-form');
  await form.getByRole('textbox', { name: 'Name' }).fill('One person');
  await form.getByRole('combobox').fill('people/by name');
  await page.keyboard.press('Enter');
  await expect(favourites.getByRole('heading')).toHaveText(['people/by name']);
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await favourites.getByRole('button', { name: 'Save all as a file' }).click();
  const file = (await (await saving).path()) ?? '';
  await favourites.getByRole('button', { name: 'More about One person' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await favourites.getByRole('button', { name: 'Delete' }).click();
  await expect(favourites.getByRole('listitem')).toHaveCount(0);
  const bring = async (what: string | { name: string; mimeType: string; buffer: Buffer }) => {
    const choosing = page.waitForEvent('filechooser');
    await favourites.getByRole('button', { name: 'Bring a file…' }).click();
    await (await choosing).setFiles(what);
  };
  await bring(file);
  await expect(favourites.getByRole('status')).toContainText('1 query added');
  await expect(favourites.getByRole('heading')).toHaveText(['people/by name']);
  await bring({
    name: 'bad.cypher',
    mimeType: 'text/plain',
    buffer: Buffer.from('// :query Good\n// :colour red\nRETURN 1\n'),
  });
  await expect(favourites.getByRole('alert')).toContainText('bad.cypher, line 2');
  await expect(favourites.getByRole('status')).toContainText('1 query added');
  await favourites.getByRole('button', { name: /^One person/ }).click();
  await expect(page.getByTestId('cypher-parameters').getByRole('textbox', { name: '$who' })).toHaveValue('Ada');
});

test('a link brings query, parameters and view, and runs nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await write(page, 'RETURN $figure AS figure');
  await page.getByTestId('cypher-parameters').getByRole('combobox').selectOption('integer');
  await page.getByTestId('cypher-parameters').getByRole('textbox', { name: '$figure' }).fill('42');
  await page.getByTestId('cypher-copy').click();
  await page.getByRole('menuitem', { name: /^Link/ }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  const asked: string[] = [];
  other.on('request', (request) => {
    if (request.postData()?.includes('query Cypher') === true) asked.push(request.url());
  });
  await other.goto(link.replace('lens=REPORTED', 'lens=FACTS'));
  await expect(other.getByTestId('cypher-editor')).toContainText('RETURN $figure');
  await expect(other.getByTestId('cypher-parameters').getByRole('textbox', { name: '$figure' })).toHaveValue('42');
  await expect(other.getByRole('radio', { name: 'Facts only' })).toBeChecked();
  expect(asked).toEqual([]);
  await other.getByTestId('cypher-run').click();
  await expect(other.getByTestId('cypher-result')).toContainText('42');
  expect(asked).toHaveLength(1);
  // In a page that is open already, beside what is written there.
  await page.evaluate(
    (to) => {
      location.hash = new URL(to).hash;
    },
    link.replace('lens=REPORTED', 'lens=ALL'),
  );
  await expect(page.getByRole('radio', { name: '+ rumour & opinion' })).toBeChecked();
  await page.getByTestId('cypher-copy').click();
  await page.getByRole('menuitem', { name: 'curl' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('"value":"42"');
  await page.evaluate(() => {
    location.hash = '#q=broken';
  });
  await expect(page.getByTestId('live')).toContainText(/./);
});

test('a question with blanks is asked as Cypher and shown as GraphQL, whose answer is a table, JSON and on the canvas', async ({
  page,
}) => {
  await library(page, 'Questions').click();
  const questions = page.getByTestId('ready-questions');
  await questions.getByText('Who works at …?').click();
  await questions.getByRole('combobox').fill('Meta Superintelligence');
  await page.getByRole('option', { name: /Meta Superintelligence Labs/ }).click();
  await expectAccessible(page);
  await questions.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByTestId('cypher-result')).toContainText('Shengjia Zhao');
  // A relationship opens its evidence.
  await page
    .getByTestId('cypher-result')
    .getByRole('button', { name: /^Show the evidence of WORKS_AT/ })
    .first()
    .click();
  await expect(page.getByTestId('sides').or(page.getByTestId('evidence')).first()).toBeVisible();
  await library(page, 'Questions').click();
  await questions.getByText('Who works at …?').click();
  await questions.getByRole('combobox').fill('Meta Superintelligence');
  await page.getByRole('option', { name: /Meta Superintelligence Labs/ }).click();
  await questions.getByRole('button', { name: 'Show as GraphQL' }).click();
  await expect(page.getByTestId('graphql-editor')).toContainText('query WhoWorksAt');
  await expect(page.getByTestId('graphql-variables').getByRole('textbox')).toHaveValue(/lab|org/);
  await page.getByTestId('graphql-run').click();
  const result = page.getByTestId('graphql-result');
  await expect(result.getByRole('columnheader', { name: 'subject.name' })).toBeVisible();
  await expect(result).toContainText('Shengjia Zhao');
  await page.getByTestId('graphql-add').click();
  await expect.poll(() => nodeIds(page)).toContain('person:shengjia-zhao');
  await page.getByTestId('graphql-json').click();
  await expect(result.getByRole('region', { name: 'JSON' })).toContainText('"totalCount"');
  await expectAccessible(page);
});

test('an operation that is wrong is told with its place, one of the cookbook runs, and both are kept over a reload', async ({
  page,
}) => {
  await page.getByRole('tab', { name: 'GraphQL' }).click();
  await page.getByTestId('graphql-editor').getByRole('textbox').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('{\n  statistics { wrong }\n}');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('cypher-error')).toContainText('Line 2');
  await library(page, 'Questions').click();
  await page.getByText('What kinds of things are in the graph?').click();
  await page.getByTestId('ready-questions').getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByTestId('graphql-result').getByRole('row').nth(3)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Queries' }).click();
  await page.getByRole('tab', { name: 'GraphQL' }).click();
  await expect(page.getByTestId('graphql-result').getByRole('row').nth(3)).toBeVisible();
  await expect(queries(page).getByRole('tab')).toHaveCount(2);
});

test('of four columns with long texts all stand on the screen', async ({ page }) => {
  await write(
    page,
    "UNWIND range(1, 3) AS n RETURN reduce(t = '', x IN range(1, 40) | t + 'word ') AS a, n, reduce(t = '', x IN range(1, 40) | t + 'more ') AS b, 'end' AS last",
  );
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('cypher-result').getByRole('columnheader', { name: 'last' })).toBeInViewport({
    ratio: 1,
  });
});

test('an entity of the canvas is dropped into a parameter, and goes back to its place', async ({ page }) => {
  await write(page, 'MATCH (e:Entity {id: $who}) RETURN e.name AS name');
  const field = page.getByTestId('cypher-parameters').getByRole('textbox', { name: '$who' });
  const before = await pointOf(page, 'org:meta');
  const to = (await field.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  await page.mouse.move(before.x + 20, before.y + 20, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(field).toHaveValue('org:meta');
  await expect.poll(async () => Math.round((await pointOf(page, 'org:meta')).y)).toBe(Math.round(before.y));
});

test('the table of an answer: filters, several keys to sort by, a pinned and a hidden column, widths, rows copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await write(
    page,
    "UNWIND range(1, 3000) AS n RETURN n, n % 7 AS rest, 'row ' + n AS text, [n, {deep: [n]}] AS nested, date('2024-01-01') + duration({days: n}) AS day",
  );
  await page.keyboard.press('Control+Enter');
  const result = page.getByTestId('cypher-result');
  await page.getByTestId('cypher-more').click();
  await expect(result).toContainText('3,000 rows');
  await page.getByTestId('table-filter').click();
  await result.getByRole('searchbox', { name: 'Filter n', exact: true }).fill('100..200');
  await result.getByRole('searchbox', { name: 'Filter day' }).fill('2024-05..2024-06');
  await expect(page.getByTestId('rows-shown')).toHaveText('61 of 3,000 rows');
  await result.getByRole('button', { name: 'rest', exact: true }).click();
  await result.getByRole('button', { name: 'n', exact: true }).click({ modifiers: ['Shift'] });
  await result.getByRole('button', { name: 'n', exact: true }).click({ modifiers: ['Shift'] });
  await result.getByRole('button', { name: 'Column day' }).click();
  await page.getByRole('menuitem', { name: 'Pin at the left' }).click();
  await result.getByRole('button', { name: 'Column nested' }).click();
  await page.getByRole('menuitem', { name: 'Hide' }).click();
  await expect(result.getByRole('columnheader')).toHaveText(['day', 'n2', 'rest1', 'text']);
  await expectAccessible(page);
  // By keyboard alone: mark three rows, and copy them.
  await result.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(result.getByRole('row', { selected: true })).toHaveCount(3);
  await page.keyboard.press('Control+c');
  await expect(page.getByTestId('copy-rows')).toHaveText('Copy 3 rows');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')[0]).toBe('day\tn\trest\ttext');
  expect(copied.split('\n')[1]).toMatch(/^2024-06-\d\d\t175\t0\trow 175$/);
  // A column is made wider with the mouse, and has its usual width again.
  const head = result.getByRole('columnheader', { name: 'text' });
  const before = (await head.boundingBox())?.width ?? 0;
  const handle = await head.getByTestId('column-handle').boundingBox();
  if (handle === null) throw new Error('The column has no handle.');
  await page.mouse.move(handle.x + 3, handle.y + 5);
  await page.mouse.down();
  await page.mouse.move(handle.x + 63, handle.y + 5, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await head.boundingBox())?.width ?? 0)).toBe(Math.round(before + 60));
  await page.mouse.dblclick(handle.x + 63, handle.y + 5);
  await expect.poll(async () => Math.round((await head.boundingBox())?.width ?? 0)).toBe(Math.round(before));
  // What is nested unfolds.
  await page.getByTestId('table-columns').click();
  await page.getByRole('menuitem', { name: 'Show nested' }).click();
  await result
    .getByRole('button', { name: /^Show all of this value: .*nested$/ })
    .first()
    .click();
  const detail = page.getByTestId('cell-detail');
  await detail.getByText('1 key').click();
  await detail.getByText('1 item').click();
  await expect(detail).toContainText('deep');
  await expectAccessible(page);
});

test('a duplicated tab of the browser has the answers of the first, and then its own', async ({ page, context }) => {
  await write(page, 'RETURN 41 AS figure');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('cypher-result')).toContainText('41');
  // A window that a page opens has a copy of what its tab remembers, as a tab that is duplicated has.
  const opening = context.waitForEvent('page');
  await page.evaluate(() => window.open(location.href));
  const copy = await opening;
  const figure = (of: Page) => of.getByTestId('cypher-result').getByRole('gridcell');
  const shown = async (of: Page) => {
    await of.getByRole('button', { name: 'Queries' }).click();
    await expect(of.getByTestId('cypher-editor')).toContainText('AS figure');
  };
  await shown(copy);
  await expect(figure(copy)).toHaveText('41');
  await write(copy, 'RETURN 42 AS figure');
  await copy.keyboard.press('Control+Enter');
  await expect(figure(copy)).toHaveText('42');
  for (const [one, answer] of [
    [page, '41'],
    [copy, '42'],
  ] as const) {
    await one.reload();
    await shown(one);
    await expect(figure(one)).toHaveText(answer);
  }
});
