import { expect, test } from '@playwright/test';
import { clickOn, nodeIds, open, settled } from './page.ts';
import { coloursOf, shareOf } from './pixels.ts';

const LECUN = 'person:yann-lecun';
const DIVISION = 'org:meta-ai-division';
const HASH = `n=${LECUN}+${DIVISION}+org:meta+org:fair`;

test('keyboard and mouse go together: skip, click, Delete, undo, Ctrl A, slider, Enter and Tab in the box', async ({
  page,
}) => {
  await open(page, `#${HASH}`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the graph' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('application')).toBeFocused();

  await clickOn(page, LECUN);
  await expect(page.getByRole('application')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect.poll(() => nodeIds(page)).not.toContain(LECUN);
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => nodeIds(page)).toContain(LECUN);

  await page.keyboard.press('Control+a');
  await expect(page.getByTestId('several-view')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString()), 'no text of the page is selected').toBe('');

  for (const [text, id, key] of [
    ['Shengjia Zhao', 'person:shengjia-zhao', 'Enter'],
    ['Alexandr Wang', 'person:alexandr-wang', 'Tab'],
  ] as const) {
    // Typed as a person does: the list is on its way when the key comes.
    await page.keyboard.press('/');
    await page.keyboard.type(text);
    await expect(page.getByTestId('search')).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press(key);
    await expect.poll(() => nodeIds(page)).toContain(id);
    await expect(page.getByRole('application'), `after ${key} arrows walk`).toBeFocused();
  }

  await page.keyboard.press('/');
  await page.keyboard.type('undo');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Undo');
});

test('Enter ends a line in the Cypher editor, Tab takes the word that is offered', async ({ page }) => {
  await open(page, `#${HASH}`);
  await page.keyboard.press('c');
  const editor = page.getByRole('textbox', { name: 'Cypher' });
  await editor.click();
  await page.keyboard.press('Control+a');
  const list = page.locator('.cm-tooltip-autocomplete');
  const write = async (text: string): Promise<void> => {
    await page.keyboard.type(text, { delay: 30 });
    await expect(list).toBeVisible();
  };
  await write('MATCH (org) RETURN org');
  await page.keyboard.press('Enter');
  await write('LIM');
  await page.keyboard.press('Tab');
  await page.keyboard.type(' 5');
  await expect(editor).toHaveText(/RETURN org\s*LIMIT 5$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor, 'and without a list Tab leaves').not.toBeFocused();
});

test('messages cover no control, and a panel that was drawn shut has a way back', async ({ page }) => {
  for (const width of [1280, 900, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, `#${HASH}`);
    await page.evaluate(() => navigator.clipboard.writeText('').catch(() => undefined));
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Copy link to this view' }).click();
    const toast = page.getByTestId('live').locator('[data-tone]:not([data-tone="quiet"])').first();
    await expect(toast).toBeVisible();
    const covered = await toast.evaluate((element) => {
      const own = element.getBoundingClientRect();
      return [...document.querySelectorAll('button, input, [role="slider"]')]
        .filter((control) => !element.contains(control))
        .filter((control) => {
          const { left, right, top, bottom, width: wide } = control.getBoundingClientRect();
          return wide > 1 && left < own.right && right > own.left && top < own.bottom && bottom > own.top;
        })
        .map((control) => control.outerHTML.slice(0, 120));
    });
    expect(covered, `${width} px`).toEqual([]);
    await page.screenshot({ path: `test-results/screenshots/toast-${width}.png` });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, `#${HASH}`);
  const legend = page.getByRole('tab', { name: 'Legend' });
  await page.getByRole('separator').first().focus();
  await page.keyboard.press('Enter');
  await expect(legend).not.toBeInViewport();
  await page.getByRole('button', { name: 'Show the legend' }).click();
  await expect(legend).toBeInViewport();
});

test('forced colours: what is chosen is seen, and the drawing keeps its ground', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page, `#${HASH}&s=${LECUN}`);
  await settled(page);
  await page.screenshot({ path: 'test-results/screenshots/forced-colours.png' });
  const lens = page.getByRole('radio', { name: '+ reported' });
  const [chosen, other] = [
    await coloursOf(page, lens),
    await coloursOf(page, page.getByRole('radio', { name: 'Facts only' })),
  ];
  expect(chosen[0]?.[0], 'the chosen one has a ground of its own').not.toBe(other[0]?.[0]);
  const tab = await coloursOf(page, page.getByRole('tab', { name: 'Legend' }));
  const idle = await coloursOf(page, page.getByRole('tab', { name: 'Outline' }));
  expect(tab[0]?.[0]).not.toBe(idle[0]?.[0]);
  const drawing = await coloursOf(page, page.getByRole('application'));
  expect(['#101217', '#f6f7fa']).toContain(drawing[0]?.[0]);
  const ink = drawing[0]?.[0] === '#101217' ? '#e9ebf1' : '#1a1e29';
  expect(shareOf(drawing, ink), 'names are readable on it').toBeGreaterThan(0.0002);
});
