import { deflateRawSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { type OpenDatabase, openDatabase } from '../cypher/open-database.ts';
import { CREW } from '../scripts/generate/plain/crew.ts';
import { POLE } from '../scripts/generate/plain/pole.ts';
import { MOVIES, NORTHWIND } from '../scripts/generate/plain/small-graphs.ts';
import { startThrowAwayNeo4j, type ThrowAwayNeo4j } from '../scripts/neo4j/throw-away.ts';
import { type RunningOrrery, startOrrery } from '../scripts/test/running-orrery.ts';
import { addBySearch, clickOn, entityHit, expectAccessible, lineBetween, look, nodeIds, settled } from './page.ts';

const SHOTS = 'test-results/screenshots';
const PATIENT = { timeout: 20_000 };

let neo4j: ThrowAwayNeo4j;
let db: OpenDatabase;
let orrery: RunningOrrery | undefined;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  neo4j = await startThrowAwayNeo4j();
  db = openDatabase(neo4j.connection);
  // Here, so that each test can be run by itself: what failed is tried once more, alone.
  await query(...MOVIES, ...NORTHWIND, 'CALL db.awaitIndexes(60)');
});
test.afterEach(() => orrery?.stop());
test.afterAll(async () => {
  await db.close();
  await neo4j.stop();
});

const shot = (page: Page, name: string) => page.screenshot({ path: `${SHOTS}/plain-${name}.png` });

async function query(...statements: readonly string[]): Promise<readonly (readonly unknown[])[]> {
  const session = db.driver.session({ database: db.name });
  try {
    let rows: readonly (readonly unknown[])[] = [];
    for (const statement of statements) {
      // oxlint-disable-next-line no-await-in-loop -- one builds on the other
      rows = (await session.run(statement)).records.map((record) => [...record.values()]);
    }
    return rows;
  } finally {
    await session.close();
  }
}

/** The number of the last transaction that wrote anything, be it a name. */
const lastWrite = async (): Promise<string> =>
  String((await query(`SHOW DATABASE \`${db.name}\` YIELD lastCommittedTxn`))[0]?.[0]);

/** The page on the database as it is: started without a word about what is in it. */
async function openDatabaseOfOthers(page: Page): Promise<void> {
  orrery = await startOrrery({ given: neo4j.connection });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(orrery.url);
  await expect(page.getByTestId('count')).toBeVisible(PATIENT);
  await settled(page);
}

/** The id of the node of that name, as soon as it is on the canvas. */
async function idOf(page: Page, name: string): Promise<string> {
  const found = async (): Promise<string | undefined> =>
    page.evaluate((wanted) => {
      const nodes = window.__orrery?.store.getState().nodes ?? new Map<string, unknown>();
      return [...nodes].find(([, node]) => (node as { readonly name?: string }).name === wanted)?.[0];
    }, name);
  await expect.poll(found, PATIENT).toBeDefined();
  return (await found()) ?? '';
}

test('films and goods that Orrery has never seen are searched, expanded, tied, filtered and asked for', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const before = await lastWrite();
  await openDatabaseOfOthers(page);
  await expect(page.getByTestId('which-database')).toHaveText('neo4j · read only');
  const legend = page.getByTestId('legend');
  await expect(legend.getByRole('button', { name: /^Select.*Movie|Movie.*/ }).first()).toBeVisible();
  await expect(page.getByTestId('time-bar')).toHaveCount(0);
  await shot(page, 'movies');

  // The types come first, as a picture; one of them brings some of its nodes.
  const first = (await nodeIds(page)).length;
  await page.getByTestId('welcome').getByRole('button', { name: 'The types as a picture' }).click();
  await expect(page.getByTestId('schema-relations')).toContainText('Person acted in Movie');
  await expectAccessible(page);
  await shot(page, 'schema');
  await page
    .getByTestId('page')
    .getByTestId('schema-map')
    .getByRole('button', { name: /^Bring some of Supplier/ })
    .click();
  await expect.poll(async () => (await nodeIds(page)).length).toBeGreaterThan(first);
  await settled(page);
  await page.keyboard.press('Escape');

  // Searched: a name that stands nowhere yet, and one without a property called name.
  await addBySearch(page, 'player 17', 'Player 17');
  await expect.poll(() => nodeIds(page)).toContain('k~Person~name~s~Player%2017');
  await addBySearch(page, 'Quay Trading 2', 'Quay Trading 2');
  const supplier = await idOf(page, 'Quay Trading 2');

  // Told: what the node carries.
  await settled(page);
  await clickOn(page, supplier);
  const details = page.getByTestId('entity-view');
  await expect(details).toContainText('companyName');
  await expect(details).toContainText('Keelung');
  await expectAccessible(page);

  // Expanded, by a kind of relationship, and undone.
  const count = (await nodeIds(page)).length;
  await page.getByRole('button', { name: /^Bring \d+ through “supplies”/ }).click();
  await expect.poll(async () => (await nodeIds(page)).length).toBeGreaterThan(count);
  await settled(page);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await nodeIds(page)).length).toBe(count);

  // The relationship behind a line, with its properties.
  const pair = await query(
    "MATCH (p:Person {name: 'Player 1'})-[:ACTED_IN]->(m:Movie) RETURN 'k~Person~name~s~Player%201', 'e~' + elementId(m) LIMIT 1",
  );
  const [player, movie] = (pair[0] ?? []).map(String);
  await page.goto(`${orrery?.url}#n=${encodeURIComponent(player ?? '')}+${encodeURIComponent(movie ?? '')}`);
  await expect.poll(() => nodeIds(page), PATIENT).toEqual([player, movie]);
  await settled(page);
  await clickOn(page, await lineBetween(page, player ?? '', movie ?? ''));
  await expect(page.getByTestId('relationship').first()).toContainText('acted in');
  await expect(page.getByTestId('relationship').first()).toContainText('Role');

  // Filtered: by the legend.
  await legend.getByRole('button', { name: 'Dim Movie' }).click();
  await expect.poll(async () => (await look(page, movie ?? '')).isDimmed).toBe(true);
  await page.keyboard.press('Control+z');

  // Tied: a path, told in the words of the database.
  await page.keyboard.press('p');
  await page.getByRole('combobox', { name: 'From' }).fill('Player 1');
  await page
    .getByRole('option', { name: /^Player 1\b/ })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'To' }).fill('Player 8');
  await page
    .getByRole('option', { name: /^Player 8/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Find paths' }).click();
  await expect(page.getByTestId('paths')).toContainText('acted in', PATIENT);
  await page.keyboard.press('p');

  // Asked: what Cypher returns goes onto the canvas.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Queries' }).click();
  const editor = page.locator('.cm-content');
  await editor.fill('MATCH (p:Person)-[r:DIRECTED]->(m) RETURN p, r, m');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /Add \d+ entities to the canvas/ }).click(PATIENT);
  await expect.poll(async () => (await nodeIds(page)).length).toBeGreaterThan(6);
  await shot(page, 'movies-cypher');
  expect(await lastWrite()).toBe(before);
});

/** The names of the nodes of a type on the canvas. */
const namesOf = (page: Page, type: string): Promise<readonly string[]> =>
  page.evaluate((wanted) => {
    const nodes = window.__orrery?.store.getState().nodes ?? new Map<string, unknown>();
    return [...nodes.values()]
      .map((node) => node as { readonly name: string; readonly type: string })
      .flatMap(({ name, type: own }) => (own === wanted ? [name] : []));
  }, type);

test('nodes are called by another property where a person says so, after a reload, too', async ({ page }) => {
  test.setTimeout(180_000);
  await openDatabaseOfOthers(page);
  await expect
    .poll(() => namesOf(page, 'Movie'), PATIENT)
    .toContainEqual(expect.stringMatching(/Tide|Street|Harbours|Iron/));
  const looks = page.getByTestId('appearance');
  await looks.getByLabel('Look of').selectOption({ label: 'Movie' });
  await expect(looks.getByLabel('Called by')).toHaveValue('');
  await looks.getByLabel('Called by').selectOption('tagline');
  const areTaglines = async (): Promise<boolean> => {
    const names = await namesOf(page, 'Movie');
    return names.length > 0 && names.every((name) => name.startsWith('Made up, number'));
  };
  await expect.poll(areTaglines, PATIENT).toBe(true);
  await shot(page, 'captions');
  // A search looks for the new names.
  await page.getByTestId('search').fill('number 7');
  await expect(entityHit(page, /^Made up, number 7/).first()).toBeVisible(PATIENT);
  await page.keyboard.press('Escape');
  await page.reload();
  await expect.poll(areTaglines, PATIENT).toBe(true);
  // Taken back, all is as the rule says.
  await looks.getByLabel('Look of').selectOption({ label: 'Movie' });
  await looks.getByLabel('Called by').selectOption('');
  await expect.poll(areTaglines, PATIENT).toBe(false);
  // A link brings the choice of its sender along.
  const ids = await query("MATCH (m:Movie) RETURN 'e~' + elementId(m) LIMIT 2");
  const style = { colourBy: 'type', sizeBy: 'degree', icons: 'type', types: { Movie: { caption: 'tagline' } } };
  const view = { orrery: 1, n: ids.map(([id]) => String(id)), y: style };
  await page.goto('about:blank');
  await page.goto(`${orrery?.url}#v=${deflateRawSync(JSON.stringify(view)).toString('base64url')}`);
  await expect.poll(async () => (await namesOf(page, 'Movie')).length, PATIENT).toBe(2);
  await expect.poll(areTaglines, PATIENT).toBe(true);
});

test('a node that is gone leaves a picture that is loaded again, and a saved view tells of it', async ({ page }) => {
  test.setTimeout(180_000);
  await openDatabaseOfOthers(page);
  await addBySearch(page, 'player 17', 'Player 17');
  const player = 'k~Person~name~s~Player%2017';
  await expect.poll(() => nodeIds(page)).toContain(player);
  const before = (await nodeIds(page)).length;
  await page.keyboard.press('Control+s');
  await page.getByRole('textbox', { name: 'Name' }).fill('With player 17');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('live')).toContainText('Saved “With player 17”.');
  await page.reload();
  await expect.poll(async () => (await nodeIds(page)).length, PATIENT).toBe(before);
  await query("MATCH (p:Person {name: 'Player 17'}) DETACH DELETE p");
  await page.reload();
  await expect.poll(async () => (await nodeIds(page)).length, PATIENT).toBe(before - 1);
  expect(await nodeIds(page)).not.toContain(player);
  await page.getByTestId('search').fill('With player');
  await page
    .getByRole('option', { name: /With player 17/ })
    .first()
    .click(PATIENT);
  await page.getByRole('tab', { name: 'Views' }).click();
  await expect(page.getByText('1 entity is not in the data any more')).toBeVisible(PATIENT);
  await settled(page);
  await shot(page, 'saved-view-gone');
  expect((await nodeIds(page)).length).toBe(before - 1);
});

test('a database of others is analysed as rows and in groups, and nothing asks for what only claims say', async ({
  page,
}) => {
  await openDatabaseOfOthers(page);
  await page.getByRole('button', { name: 'Queries' }).click();
  await page.getByRole('tab', { name: 'Analysis' }).click();
  // The questions of the table of models are not offered; the types are.
  await expect(page.getByTestId('analyst-start').getByRole('button', { name: /^Movie/ })).toBeVisible();
  await shot(page, 'analysis-start');
  await page
    .getByTestId('analyst-start')
    .getByRole('button', { name: /^Movie/ })
    .click();
  const rows = page.getByTestId('analyst-rows').locator('tbody tr:not([aria-hidden])');
  await expect(rows.first()).toBeVisible(PATIENT);
  await expect(page.getByTestId('analyst-total')).toContainText('holds no claims');
  await page.getByTestId('analyst-columns').click();
  await expect(page.getByRole('group', { name: 'Names at the other end' })).toBeVisible(PATIENT);
  await expect(page.getByRole('group', { name: 'Dates' })).toHaveCount(0);
  await page
    .getByRole('group', { name: 'Names at the other end' })
    .getByText(/acted in/i)
    .first()
    .click();
  await page
    .getByRole('group', { name: 'What is said of them' })
    .getByText('released', { exact: false })
    .first()
    .click();
  await page.getByTestId('analyst-columns').click();
  await expect(rows.filter({ has: page.getByRole('button', { name: /^Show Player/ }) }).first()).toBeVisible(PATIENT);
  // A year is no round figure.
  await expect(rows.first().getByRole('cell', { name: '1991', exact: true })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'analysis');
  await page.getByTestId('analyst-filter').click();
  await expect(
    page.getByRole('combobox', { name: 'What is filtered by' }).getByRole('option', { name: 'Date' }),
  ).toHaveCount(0);
  await page.getByTestId('analyst-group').click();
  const by = page.getByTestId('analyst').getByRole('combobox', { name: 'Group by' });
  expect(await by.getByRole('option').allTextContents()).not.toContainEqual(expect.stringContaining('Year'));
  await by.selectOption({ index: 1 });
  await expect(page.getByTestId('analyst-groups').locator('tbody tr').first()).toBeVisible(PATIENT);
  await shot(page, 'analysis-groups');
});

test('a phone, the dark and Chinese show a database of others as well', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await openDatabaseOfOthers(page);
  await shot(page, 'phone');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'phone-dark');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('about:blank');
  await page.goto(`${orrery?.url}#lang=zh-Hant`);
  await expect(page.getByTestId('count')).toBeVisible(PATIENT);
  await settled(page);
  await shot(page, 'zh-dark');
  await expectAccessible(page);
});

/** How the line between two nodes stands on the day of the view. */
const standingOf = (page: Page, ends: readonly string[]): Promise<string | undefined> =>
  page.evaluate(
    (both) =>
      window.__orrery?.picture
        .getState()
        .lines.find(({ source, target }) => both.includes(source) && both.includes(target))?.standing,
    ends,
  );

/** Types a day into the time bar: month, day and year, one after the other. */
async function typeDay(page: Page, keys: string): Promise<void> {
  await page.getByTestId('time-bar').getByRole('spinbutton').first().click();
  await page.keyboard.type(keys);
}

test('what looks like dates is offered, and dates the picture once a person says so', async ({ page }) => {
  test.setTimeout(180_000);
  await query('MATCH (n) DETACH DELETE n', 'DROP CONSTRAINT person_name IF EXISTS', ...CREW);
  const before = await lastWrite();
  await openDatabaseOfOthers(page);
  await addBySearch(page, 'Sailor 1', 'Sailor 1');
  await addBySearch(page, 'Ship 2', 'Ship 2');
  await settled(page);
  const ends = [await idOf(page, 'Sailor 1'), await idOf(page, 'Ship 2')];
  const dates = page.getByTestId('dates');
  await expect(dates).toContainText('since to until');
  await expect(dates).toContainText('validFrom to validTo');
  await expect(page.getByTestId('time-bar')).toHaveCount(0);
  await expect(page.getByTestId('as-of-chip')).toHaveCount(0);
  await shot(page, 'dates-offered');

  // Chosen: the time bar comes, and the line is so only within its dates.
  await dates.getByRole('button', { name: 'Show as of a date' }).click();
  await expect(page.getByTestId('time-bar')).toBeVisible(PATIENT);
  await expect(dates).toContainText('is pale');
  await dates.getByRole('checkbox', { name: /validFrom/ }).uncheck();
  await typeDay(page, '05012003');
  await expect.poll(() => standingOf(page, ends), PATIENT).toBe('certain');
  await typeDay(page, '05012015');
  await expect.poll(() => standingOf(page, ends), PATIENT).toBe('ended');
  // What is over is drawn all the same: nothing is left to be brought.
  expect(await look(page, ends[1] ?? '')).toMatchObject({ hidden: 0 });
  await expectAccessible(page);
  await shot(page, 'dates');

  // A link and a reload bring it along; undo takes it back step by step.
  await page.reload();
  await expect.poll(() => standingOf(page, ends), PATIENT).toBe('ended');
  await expect(dates.getByRole('checkbox', { name: /since/ })).toBeChecked();
  await dates.getByRole('button', { name: 'Without dates' }).click();
  await expect(page.getByTestId('time-bar')).toHaveCount(0);
  await expect.poll(() => standingOf(page, ends), PATIENT).toBe('certain');
  await page.keyboard.press('Control+z');
  await expect.poll(() => standingOf(page, ends), PATIENT).toBe('ended');

  // In Chinese, dark, and on a phone.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByTestId('language').click();
  await expect(dates.getByRole('button', { name: '不看日期' })).toBeVisible(PATIENT);
  await expectAccessible(page);
  await shot(page, 'dates-zh-dark');
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  await shot(page, 'dates-phone');
  expect(await lastWrite()).toBe(before);
});

test('sixty thousand people, places and crimes open, are searched, expanded and tied', async ({ page }) => {
  test.setTimeout(300_000);
  await query(
    'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    'DROP CONSTRAINT person_name IF EXISTS',
  );
  await query(...POLE, 'CALL db.awaitIndexes(120)');
  const before = await lastWrite();
  await openDatabaseOfOthers(page);
  await expect(page.getByTestId('welcome')).toContainText('60,000 nodes');
  expect((await nodeIds(page)).length).toBeGreaterThan(15);
  await shot(page, 'pole');
  await page.getByTestId('search').fill('c1234');
  await entityHit(page, /./).first().click(PATIENT);
  const crime = 'k~Crime~id~s~c1234';
  await expect.poll(() => nodeIds(page), PATIENT).toContain(crime);
  await settled(page);
  await clickOn(page, crime);
  const count = (await nodeIds(page)).length;
  await page.getByRole('button', { name: /^Expand/ }).click();
  await expect.poll(async () => (await nodeIds(page)).length, PATIENT).toBeGreaterThan(count);
  await settled(page);
  await shot(page, 'pole-crime');
  expect(await lastWrite()).toBe(before);
});
