import { expect, type Page, test } from '@playwright/test';
import { CANVAS_CASES } from '../client/src/canvas/cases/canvas-cases.ts';
import { createCaseKit } from '../client/src/canvas/cases/case-kit.ts';
import { look, nodeIds, open, pointOf } from './page.ts';

/** The canvas of the built page, emptied: what its cases draw is drawn by the product's own code in a real browser. */
async function emptied(page: Page): Promise<void> {
  await open(page);
  await page.evaluate(() =>
    window.__orrery?.store.setState({ nodes: new Map(), edges: new Map(), lit: null, selection: new Set() }),
  );
}

test('every case of the canvas holds in the built page', async ({ page }) => {
  await emptied(page);
  const seen: unknown[] = [];
  for (const { name, act } of CANVAS_CASES) {
    // One after the other, on one canvas: each begins with it empty.
    // oxlint-disable-next-line no-await-in-loop
    const result: unknown = await page.evaluate(
      `(async () => {
        const { canvas } = window.__orrery;
        const kit = (${createCaseKit.toString()})();
        try {
          return await (${act.toString()})(canvas, kit);
        } finally {
          canvas.emphasise(null);
          canvas.select(new Set());
          canvas.encircle([]);
          canvas.restyle('light');
          canvas.apply(kit.patch({ removedNodes: [...canvas.positions().keys()] }));
        }
      })()`,
    );
    seen.push({ name, result });
  }
  expect(seen).toEqual(CANVAS_CASES.map(({ name, expected }) => ({ name, result: expected })));
});

test('five notches of the wheel come two to three and a half times as near, towards the pointer', async ({ page }) => {
  await open(page);
  const [id] = await nodeIds(page);
  const at = await pointOf(page, id ?? '');
  const zoom = () => page.evaluate(() => window.__orrery?.canvas?.camera().zoom ?? 0);
  const before = await zoom();
  await page.mouse.move(at.x, at.y);
  for (let notch = 0; notch < 5; notch += 1) {
    // Notches come one after the other.
    // oxlint-disable-next-line no-await-in-loop
    await page.mouse.wheel(0, -100);
  }
  await expect.poll(async () => (await zoom()) / before).toBeGreaterThan(2.3);
  expect((await zoom()) / before).toBeLessThan(3.5);
  const after = await pointOf(page, id ?? '');
  // The wheel tells whole pixels: what is cut off grows with the picture.
  expect(Math.hypot(after.x - at.x, after.y - at.y)).toBeLessThan(5);
});

test('a click on a name is a click on its node, and hovering ends when the pointer or the camera goes', async ({
  page,
}) => {
  await open(page, '#n=person:yann-lecun+org:meta+org:fair');
  const label = (await look(page, 'org:fair')).label;
  if (label === null) throw new Error('FAIR has no name on the screen.');
  await page.mouse.click(label.box.left + label.box.width / 2, label.box.top + label.box.height / 2);
  await expect(page.getByTestId('entity-view')).toContainText('FAIR');

  const hovered = () => page.evaluate(() => window.__orrery?.store.getState().hovered ?? null);
  const onMeta = await pointOf(page, 'org:meta');
  await page.mouse.move(onMeta.x, onMeta.y);
  await expect.poll(hovered).toBe('org:meta');
  // In one leap out of the canvas: Cytoscape hears nothing of it.
  await page.mouse.move(20, 20);
  await expect.poll(hovered).toBeNull();

  await page.mouse.move(onMeta.x + 2, onMeta.y);
  await expect.poll(hovered).toBe('org:meta');
  await page.evaluate(() => {
    const { canvas } = window.__orrery ?? {};
    const camera = canvas?.camera();
    if (camera !== undefined) canvas?.setCamera({ ...camera, pan: { x: camera.pan.x + 200, y: camera.pan.y } });
  });
  await expect.poll(hovered).toBeNull();
});
