import { expect, type Page, test } from '@playwright/test';
import { nodeIds, open, pointOf } from './page.ts';

const type = async (page: Page, text: string): Promise<void> => page.getByTestId('search').fill(text);
interface Found {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly score: number; readonly node: { readonly id: string } }[];
}
const options = (page: Page) => page.getByRole('listbox').getByRole('option');

test('the first picture tells the story, with one disputed line lit and its question over the canvas', async ({
  page,
}) => {
  await open(page);
  const ids = await nodeIds(page);
  const story = ['person:yann-lecun', 'org:fair', 'org:msl', 'org:tbd-lab', 'person:alexandr-wang'];
  const more = ['person:shengjia-zhao', 'person:mark-zuckerberg', 'policy:fair-publication-review', 'product:vibes'];
  const leavers = ['person:rishabh-agarwal', 'person:avi-verma', 'person:ethan-knight'];
  expect(ids).toEqual(expect.arrayContaining([...story, ...more, ...leavers]));
  // Co-authors of the table's papers tell no story.
  expect(ids.filter((id) => id.startsWith('person:epoch-ai-models#'))).toEqual([]);

  const question = page.getByTestId('disputed-question');
  await expect(question).toContainText('Yann LeCun');
  await question.getByRole('button').first().click();
  await expect(page.getByTestId('sides')).toContainText('Says no');
  await expect(question).toBeHidden();
});

test('namesakes are told apart in the box, in the table, in the outline and at the pointer', async ({ page }) => {
  await open(page);
  await type(page, 'wei wang');
  const namesakes = page.getByRole('option', { name: /^Wei Wang/ });
  await expect(namesakes).toHaveCount(5);
  await expect(namesakes.filter({ hasText: 'Google · Language · 2016 · GNMT' })).toHaveCount(1);
  const told = await namesakes.getByTestId('distinction').allTextContents();
  expect(new Set(told).size).toBe(5);

  await namesakes.filter({ hasText: 'GNMT' }).click();
  await expect(page.getByTestId('entity-view')).toContainText('Wei Wang');
  const id = 'person:epoch-ai-models#wei-wang.google';
  await expect.poll(() => nodeIds(page)).toContain(id);
  await page.getByRole('tab', { name: 'Outline' }).click();
  await expect(page.getByTestId('outline')).toContainText('Wei Wang (Google · Language · 2016 · GNMT)');
  const { x, y } = await pointOf(page, id);
  await page.mouse.move(x, y);
  await expect(page.getByTestId('canvas-tooltip')).toContainText('GNMT');
});

test('Wang offers Alexandr Wang, a typo and an American spelling find something, and the list goes on', async ({
  page,
}) => {
  await open(page);
  await type(page, 'Wang');
  await expect(page.getByRole('option', { name: /Alexandr Wang/ }).first()).toBeVisible();
  await expect(page.getByText(/Entities · 3\d\d found/)).toBeVisible();
  await page.getByRole('option', { name: /Show more/ }).click();
  await expect.poll(() => options(page).count()).toBeGreaterThan(40);

  await type(page, 'Zuckerburg');
  await expect(page.getByRole('option', { name: /Mark Zuckerberg/ })).toBeVisible();
  await type(page, 'reorganization');
  await expect(options(page).first()).toContainText(/reorgani/i);
});

test('the box finds questions, passages, documents and actions, and Enter takes the first hit', async ({ page }) => {
  await open(page);
  await type(page, 'disputed');
  await expect(page.getByRole('option', { name: 'What is disputed?' })).toBeVisible();
  await type(page, 'table');
  await expect(page.getByRole('option', { name: /Show as a table/ })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Data on AI models' })).toHaveCount(0);
  await type(page, 'AI models');
  await expect(page.getByRole('option', { name: 'Data on AI models' })).toBeVisible();
  await type(page, 'publication review');
  await expect(page.getByRole('option', { name: /^¶/ }).first()).toBeVisible();
  await type(page, 'yann lecun');
  await page.getByTestId('search').press('Enter');
  await expect(page.getByTestId('entity-view')).toContainText('Yann LeCun');
});

test('pages of a search go on to the last hit, scores fall, and none is refused', async ({ request }) => {
  const query = `query($after: String) { search(query: "wang", first: 50, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { score node { id } } } }`;
  const ask = async (after: string | null) =>
    (await request.post('/graphql', { data: { query, variables: { after } } })).json();
  const seen: Found['edges'][number][] = [];
  let after: string | null = null;
  let total = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const { data }: { data: { search: Found } } = await ask(after);
    seen.push(...data.search.edges);
    total = data.search.totalCount;
    if (!data.search.pageInfo.hasNextPage) break;
    after = data.search.pageInfo.endCursor;
  }
  expect(seen).toHaveLength(total);
  expect(new Set(seen.map(({ node }) => node.id)).size).toBe(total);
  const scores = seen.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});
