import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, nodeIds, open } from './page.ts';

interface Value {
  readonly kind: string;
  readonly cypher: string;
  /** What its cell shows. */
  readonly shown: string | RegExp;
  /** What a spreadsheet gets, before quotes; absent where it is what is shown. */
  readonly csv?: string;
  /** Tagged JSON; absent for what has ids of the database. */
  readonly json?: unknown;
  /** What stands in its detail. */
  readonly detail?: string;
}

const tagged = (type: string, value: string) => ({ $type: type, value });

/** Every value of the type system of Cypher. */
const VALUES: readonly Value[] = [
  { kind: 'null', cypher: 'null', shown: 'null', csv: '', json: null },
  { kind: 'boolean', cypher: 'true', shown: 'true', json: true },
  { kind: 'integer', cypher: '42', shown: '42', json: 42 },
  {
    kind: 'large integer',
    cypher: '9007199254740993',
    shown: '9007199254740993',
    json: tagged('Integer', '9007199254740993'),
  },
  { kind: 'float', cypher: '-1.5', shown: '-1.5', json: -1.5 },
  { kind: 'whole float', cypher: '1.0', shown: '1.0', json: tagged('Float', '1.0') },
  { kind: 'no number', cypher: '0.0 / 0.0', shown: 'NaN', json: tagged('Float', 'NaN') },
  { kind: 'endless', cypher: '1.0 / 0.0', shown: 'Infinity', json: tagged('Float', 'Infinity') },
  { kind: 'text', cypher: `'=a, "b"'`, shown: '=a, "b"', csv: `'=a, "b"`, json: '=a, "b"' },
  { kind: 'empty text', cypher: `''`, shown: 'empty text', csv: '', json: '' },
  {
    kind: 'list',
    cypher: '[1, [2, null]]',
    shown: /1.*2.*null/,
    csv: '[1, [2, null]]',
    json: [1, [2, null]],
    detail: '2 items',
  },
  { kind: 'map', cypher: '{a: {b: 1}}', shown: '{a: {b: 1}}', json: { a: { b: 1 } }, detail: '1 key' },
  { kind: 'date', cypher: `date('2024-02-29')`, shown: '2024-02-29', json: tagged('Date', '2024-02-29') },
  { kind: 'time', cypher: `time('12:30:00+01:00')`, shown: '12:30:00+01:00', json: tagged('Time', '12:30:00+01:00') },
  { kind: 'local time', cypher: `localtime('12:30:00')`, shown: '12:30:00', json: tagged('LocalTime', '12:30:00') },
  {
    kind: 'date and time',
    cypher: `datetime('2024-02-29T12:30:00+01:00[Europe/Berlin]')`,
    shown: '2024-02-29T12:30:00+01:00[Europe/Berlin]',
    json: tagged('DateTime', '2024-02-29T12:30:00+01:00[Europe/Berlin]'),
  },
  {
    kind: 'local date and time',
    cypher: `localdatetime('2024-02-29T12:30:00')`,
    shown: '2024-02-29T12:30:00',
    json: tagged('LocalDateTime', '2024-02-29T12:30:00'),
  },
  {
    kind: 'duration',
    cypher: `duration('P1Y2M3DT4H5S')`,
    shown: 'P1Y2M3DT4H5S',
    json: tagged('Duration', 'P1Y2M3DT4H5S'),
  },
  {
    kind: 'place',
    cypher: 'point({longitude: 13.4, latitude: 52.5})',
    shown: 'point({longitude: 13.4, latitude: 52.5})',
    json: { $type: 'Point', srid: 4326, x: 13.4, y: 52.5 },
    detail: '52.5',
  },
  {
    kind: 'point in space',
    cypher: 'point({x: 1.5, y: 2.5, z: 3.5})',
    shown: 'point({x: 1.5, y: 2.5, z: 3.5})',
    json: { $type: 'Point', srid: 9157, x: 1.5, y: 2.5, z: 3.5 },
    detail: '9157',
  },
  { kind: 'bytes', cypher: '$bytes', shown: '3 bytes', csv: 'AQID', json: tagged('Bytes', 'AQID') },
  { kind: 'node', cypher: 'p', shown: 'Person Shengjia Zhao', csv: 'Shengjia Zhao', detail: 'Shengjia Zhao' },
  { kind: 'relationship', cypher: 'r', shown: 'WORKS_AT', csv: '[:WORKS_AT', detail: 'WORKS_AT' },
  {
    kind: 'path',
    cypher: 'path',
    shown: /Shengjia Zhao.*WORKS_AT.*(?:Company|Lab)/,
    csv: '-WORKS_AT->',
    detail: 'WORKS_AT',
  },
];

const QUERY = `MATCH path = (p:Person {name: 'Shengjia Zhao'})-[r:WORKS_AT]->(o)
WITH p, r, path LIMIT 1
UNWIND [${VALUES.map(({ kind, cypher }) => `['${kind}', ${cypher}]`).join(',\n  ')}] AS one
RETURN one[0] AS kind, one[1] AS value`;

async function ask(page: Page, query: string): Promise<void> {
  // The middle of a long text may lie out of sight.
  await page.getByTestId('cypher-editor').getByRole('textbox').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(query);
}

async function give(page: Page, name: string, value: unknown): Promise<void> {
  const fields = page.getByTestId('cypher-parameters');
  await fields.getByRole('combobox', { name: `Type of $${name}` }).selectOption('json');
  await fields.getByRole('textbox', { name: `$${name}` }).fill(JSON.stringify(value));
  await page.getByTestId('cypher-run').click();
}

async function exported(page: Page, entry: string): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByTestId('cypher-export').click();
  await page.getByRole('menuitem', { name: entry }).click();
  return readFile(await (await downloading).path(), 'utf8');
}

test('every value of Cypher: in the table, its detail, JSON, CSV, as a parameter and on the canvas', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 1200 });
  await open(page);
  await page.getByRole('button', { name: 'Queries' }).click();
  await ask(page, QUERY);
  await give(page, 'bytes', tagged('Bytes', 'AQID'));
  const result = page.getByTestId('cypher-result');
  await expect(result).toContainText(`${VALUES.length} rows`);
  const rows = result.locator('tbody tr');
  for (const [at, { kind, shown, detail }] of VALUES.entries()) {
    const cell = rows.nth(at).getByRole('gridcell').nth(1);
    await expect(rows.nth(at).getByRole('gridcell').first(), kind).toHaveText(kind);
    await expect(cell.locator('span').first(), kind).toHaveText(shown);
    if (detail === undefined) continue;
    await cell.getByRole('button', { name: /^Show all of this value/ }).click();
    await expect(page.getByTestId('cell-detail'), kind).toContainText(detail);
  }
  await page.screenshot({ path: 'test-results/screenshots/values-detail.png' });
  await page.getByTestId('cell-detail').getByRole('button', { name: 'Close' }).click();
  // A row that stands half behind the heads is no small target.
  await result.getByRole('region', { name: 'Results' }).evaluate((region) => region.scrollTo({ top: 0 }));
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 2800 });
  await result.screenshot({ path: 'test-results/screenshots/values.png' });
  await page.setViewportSize({ width: 1280, height: 1200 });

  const json = JSON.parse(await exported(page, 'JSON file')) as { readonly rows: readonly (readonly unknown[])[] };
  const plain = VALUES.flatMap(({ kind, json: value }) => (value === undefined ? [] : [[kind, value]]));
  expect(json.rows.slice(0, plain.length)).toEqual(plain);
  const csv = await exported(page, 'CSV file');
  for (const { kind, csv: text, shown } of VALUES) {
    const cell = text ?? String(shown);
    expect(csv, kind).toContain(cell.replaceAll('"', '""'));
  }

  // Back again, all of them as one parameter.
  await ask(page, 'UNWIND $all AS one RETURN one[0] AS kind, one[1] AS value');
  await give(page, 'all', plain);
  await expect(result).toContainText(`${plain.length} rows`);
  const again = JSON.parse(await exported(page, 'JSON file')) as { readonly rows: readonly unknown[] };
  expect(again.rows).toEqual(plain);

  await ask(page, "MATCH path = (:Person {name: 'Shengjia Zhao'})-[:WORKS_AT]->(o) RETURN [path] AS nested");
  await page.getByTestId('cypher-run').click();
  await page.getByTestId('cypher-add').click();
  await expect.poll(() => nodeIds(page)).toContain('person:shengjia-zhao');
});
