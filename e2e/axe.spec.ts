import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { escape, HASH, type Language, type State, WIDE, wordsIn } from './axe-states.ts';
import { open } from './page.ts';

/**
 * One page a combination, a state after the other. All that is wrong is told at the end, each with its state; a state that cannot be
 * reached is wrong too, and the page is opened anew for the next.
 */
async function expectAccessible(page: Page, states: readonly State[], language: Language): Promise<void> {
  const t = wordsIn(language);
  const wrong: string[] = [];
  page.setDefaultTimeout(5_000);
  for (const { name, show, hide } of states) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- the page is one
      await show(page, t);
      // oxlint-disable-next-line no-await-in-loop -- as above
      for (const each of await violationsOf(page)) wrong.push(`${name}: ${each}`);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await (hide ?? escape)(page, t);
    } catch (error) {
      wrong.push(`${name}: ${String(error).slice(0, 300)}`);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await page.goto('about:blank');
      // oxlint-disable-next-line no-await-in-loop -- as above
      await open(page, `#lang=${language}&${HASH}`);
    }
  }
  expect(wrong).toEqual([]);
}

// Colours differ by theme and words by language: each state is seen in both themes and both languages.
for (const [colorScheme, language] of [
  ['light', 'en'],
  ['dark', 'zh-Hant'],
] as const) {
  test(`axe finds nothing in ${WIDE.length} states: ${colorScheme}, ${language}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    await open(page, `#lang=${language}&${HASH}`);
    await expectAccessible(page, WIDE, language);
  });
}
