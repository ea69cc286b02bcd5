import { expect, type Page, test } from '@playwright/test';
import { look, nodeIds, open, positions } from './page.ts';
import { coloursWithin, shareOf } from './pixels.ts';

const START = '#n=org:meta+org:fair+org:msl+person:yann-lecun+org:google-deepmind+org:openai+person:shengjia-zhao';

interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn of the first group's hull. */
async function hull(page: Page): Promise<{ readonly box: Spot; readonly colour: string; readonly name: Spot } | null> {
  return await page.evaluate(() => {
    const { canvas } = window.__orrery ?? {};
    const seen = canvas?.hull('group~1') ?? null;
    return seen === null || seen.name === null ? null : { box: seen.box, colour: seen.colour, name: seen.name.box };
  });
}

const middle = ({ left, top, width, height }: Spot) => ({ x: left + width / 2, y: top + height / 2 });
const places = async (page: Page) => Object.fromEntries(await positions(page));
const undo = (page: Page) => page.keyboard.press('Control+z');

async function dragBy(page: Page, from: { readonly x: number; readonly y: number }, way: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + way, from.y, { steps: 4 });
  await page.mouse.up();
}

test('filter, style and group from the legend, fold and open the group, and take all of it back', async ({ page }) => {
  await open(page, START);
  const first = await places(page);
  const legend = page.getByTestId('legend');

  // Dim, then remove, then take both back.
  await legend.getByRole('button', { name: 'Dim People' }).click();
  expect((await look(page, 'person:yann-lecun')).isDimmed).toBe(true);
  await page.getByRole('tab', { name: 'Filters' }).click();
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await expect.poll(() => nodeIds(page)).not.toContain('person:yann-lecun');
  await undo(page);
  await undo(page);
  expect((await look(page, 'person:yann-lecun')).isDimmed).toBe(false);

  // By a property, with an exact bound: told in words, and taken back.
  await page.getByRole('textbox', { name: 'From' }).fill('3');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await look(page, 'org:google-deepmind')).isDimmed).toBe(true);
  expect((await look(page, 'org:meta')).isDimmed).toBe(false);
  await expect(page.getByTestId('filters')).toContainText('Neighbours on the canvas: at least 3');
  await page.getByRole('tab', { name: 'Filters' }).focus();
  await undo(page);
  expect((await look(page, 'org:google-deepmind')).isDimmed).toBe(false);
  await page.getByRole('tab', { name: 'Legend' }).click();

  // Style by rule: dots have the colours that the key says.
  const own = (await look(page, 'org:meta')).colour;
  await legend.getByLabel('Colour by').selectOption({ label: 'Neighbours on the canvas' });
  await expect.poll(async () => (await look(page, 'org:meta')).colour).not.toBe(own);
  await expect(page.getByTestId('colour-key')).toBeVisible();
  await undo(page);
  expect((await look(page, 'org:meta')).colour).toBe(own);

  // A company with its labs: a hull that is really painted, with its name.
  await legend.getByLabel('Group by').selectOption({ label: 'Company and labs' });
  await expect(legend.getByRole('button', { name: 'Select 3 members of Meta' })).toBeVisible();
  const drawn = await hull(page);
  if (drawn === null) throw new Error('No hull is drawn around Meta and its labs.');
  const { left, top, width, height } = drawn.box;
  await expect
    .poll(async () => shareOf(await coloursWithin(page, { x: left, y: top, width, height }), drawn.colour))
    .toBeGreaterThan(0.001);
  expect(await places(page)).toEqual(first);

  // Dragged by its name, its members go and others stay.
  await dragBy(page, middle(drawn.name), 50);
  await expect.poll(async () => (await places(page))['org:fair']).not.toEqual(first['org:fair']);
  const dragged = await places(page);
  expect(dragged['org:openai']).toEqual(first['org:openai']);

  // One dot, by a double click on the name: counted, and said.
  const now = await hull(page);
  if (now === null) throw new Error('The hull is gone after the drag.');
  await page.mouse.dblclick(middle(now.name).x, middle(now.name).y);
  await expect(page.getByTestId('count')).toContainText('3 in one group drawn as one dot');
  expect(await look(page, 'group~1')).toMatchObject({ kind: 'node', count: 3 });
  await expect(legend.getByRole('button', { name: 'Select 3 items: Labs' })).toBeVisible();
  const folded = await places(page);
  expect(folded['org:fair']).toEqual(dragged['org:fair']);

  // The dot is dragged; open again, its members stand as far away.
  const dot = await look(page, 'group~1');
  if (dot.kind !== 'node') throw new Error('The dot is a line.');
  await dragBy(page, dot.at, -40);
  await page.keyboard.press('o');
  await expect.poll(async () => (await hull(page)) !== null).toBe(true);
  const opened = await places(page);
  const [fair, meta] = ['org:fair', 'org:meta'].map((id) => (opened[id]?.x ?? 0) - (dragged[id]?.x ?? 0));
  expect(fair).toBeLessThan(0);
  expect(fair).toBe(meta);

  // All of it is taken back, step by step, and a reload keeps what stands.
  await expect(page.getByRole('button', { name: 'Undo opening of Meta' })).toBeVisible();
  await page.reload();
  await expect(legend.getByRole('button', { name: 'Select 3 members of Meta' })).toBeVisible();
  for (let step = 0; step < 5; step += 1) {
    // One step after the other.
    // oxlint-disable-next-line no-await-in-loop
    await undo(page);
  }
  await expect(legend.getByRole('button', { name: /members of Meta/ })).toHaveCount(0);
  expect(await places(page)).toEqual(first);
});
