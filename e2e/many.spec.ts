import { expect, type Page, test } from '@playwright/test';
import { nodeIds, open, pointOf, positions, settled } from './page.ts';

const US = 'place:united-states';
const SHOTS = 'test-results/screenshots';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
interface Name {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly letters: number;
  readonly isLit: boolean;
  readonly box: Box;
}

/** Every name and every word of a line that stands on the screen. */
const names = (page: Page): Promise<Name[]> =>
  page.evaluate(() => {
    const { store, picture, canvas } = window.__orrery ?? {};
    const ids = [...(store?.getState().nodes.keys() ?? []), ...(picture?.getState().lines.map(({ id }) => id) ?? [])];
    return ids.flatMap((id) => {
      const look = canvas?.look(id) ?? null;
      if (look === null || look.label === null) return [];
      const { text, letters, box } = look.label;
      return [{ id, kind: look.kind, isLit: look.isLit, text, letters, box }];
    });
  });

const ghostOf = (page: Page, id: string): Promise<{ readonly text: string; readonly box: Box } | null> =>
  page.evaluate((hub) => {
    const look = window.__orrery?.canvas?.look(hub);
    return look?.kind === 'node' ? look.ghost : null;
  }, id);

const isApart = (a: Box, b: Box): boolean =>
  a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + a.height <= b.top || b.top + b.height <= a.top;

/** Pairs of names of nodes, ghost included, that lie on each other. */
async function overlaps(page: Page): Promise<readonly string[]> {
  const ghost = await ghostOf(page, US);
  const seen = [
    ...(await names(page)).filter(({ kind }) => kind === 'node').map(({ id, box }) => ({ id, box })),
    ...(ghost === null ? [] : [{ id: 'ghost', box: ghost.box }]),
  ];
  return seen.flatMap((a, index) =>
    seen.slice(index + 1).flatMap((b) => (isApart(a.box, b.box) ? [] : [`${a.id} on ${b.id}`])),
  );
}

const middleOf = ({ left, top, width, height }: Box) => ({ x: left + width / 2, y: top + height / 2 });
const selected = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(window.__orrery?.store.getState().selection ?? [])]);
const countOf = (page: Page) => page.getByTestId('count');

test('a hub keeps its name and gets a ghost; all hits of a search are selected and added', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  const search = page.getByTestId('search');
  await search.fill('United States');
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toEqual([US]);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bring 25 neighbours' }).click();
  await expect.poll(async () => (await nodeIds(page)).length, { timeout: 30_000 }).toBe(48);
  await settled(page);
  await page.keyboard.press('Escape');

  // The hub has its name, a fan of equal lines says its words once, and nothing lies on anything.
  await expect.poll(async () => (await names(page)).find(({ id }) => id === US)?.text).toBe('United States');
  await expect.poll(() => overlaps(page)).toEqual([]);
  const said = (await names(page)).filter(({ kind, text }) => kind === 'line' && text.includes('is located in'));
  expect(said.length).toBeLessThanOrEqual(1);

  // The ghost: as many as the chooser tells, no entity, in step with undo and lens; a click and a finger open it.
  await expect.poll(async () => (await ghostOf(page, US))?.text).toMatch(/^\+205/u);
  await page.screenshot({ path: `${SHOTS}/many-ghost.png` });
  await expect(countOf(page)).toContainText('48 entities');
  const dialog = page.getByRole('dialog', { name: 'Neighbours of United States' });
  const at = middleOf((await ghostOf(page, US))?.box ?? { left: 0, top: 0, width: 0, height: 0 });
  await page.mouse.click(at.x, at.y);
  await expect(dialog).toContainText('205 of 233 are not on the canvas');
  await page.keyboard.press('Escape');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(dialog).toBeVisible();
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByTestId('outline').getByText('United States', { exact: true }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('outline').getByText('+205 more organisations')).toBeVisible();
  await page.getByRole('tab', { name: 'Legend' }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => [(await nodeIds(page)).length, await ghostOf(page, US)]).toEqual([23, null]);
  await page.keyboard.press('Control+y');
  await expect.poll(async () => (await ghostOf(page, US))?.text).toMatch(/^\+205/u);

  // All hits at once, by keyboard; no wall of text; one step.
  await search.fill('university');
  await expect(page.getByRole('option', { name: 'Add all 292 hits or more' })).toBeVisible();
  await page.getByRole('option', { name: 'Select all hits that stand on the canvas' }).click();
  await expect.poll(async () => (await selected(page)).length).toBeGreaterThan(4);
  const chosen = await selected(page);

  // Rule 11: on a slow way it tells how far it is; cancelled, nothing has come, and the question on its way is taken back.
  await page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue().catch(() => undefined);
  });
  const before = await nodeIds(page);
  await search.fill('university');
  await page.getByRole('option', { name: 'Add all 292 hits or more' }).click();
  const work = page.getByTestId('work');
  await expect(work).toContainText(/Fetching the hits….*\d+ of 292/u);
  const takenBack = page.waitForEvent('requestfailed');
  await work.getByRole('button', { name: 'Cancel' }).click();
  await takenBack;
  await expect(work).toBeHidden();
  await expect(page.getByTestId('live')).toContainText('Cancelled.');
  expect(await nodeIds(page)).toEqual(before);
  await page.unroute('**/graphql');

  await search.fill('university');
  await page.getByRole('option', { name: 'Add all 292 hits or more' }).click();
  await expect.poll(async () => (await selected(page)).length, { timeout: 30_000 }).toBeGreaterThanOrEqual(292);
  expect((await selected(page)).filter((id) => chosen.includes(id))).toHaveLength(chosen.length);

  // A question on the large picture: all that it names can be read, whatever the zoom.
  await settled(page);
  await page.getByRole('application').focus();
  await page.keyboard.press('Escape');
  expect(await selected(page)).toEqual([]);
  await page.getByTestId('welcome').getByText('Who left which organisation?').click();
  await expect(page.getByTestId('answer')).toBeVisible();
  const lit = () =>
    page.evaluate(() => {
      const { store, canvas } = window.__orrery ?? {};
      return [...(store?.getState().nodes.keys() ?? [])].flatMap((id) => {
        const look = canvas?.look(id);
        return look?.isLit === true ? [{ id, isShown: look.isShown, letters: look.label?.letters ?? 0 }] : [];
      });
    });
  await expect.poll(async () => (await lit()).filter(({ letters }) => letters < 11)).toEqual([]);
  expect((await lit()).length).toBeGreaterThan(3);
  expect((await lit()).filter(({ isShown }) => !isShown)).toEqual([]);
  await page.screenshot({ path: `${SHOTS}/many-question.png` });
});

test('many are drawn around, dragged, inverted, asked and presented, by hand and by key', async ({ page }) => {
  const [LECUN, META, FAIR, MSL] = ['person:yann-lecun', 'org:meta', 'org:fair', 'org:msl'];
  await open(page, `#n=${LECUN}+${META}+${FAIR}+${MSL}`);
  const all = [LECUN, META, FAIR, MSL];
  const graph = page.getByRole('application', { name: 'Graph' });
  const box = await graph.boundingBox();
  if (box === null) throw new Error('There is no canvas.');
  const right = { x: box.x + box.width - 20, y: box.y + 20 };

  // A lasso by hand around two of them: with Alt, over the drawing.
  const [one, two] = [await pointOf(page, LECUN), await pointOf(page, FAIR)];
  const [x1, x2] = [Math.min(one.x, two.x) - 26, Math.max(one.x, two.x) + 26];
  const [y1, y2] = [Math.min(one.y, two.y) - 26, Math.max(one.y, two.y) + 26];
  await page.keyboard.down('Alt');
  await page.mouse.move(x1, y1);
  await page.mouse.down();
  for (const [x, y] of [
    [x2, y1],
    [x2, y2],
    [x1, y2],
    [x1, y1 + 8],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- a hand goes from corner to corner
    await page.mouse.move(x, y, { steps: 5 });
  }
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(async () => (await selected(page)).length).toBeGreaterThanOrEqual(2);
  const lassoed = await selected(page);
  expect(lassoed).toEqual(expect.arrayContaining([LECUN, FAIR]));
  await expect(page.getByTestId('several-view')).toBeVisible();
  await page.screenshot({ path: `${SHOTS}/many-lasso.png` });

  // The group goes together, and one undo brings it back.
  const before = await positions(page);
  await page.mouse.move(one.x, one.y);
  await page.mouse.down();
  await page.mouse.move(one.x + 20, one.y + 30, { steps: 4 });
  await page.mouse.move(one.x + 40, one.y + 50, { steps: 4 });
  await page.mouse.up();
  const moved = [...(await positions(page))].filter(([id, { x }]) => before.get(id)?.x !== x).map(([id]) => id);
  expect(moved.toSorted()).toEqual(lassoed.toSorted());
  await page.keyboard.press('Control+z');
  await expect.poll(() => positions(page)).toEqual(before);

  // All, inverted, and the three menus: ground and selection by mouse, a node by key.
  await graph.focus();
  await page.keyboard.press('Control+a');
  await expect.poll(async () => (await selected(page)).toSorted()).toEqual(all.toSorted());
  const on = await pointOf(page, META);
  await page.mouse.click(on.x, on.y, { button: 'right' });
  await expect(page.getByRole('menu', { name: 'Actions for 4 selected' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+a');
  await expect.poll(() => selected(page)).toEqual([]);
  await page.mouse.click(right.x, right.y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Overview map' }).click();
  const map = page.getByTestId('minimap');
  await expect(map).toBeVisible();

  // The overview moves the camera, and the drawing with it.
  const corner = await map.boundingBox();
  await page.mouse.move((corner?.x ?? 0) + 90, (corner?.y ?? 0) + 60);
  await page.mouse.down();
  await page.mouse.move((corner?.x ?? 0) + 120, (corner?.y ?? 0) + 60, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => (await pointOf(page, META)).x).toBeLessThan(on.x - 20);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await graph.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('m');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');

  // Presented: large names, nothing else on the page, one Escape out of it.
  const plain = Math.max(...(await names(page)).map(({ letters }) => letters));
  await page.mouse.click(right.x, right.y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Presentation' }).click();
  await expect(page.getByTestId('search')).toBeHidden();
  await expect
    .poll(async () => Math.max(...(await names(page)).map(({ letters }) => letters)))
    .toBeGreaterThan(plain * 1.5);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${SHOTS}/many-presentation.png` });
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('search')).toBeVisible();
  await expect.poll(async () => Math.max(...(await names(page)).map(({ letters }) => letters))).toBe(plain);

  await page.mouse.click(right.x, right.y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
});
