import type { Locator, Page } from '@playwright/test';

/** How often each colour is seen, the most frequent first. Colours as `#rrggbb`. */
export type Colours = readonly (readonly [colour: string, count: number])[];

/** The colours that are really on the screen in this element: not what a style says, but what is drawn. */
export async function coloursOf(page: Page, element: Locator): Promise<Colours> {
  return await coloursIn(page, await element.screenshot({ animations: 'disabled' }));
}

/** The same in a rectangle of the page. */
export async function coloursWithin(page: Page, clip: Clip): Promise<Colours> {
  return await coloursIn(page, await page.screenshot({ animations: 'disabled', clip: { ...clip } }));
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function coloursIn(page: Page, screenshot: Buffer): Promise<Colours> {
  const png = screenshot.toString('base64');
  return await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (pen === null) throw new Error('There is no canvas to read the picture with.');
    pen.drawImage(image, 0, 0);
    const { data: values } = pen.getImageData(0, 0, image.width, image.height);
    const counts = new Map<number, number>();
    for (let at = 0; at < values.length; at += 4) {
      const colour = ((values[at] ?? 0) << 16) | ((values[at + 1] ?? 0) << 8) | (values[at + 2] ?? 0);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts]
      .toSorted(([, one], [, other]) => other - one)
      .map(([colour, count]) => [`#${colour.toString(16).padStart(6, '0')}`, count] as const);
  }, png);
}

/** Which part of what is seen has exactly this colour, from 0 to 1. */
export function shareOf(colours: Colours, wanted: string): number {
  const all = colours.reduce((sum, [, count]) => sum + count, 0);
  return (colours.find(([colour]) => colour === wanted)?.[1] ?? 0) / all;
}
