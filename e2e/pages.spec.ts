import { expect, test } from '@playwright/test';
import { expectAccessible, nodeIds, open } from './page.ts';

const SHOTS = 'test-results/screenshots';
const ARTICLE = 'doc:lecun-2025-10';
const TWO_INSIDERS = 'src:lecun-2025-10#two-insiders';

const link = (parameters: Readonly<Record<string, string>>): string => `#${new URLSearchParams(parameters).toString()}`;

test('"Two insiders" is told by what rests on their word; a paragraph leads to the document, and Back leads back', async ({
  page,
}) => {
  test.slow();
  await open(page, link({ n: TWO_INSIDERS, s: TWO_INSIDERS, lang: 'en' }));
  const panel = page.getByTestId('entity-view');
  await expect(panel.getByTestId('claim-line')).toContainText('Yann LeCun');
  await expect(panel).not.toContainText('No claims about it');
  await panel.getByRole('button', { name: 'Open as a page' }).click();
  const reading = page.getByTestId('page');
  await expect(reading.getByRole('heading', { level: 2 })).toHaveText('two insiders');
  await expect(page).toHaveURL(/page=voice/);
  await reading.getByRole('link', { name: 'paragraph 34' }).click();
  await expect(reading.locator('[data-paragraph="34"]')).toBeFocused();
  await expect(reading.locator('[data-paragraph="34"]')).toContainText('Two insiders say');
  await expectAccessible(page);
  await page.screenshot({ path: `${SHOTS}/document-light-en-1280.png` });
  await page.goBack();
  await expect(reading.getByRole('heading', { level: 2 })).toHaveText('two insiders');
  await page.goBack();
  await expect(reading).toBeHidden();
  await page.goForward();
  await expect(reading.getByRole('heading', { level: 2 })).toHaveText('two insiders');
  await page.keyboard.press('Escape');
  await expect(reading).toBeHidden();
});

for (const language of ['en', 'zh-Hant'] as const) {
  test(`everything disputed stands with both sides next to each other: ${language}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: language === 'en' ? 'light' : 'dark' });
    await open(page, link({ page: 'contradictions', lang: language }));
    const reading = page.getByTestId('page');
    // The demotion (C3), the two dates of the review (C4).
    await expect(reading.getByTestId('sides').first()).toBeVisible();
    await expect(reading.getByTestId('contradiction')).toHaveCount(5);
    // The intention and the concession (C2), two framings (C6), the pillar and the deeds (C7).
    const words =
      language === 'en'
        ? [
            'against a later concession',
            'Two framings of one rule',
            'The company calls research central',
            '10 Sept 2025',
          ]
        : ['先有卸任之意', '同一項規定的兩種說法', '公司稱研究居於核心', '2025年9月10日'];
    for (const text of words) await expect(reading).toContainText(text);
    if (language === 'zh-Hant') await expect(reading).not.toContainText(/almost|although|outcome|Two framings/);
    const [one, other] = await reading.getByTestId('contradiction').first().getByTestId('claim').all();
    const [left, right] = [await one?.boundingBox(), await other?.boundingBox()];
    expect(left?.y).toBe(right?.y);
    await expectAccessible(page);
    await page.screenshot({ path: `${SHOTS}/contradictions-${language}-1280.png` });
  });
}

test('the review event shows both of its dates, who took part, and what came after', async ({ page }) => {
  await open(page, link({ page: 'event:event:review-rule-start', lang: 'en' }));
  const facts = page.getByTestId('event-facts');
  await expect(facts.getByTestId('event-date')).toHaveCount(2);
  await expect(facts).toContainText('about 10 Sept 2025');
  await expect(facts).toContainText('late August 2025 (21–31 Aug)');
  await expect(facts.getByRole('link', { name: 'FAIR', exact: true })).toBeVisible();
  await expect(facts).toContainText('made an exception for Yann LeCun');
  await expectAccessible(page);
});

test('the timeline of the article tells its story in the order of time', async ({ page }) => {
  await open(page, link({ page: `timeline:2012-01-01..2025-10-10:${ARTICLE}`, lang: 'en', lens: 'ALL' }));
  const moments = page.getByTestId('moment');
  await expect(moments.first()).toContainText('about 2013');
  while (await page.getByTestId('page').getByRole('button', { name: 'Show more' }).isVisible())
    await page.getByTestId('page').getByRole('button', { name: 'Show more' }).click();
  const told = async (text: RegExp): Promise<number> => {
    const all = await moments.allTextContents();
    return all.findIndex((moment) => text.test(moment));
  };
  // When (as worded) and what, row by row.
  const rows: readonly (readonly [RegExp, RegExp])[] = [
    [/about 2013/, /Yann LeCun founded FAIR/],
    [/by 31 Jul 2025/, /Shengjia Zhao.*OpenAI/],
    [/between 1 Jan 2025 and 10 Oct 2025/, /four reorganisations/],
    [/between 1 Jan 2025 and 10 Oct 2025/, /pressure on FAIR/],
    [/July 2025/, /Zhao made chief scientist of MSL/],
    [/between 21 Aug 2025 and 17 Sept 2025/, /review rule takes effect/],
    [/21 Aug 2025/, /LeCun allowed to keep publishing/],
    [/by 10 Oct 2025/, /high-pay recruiting campaign/],
    [/by 10 Oct 2025/, /wave of resignations/],
    [/by 10 Oct 2025/, /Llama 3 setback/],
    [/by 10 Oct 2025/, /Meta AI app handed to MSL/],
    [/by 10 Oct 2025/, /LeCun tells colleagues/],
    [/by 5 Oct 2025/, /plan to add AI short videos/],
    [/29 Sept 2025|29 Sep 2025/, /Vibes goes live/],
    [/10 Oct 2025/, /iOS/],
  ];
  const all = await moments.allTextContents();
  for (const [when, what] of rows)
    expect(
      all.filter((moment) => when.test(moment) && what.test(moment)),
      `${when} ${what}`,
    ).not.toEqual([]);
  expect(await told(/founded FAIR/)).toBeLessThan(await told(/Zhao made chief scientist/));
  expect(await told(/Zhao made chief scientist/)).toBeLessThan(await told(/review rule takes effect/));
  expect(await told(/review rule takes effect/)).toBeLessThan(await told(/Vibes goes live/));
});

test("a table row's page names the row, its cells and its paper", async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, link({ page: 'document:doc:epoch-ai-models#p12', lang: 'en' }));
  const reading = page.getByTestId('page');
  await expect(reading.getByRole('heading', { level: 2 })).toHaveText('Grok-3');
  await expect(reading.getByTestId('cells')).toContainText('4.64 × 10²⁶ FLOP');
  await expect(reading.getByTestId('cells').getByRole('link', { name: 'xAI' }).first()).toBeVisible();
  await expect(reading.getByRole('link', { name: 'https://x.ai/blog/grok-3' })).toBeVisible();
  await expectAccessible(page);
});

test('questions: insiders in one click, a blank as a form, and "not stated" where the article says nothing', async ({
  page,
}) => {
  await open(page, link({ lang: 'en' }));
  const welcome = page.getByTestId('welcome');
  await welcome.getByRole('button', { name: 'What rests on anonymous insiders?' }).click();
  const reading = page.getByTestId('page');
  await expect(reading.getByTestId('claim-line')).toHaveCount(6);
  await reading.getByRole('button', { name: 'Back to the picture' }).click();

  await welcome.getByRole('button', { name: 'More questions' }).first().click();
  await welcome.getByRole('button', { name: 'Who leads or manages what?' }).click();
  await expect(page.getByTestId('answer')).toContainText('Chris Cox');
  await expect(page.getByTestId('answer')).not.toContainText('glasses');
  await page.getByRole('button', { name: 'Back to the start' }).click();

  // Who makes Sora 2, the article does not say.
  await welcome.getByRole('button', { name: 'More questions' }).first().click();
  await welcome.getByRole('button', { name: 'Who makes …?' }).click();
  const form = page.getByTestId('question-form');
  await form.getByRole('combobox').fill('Sora 2');
  await page.getByRole('option', { name: 'Sora 2' }).first().click();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Ask' }).click();
  await expect(page.getByTestId('answer')).toContainText('Who makes Sora 2?');
  await expect(page.getByTestId('answer')).toContainText('Not stated');

  await page.getByRole('button', { name: 'Back to the start' }).click();
  await welcome.getByRole('button', { name: 'Which models took the most computing to train?' }).click();
  await expect(page.getByTestId('answer-table').getByRole('row').nth(1)).toContainText('Grok-3');
});

test('a phone reads a document, and its graph takes the place of the picture until undone', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, link({ page: `document:${ARTICLE}`, lang: 'en' }));
  const before = await nodeIds(page);
  const reading = page.getByTestId('page');
  await expect(reading.locator('[data-paragraph="63"]')).toBeAttached();
  expect(await reading.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  await expectAccessible(page);
  await page.screenshot({ path: `${SHOTS}/document-light-en-390.png` });
  await reading.getByRole('button', { name: 'Show its graph' }).click();
  await expect(reading).toBeHidden();
  await expect.poll(async () => (await nodeIds(page)).toSorted(), { timeout: 15_000 }).not.toEqual(before.toSorted());
  expect(await nodeIds(page)).toContain('product:vibes');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await nodeIds(page)).toSorted()).toEqual(before.toSorted());
});
