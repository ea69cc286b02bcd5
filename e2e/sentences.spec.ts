import { expect, type Page, test } from '@playwright/test';
import { open } from './page.ts';

/** The page of one entity. */
async function openEntity(page: Page, id: string, language: 'en' | 'zh-Hant' = 'en'): Promise<void> {
  await open(page, `#n=${id}+org:openai&s=${id}&lang=${language}`);
  await expect(page.getByTestId('fact-group').first()).toBeVisible({ timeout: 20_000 });
}

const headings = (page: Page): Promise<string[]> =>
  page.getByTestId('fact-group').getByRole('heading', { level: 4 }).allTextContents();

const group = (page: Page, heading: string | RegExp) =>
  page.getByTestId('fact-group').filter({ has: page.getByRole('heading', { name: heading, level: 4 }) });

test('nothing is said of FAIR with the verb of another party', async ({ page }) => {
  await openEntity(page, 'org:fair');
  const told = await headings(page);
  expect(told).not.toContain('was ended by');
  expect(told).not.toContain('may be left by');
  await expect(group(page, 'mentioned in')).toContainText("Mark Zuckerberg ended FAIR's openness by 10 Oct 2025");
  await expect(group(page, 'mentioned in')).toContainText('Yann LeCun may leave the post of chief scientist of FAIR');
});

test('Meta exempts, pays and recruits; its further parts are told as what they are', async ({ page }) => {
  await openEntity(page, 'org:meta');
  const told = await headings(page);
  for (const wrong of ['is exempt from', 'was exempted from', 'is paid', 'pay']) expect(told).not.toContain(wrong);
  const exempts = 'Meta exempted Yann LeCun from the extra review of FAIR';
  await expect(page.getByTestId('entity-view')).toContainText(exempts);
});

test('recruits, the lab and the division are told truly', async ({ page }) => {
  await openEntity(page, 'group:new-recruits');
  expect(await headings(page)).not.toContain('lost staff to');
  await expect(page.getByTestId('entity-view')).toContainText('were recruited by Meta from OpenAI');
  await page.goto('about:blank');
  await openEntity(page, 'org:meta-ai-division');
  expect(await headings(page)).toContain('saw the demotion of');
  await expect(group(page, 'saw the demotion of')).toContainText('disputed');
});

test('the figures of a model are a table in words, with their exact value on request', async ({ page }) => {
  await openEntity(page, 'product:deepseek-v3');
  const figures = page.getByTestId('figures');
  await expect(figures.getByRole('row', { name: /has parameters 671 billion parameters/ })).toContainText(
    'a confident estimate',
  );
  await expect(figures.getByText('671 billion parameters')).toHaveAttribute('title', '671,000,000,000 parameters');
  await expect(figures).toContainText(/× 10²⁴ FLOP/);
  await page.goto('about:blank');
  await openEntity(page, 'product:deepseek-v3', 'zh-Hant');
  await expect(page.getByTestId('figures')).toContainText('6,710 億個參數');
});

test('what a person is and does comes before works, and a long group is folded and counted', async ({ page }) => {
  await openEntity(page, 'person:yann-lecun');
  const told = await headings(page);
  const at = (start: string): number => told.findIndex((heading) => heading.startsWith(start));
  const order = [
    'is a member of',
    'works at',
    'founded',
    'is dissatisfied with',
    'is an author of',
    'is described as',
  ].map(at);
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  const works = group(page, /^is an author of \d+ models, 1989 to 20\d\d$/);
  await expect(works.getByRole('listitem')).toHaveCount(5);
  const count = Number(/\d+/.exec(await works.getByRole('heading', { level: 4 }).innerText())?.[0]);
  await works.getByRole('button', { name: /^Show more/ }).click();
  await expect(works.getByRole('button', { name: /^Show more/ })).toBeHidden();
  expect(await works.getByRole('heading', { level: 5 }).count()).toBe(count);
});

test('the authors of a model page on to the very last one', async ({ page }) => {
  await openEntity(page, 'product:llama-3-1-405b');
  const works = group(page, /^has \d+ people among its authors/);
  const count = Number(/\d+/.exec(await works.getByRole('heading', { level: 4 }).innerText())?.[0]);
  expect(count).toBeGreaterThan(100);
  const more = works.getByRole('button', { name: /^Show more/ });
  for (let page_ = 0; page_ < 12 && (await more.isVisible()); page_ += 1) {
    const before = await works.getByRole('heading', { level: 5 }).count();
    await more.click();
    await expect
      .poll(() => works.getByRole('heading', { level: 5 }).count(), { timeout: 20_000 })
      .toBeGreaterThan(before);
  }
  expect(await works.getByRole('heading', { level: 5 }).count()).toBe(count);
});

test('a folded heading counts what the view shows, and the header says how much that is', async ({ page }) => {
  await openEntity(page, 'person:yann-lecun');
  const works = group(page, /^is an author of \d+ models/);
  const countOf = async () => Number(/\d+/.exec(await works.getByRole('heading', { level: 4 }).innerText())?.[0]);
  const relationsOf = async () => Number(/\d+/.exec(await page.getByTestId('tally').innerText())?.[0]);
  const all = await countOf();
  await expect(page.getByTestId('tally')).toHaveText(
    /^\d+ relations and \d+ other statements in \d+ documents, 1989 to 20\d\d$/,
  );
  const relations = await relationsOf();
  await page.goto('about:blank');
  await open(page, '#n=person:yann-lecun+org:openai&s=person:yann-lecun&at=2016-06-30');
  await expect(group(page, /^is an author of \d+ models, 1989 to 201[0-6]$/)).toBeVisible({ timeout: 20_000 });
  expect(await countOf()).toBeLessThan(all);
  // Its years reach further: what was first observed in 2025 may have held in 2016.
  await expect.poll(relationsOf).toBeLessThan(relations);
  await page.goto('about:blank');
  await open(page, '#n=person:yann-lecun+org:openai&s=person:yann-lecun&lang=zh-Hant');
  await expect(page.getByTestId('tally')).toHaveText(/^\d+ 項關係、\d+ 項其他說法，見於 \d+ 份文件，1989年至20\d\d年$/);
});
