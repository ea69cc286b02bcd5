import { expect, type Page, test } from '@playwright/test';
import { clickOn, nodeIds, open, positions, settled } from './page.ts';

const SHOTS = 'test-results/screenshots';
const ZHAO = 'person:shengjia-zhao';

interface Point {
  readonly x: number;
  readonly y: number;
}
type Places = ReadonlyMap<string, Point>;

async function arrange(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Arrange', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
  await settled(page);
}

/** By the button of the panel. Returns who came. */
async function expand(page: Page, id: string): Promise<readonly string[]> {
  const before = new Set(await nodeIds(page));
  await clickOn(page, id);
  await page.getByRole('button', { name: /^Expand/ }).click();
  await expect.poll(async () => (await nodeIds(page)).length).toBeGreaterThan(before.size);
  await settled(page);
  return (await nodeIds(page)).filter((each) => !before.has(each));
}

async function undoAll(page: Page): Promise<void> {
  const undo = page.getByRole('button', { name: /^Undo/ });
  while (await undo.isEnabled()) await undo.click();
  await settled(page);
}

/** Pairs of nodes that lie on each other, one of them being new. */
function covered(places: Places, fresh: readonly string[]): readonly string[] {
  return fresh.flatMap((id) => {
    const at = places.get(id);
    return [...places].flatMap(([other, { x, y }]) =>
      at !== undefined && other !== id && Math.hypot(at.x - x, at.y - y) < 56 ? [`${id} on ${other}`] : [],
    );
  });
}

async function expectUnmoved(page: Page, before: Places): Promise<void> {
  const after = await positions(page);
  const moved = [...before].filter(([id, at]) => after.get(id)?.x !== at.x || after.get(id)?.y !== at.y);
  expect(moved.map(([id]) => id)).toEqual([]);
}

/** All of them are on the canvas, none behind its edge. */
async function expectInSight(page: Page, ids: readonly string[]): Promise<void> {
  const box = await page.getByRole('application').boundingBox();
  const points = await page.evaluate(
    (wanted) => wanted.map((id) => [id, window.__orrery?.canvas?.pointOf(id) ?? null] as const),
    ids,
  );
  const outside = points.filter(
    ([, at]) =>
      at === null ||
      box === null ||
      at.x < box.x ||
      at.y < box.y ||
      at.x > box.x + box.width ||
      at.y > box.y + box.height,
  );
  expect(outside.map(([id]) => id)).toEqual([]);
}

test('three expansions move no old node, put none on another, and the camera follows', async ({ page }) => {
  // None of them is a hub that asks first.
  const expanded = ['person:yann-lecun', ZHAO, 'person:alexandr-wang'];
  await open(page, `#n=${expanded.join('+')}+org:meta`);
  for (const id of expanded) {
    const before = await positions(page);
    const fresh = await expand(page, id);
    await expectUnmoved(page, before);
    expect(covered(await positions(page), fresh)).toEqual([]);
    await expectInSight(page, fresh);
  }
  await page.screenshot({ path: `${SHOTS}/placing-expanded.png` });
});

test('a picture is arranged in every way, by keyboard too, and each is one step back', async ({ page }) => {
  await open(page, '');
  const first = await positions(page);
  const ids = [...first.keys()];
  for (const [name, shot] of [
    ['As a hierarchy', 'hierarchy'],
    ['In rings', 'rings'],
    ['Along time', 'time'],
  ] as const) {
    await arrange(page, name);
    const now = await positions(page);
    expect([...now.keys()]).toEqual(ids);
    expect(covered(now, ids)).toEqual([]);
    await expectInSight(page, ids);
    await page.screenshot({ path: `${SHOTS}/placing-${shot}.png` });
  }
  const axis = page.getByTestId('time-axis');
  await expect(axis.getByRole('listitem').filter({ hasText: /20\d\d/ })).not.toHaveCount(0);
  // Each year is right of the one before.
  const lefts = await axis
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().left));
  expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));

  await page.getByRole('button', { name: 'Arrange', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(axis).toHaveCount(0);
  await undoAll(page);
  expect(await positions(page)).toEqual(first);
});

test('a drag pins: no layout moves the node, until it is unpinned; undo takes the drag back', async ({ page }) => {
  await open(page, `#n=${ZHAO}+org:msl+org:meta`);
  const start = (await positions(page)).get(ZHAO);
  const { x, y } = await page.evaluate((id) => window.__orrery?.canvas?.pointOf(id) ?? { x: 0, y: 0 }, ZHAO);
  await page.mouse.move(x, y);
  await page.mouse.down();
  // A mouse held for a while is on its way to a drag: only a held finger asks for the menu.
  await page.waitForTimeout(700);
  await page.mouse.move(x + 30, y + 60, { steps: 4 });
  await page.mouse.move(x + 70, y + 110, { steps: 4 });
  await page.mouse.up();
  const dropped = (await positions(page)).get(ZHAO);
  expect(dropped).not.toEqual(start);
  await page.screenshot({ path: `${SHOTS}/placing-pinned.png` });
  await arrange(page, 'As a hierarchy');
  expect((await positions(page)).get(ZHAO)).toEqual(dropped);
  await arrange(page, /By links/);
  expect((await positions(page)).get(ZHAO)).toEqual(dropped);
  await arrange(page, 'Unpin 1 node');
  await arrange(page, 'In rings');
  expect((await positions(page)).get(ZHAO)).not.toEqual(dropped);
  await undoAll(page);
  expect((await positions(page)).get(ZHAO)).toEqual(start);
});

test('tidying the selection moves what is selected and nothing else', async ({ page }) => {
  await open(page);
  const [a = '', b = '', c = ''] = await nodeIds(page);
  for (const [index, id] of [a, b, c].entries()) {
    const { x, y } = await page.evaluate((each) => window.__orrery?.canvas?.pointOf(each) ?? { x: 0, y: 0 }, id);
    if (index > 0) await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    if (index > 0) await page.keyboard.up('Shift');
  }
  await expect.poll(() => page.evaluate(() => window.__orrery?.store.getState().selection.size)).toBe(3);
  const before = await positions(page);
  await arrange(page, 'Tidy the 3 selected');
  const after = await positions(page);
  const moved = [...before]
    .filter(([id, at]) => after.get(id)?.x !== at.x || after.get(id)?.y !== at.y)
    .map(([id]) => id);
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.filter((id) => ![a, b, c].includes(id))).toEqual([]);
  expect(covered(after, [a, b, c])).toEqual([]);
});
