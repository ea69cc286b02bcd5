import { type Browser, chromium, type Page } from '@playwright/test';

/** Labels of the schema that completion looks through. */
const LABELS = 200;
const ROWS = 10_000;
const ROUNDS = 5;
const WORDS = 'MATCH (person:Label1';

interface Typed {
  /** From the key to the next frame, in milliseconds. */
  readonly keys: readonly number[];
  /** From the key to a list that has what was asked for. */
  readonly lists: readonly number[];
}

/**
 * Typing in the editor of queries with and without an answer of 10,000 rows beside it, on a schema of 200 labels; medians and the 95th in
 * a hundred, and the ratio of both. Needs a running page: ORRERY_URL names it. CHROMIUM names another browser than Playwright's own.
 */
export async function benchWorkbench({ isQuick }: { readonly isQuick: boolean }): Promise<void> {
  const url = process.env['ORRERY_URL'];
  if (url === undefined) {
    console.error('This bench needs a running page. Start it with `pnpm start`, and set ORRERY_URL to its address.');
    process.exitCode = 1;
    return;
  }
  const executablePath = process.env['CHROMIUM'];
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    const page = await openEditor(browser, url);
    const rounds = isQuick ? 1 : ROUNDS;
    const closed: Typed[] = [];
    const open: Typed[] = [];
    await type(page);
    for (let round = 0; round < rounds; round += 1) closed.push(await type(page));
    await showRows(page);
    await type(page);
    for (let round = 0; round < rounds; round += 1) open.push(await type(page));
    tell(closed, open);
  } finally {
    await browser.close();
  }
}

async function openEditor(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('query EditorSchema') !== true) return route.fallback();
    return route.fulfill({ json: { data: { liveSchema: madeUpSchema() } } });
  });
  await page.goto(url);
  await page.getByTestId('count').waitFor({ timeout: 60_000 });
  await page.keyboard.press('c');
  await page.getByTestId('cypher-editor').getByRole('textbox').waitFor();
  return page;
}

function madeUpSchema() {
  const labels = Array.from({ length: LABELS }, (_, at) => ({
    name: `Label${at}`,
    properties: Array.from({ length: 20 }, (_unused, property) => ({ name: `property${property}`, types: ['STRING'] })),
  }));
  return { labels, relationshipTypes: [], functions: [], procedures: [] };
}

/** Asks for rows with four columns, all that one answer holds, and scrolls among them. */
async function showRows(page: Page): Promise<void> {
  await fill(page, `UNWIND range(1, ${ROWS}) AS i RETURN i, toString(i) AS text, {a: i} AS map, [i, i + 1] AS list`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('cypher-more').click({ timeout: 60_000 });
  await page
    .getByTestId('cypher-result')
    .locator(`[aria-rowcount="${ROWS + 1}"]`)
    .waitFor({ timeout: 60_000 });
}

async function fill(page: Page, text: string): Promise<void> {
  await page.getByTestId('cypher-editor').getByRole('textbox').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

/** Writes a query letter by letter and times each. */
async function type(page: Page): Promise<Typed> {
  await fill(page, '');
  await page.evaluate(() => {
    const host = [...document.querySelectorAll('[data-testid=cypher-editor] *')].find((one) => one.shadowRoot !== null);
    const root = host?.shadowRoot;
    if (root === null || root === undefined) throw new Error('There is no editor on the page.');
    const seen = { keys: [] as number[], lists: [] as number[] };
    let pressed = 0;
    let waits = false;
    root.addEventListener(
      'keydown',
      () => {
        pressed = performance.now();
        waits = true;
        const from = pressed;
        requestAnimationFrame(() => requestAnimationFrame(() => seen.keys.push(performance.now() - from)));
      },
      { capture: true },
    );
    // Without a name of its own: what compiles this file would call a helper that the page does not have.
    new MutationObserver(() => {
      if (!waits || root.querySelector('.cm-tooltip-autocomplete li') === null) return;
      waits = false;
      seen.lists.push(performance.now() - pressed);
    }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    Object.assign(window, { seenKeys: seen });
  });
  await page.keyboard.type(WORDS, { delay: 120 });
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => (window as unknown as { readonly seenKeys: Typed }).seenKeys);
  await page.keyboard.press('Escape');
  return seen;
}

function tell(closed: readonly Typed[], open: readonly Typed[]): void {
  const figures = (all: readonly Typed[], what: keyof Typed): readonly [median: number, high: number] => {
    const sorted = all.flatMap((one) => one[what]).toSorted((a, b) => a - b);
    const at = (share: number): number =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
    return [at(0.5), at(0.95)];
  };
  const row = (name: string, what: keyof Typed): void => {
    const [before, high] = figures(closed, what);
    const [after, highAfter] = figures(open, what);
    console.log(
      `| ${name} | ${before.toFixed(1)} | ${high.toFixed(1)} | ${after.toFixed(1)} | ${highAfter.toFixed(1)} | ${(after / before).toFixed(2)} |`,
    );
  };
  console.log(`| milliseconds | no answer: median | 95 % | ${ROWS} rows: median | 95 % | ratio of medians |`);
  console.log('| --- | --- | --- | --- | --- | --- |');
  row('key to the second frame', 'keys');
  row('key to the list of names', 'lists');
}
