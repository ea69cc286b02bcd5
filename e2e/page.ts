import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Camera, CameraPlace, HullLook, Look } from '../client/src/canvas/look.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the page shows a browser that is driven by a test: where things are drawn, and how. */
interface Handle {
  readonly store: {
    getState(): {
      readonly nodes: ReadonlyMap<string, unknown>;
      readonly hovered: string | null;
      readonly emphasis: ReadonlySet<string> | null;
      readonly selection: ReadonlySet<string>;
    };
    setState(change: object): void;
  };
  readonly picture: {
    getState(): {
      readonly lines: readonly {
        readonly id: string;
        readonly source: string;
        readonly target: string;
        readonly standing: string;
      }[];
    };
  };
  readonly canvas: {
    positions(): ReadonlyMap<string, Point>;
    pointOf(id: string): Point | null;
    look(id: string): Look | null;
    hull(id: string): HullLook | null;
    camera(): Camera;
    setCamera(place: CameraPlace): void;
  } | null;
}

declare global {
  interface Window {
    readonly __orrery?: Handle;
  }
}

/** Opens the page and waits until the first picture is drawn and still. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`/${hash}`);
  await expect(page.getByTestId('count')).toBeVisible({ timeout: 20_000 });
  await settled(page);
}

/** Nothing has moved for three looks. */
export async function settled(page: Page): Promise<void> {
  let before = '';
  let still = 0;
  await expect
    .poll(
      async () => {
        const now = JSON.stringify([...(await positions(page))]);
        still = now === before ? still + 1 : 0;
        before = now;
        return still;
      },
      { timeout: 15_000, intervals: [150] },
    )
    .toBeGreaterThanOrEqual(2);
}

export async function positions(page: Page): Promise<ReadonlyMap<string, Point>> {
  const entries = await page.evaluate(() => [...(window.__orrery?.canvas?.positions() ?? [])]);
  return new Map(entries);
}

export const nodeIds = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(window.__orrery?.store.getState().nodes.keys() ?? [])]);

/** Where a node or line is on the page. */
export async function pointOf(page: Page, id: string): Promise<Point> {
  const point = await page.evaluate((wanted) => window.__orrery?.canvas?.pointOf(wanted) ?? null, id);
  if (point === null) throw new Error(`${id} is not on the canvas.`);
  return point;
}

/** What is drawn of a node or line. */
export async function look(page: Page, id: string): Promise<Look> {
  const seen = await page.evaluate((wanted) => window.__orrery?.canvas?.look(wanted) ?? null, id);
  if (seen === null) throw new Error(`${id} is not on the canvas.`);
  return seen;
}

/** The id of the line between two nodes, whichever way it runs. */
export async function lineBetween(page: Page, a: string, b: string): Promise<string> {
  const id = await page.evaluate(
    ([one, other]) =>
      window.__orrery?.picture
        .getState()
        .lines.find(
          (line) => (line.source === one && line.target === other) || (line.source === other && line.target === one),
        )?.id ?? null,
    [a, b],
  );
  if (id === null) throw new Error(`There is no line between ${a} and ${b}.`);
  return id;
}

export async function clickOn(page: Page, id: string): Promise<void> {
  const { x, y } = await pointOf(page, id);
  await page.mouse.click(x, y);
}

/** A hit that is an entity: passages and documents that name it are hits as well. */
export const entityHit = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('option', { name }).and(page.locator('[data-kind="entity"]'));

/** Types into the search box and picks the hit. */
export async function addBySearch(page: Page, text: string, name: string): Promise<void> {
  const box = page.getByTestId('search');
  await box.fill(text);
  await entityHit(page, name).first().click();
}

/** No violation that axe can find on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // The handles between panels stand between landmarks, not in one.
    .disableRules(['region'])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html).slice(0, 3) }))).toEqual([]);
}
