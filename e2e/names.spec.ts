import { expect, type Page, test } from '@playwright/test';
import type { LabelLook } from '../client/src/canvas/look.ts';
import { aNode, anEdge } from '../client/src/testing/a-graph.ts';
import { look, open } from './page.ts';
import { coloursWithin, shareOf } from './pixels.ts';

/** Names as they come: short and long, in several scripts, and one that was made to do harm. */
const NAMES = [
  'Meta',
  'OpenAI',
  'Shengjia Zhao',
  'Meta Superintelligence Labs',
  'extra review of papers before they are published',
  '超級智慧實驗室（研究）',
  'מכון ויצמן למדע',
  'جامعة الملك عبد الله',
  '👨‍👩‍👧‍👦 family',
  'GPT-4.5',
] as const;
const INK = '#1a1e29';

interface Seen {
  readonly id: string;
  readonly kind: 'node' | 'line';
  readonly isLit: boolean;
  readonly radius: number;
  readonly at: { readonly x: number; readonly y: number };
  readonly label: LabelLook | null;
}

/** A picture of so many nodes: one in 25 is a hub with its leaves around it, the first five the largest, and hubs are tied to each other. */
function aPicture(count: number) {
  const hubs = Math.max(2, Math.round(count / 25));
  const nodes = Array.from({ length: count }, (_, index) =>
    aNode(`n${index}`, {
      name: index === count - 1 ? 'x'.repeat(60_000) : `${NAMES[index % NAMES.length]} ${index}`,
      type: index < hubs ? 'Company' : 'Person',
      degree: index < hubs ? 90 : 1 + (index % 3),
    }),
  );
  const edges = nodes.slice(1).map((node, index) => {
    const to = index + 1 < hubs ? Math.floor(index / 2) : index % 3 === 0 ? (index % 5) % hubs : (index + 1) % hubs;
    return anEdge(`e${index}`, [node.id, `n${to}`], { predicate: 'WORKS_AT', disputed: index % 40 === 7 });
  });
  const across = Math.ceil(Math.sqrt(hubs));
  const hubAt = (index: number) => ({ x: (index % across) * 620, y: Math.floor(index / across) * 560 });
  const positions = nodes.map(({ id }, index) => {
    if (index < hubs) return [id, hubAt(index)] as const;
    const round = Math.floor(index / hubs);
    const angle = round * 2.399_963;
    const { x, y } = hubAt(index % hubs);
    return [id, { x: x + Math.cos(angle) * (110 + round * 6), y: y + Math.sin(angle) * (110 + round * 6) }] as const;
  });
  return {
    nodes: nodes.map((node) => [node.id, node] as const),
    edges: edges.map((edge) => [edge.id, edge] as const),
    positions,
    hubs,
  };
}

/** Puts a picture on the built page and brings all of it into sight. */
async function show(page: Page, count: number): Promise<readonly string[]> {
  const { nodes, edges, positions, hubs } = aPicture(count);
  await page.evaluate(
    (all) => {
      window.__orrery?.store.setState({
        nodes: new Map(all.nodes),
        edges: new Map(all.edges),
        positions: new Map(all.positions),
        selection: new Set(),
        emphasis: null,
        lit: null,
      });
    },
    { nodes, edges, positions },
  );
  await page.getByRole('button', { name: 'Show everything' }).click();
  const ids = nodes.slice(0, Math.min(hubs, 5)).map(([id]) => id);
  await expect.poll(async () => (await look(page, ids[0] ?? '')).label?.text ?? '', { timeout: 15_000 }).not.toBe('');
  // The camera glides, and names are planned when it rests.
  await page.waitForTimeout(900);
  return ids;
}

const everything = (page: Page): Promise<readonly Seen[]> =>
  page.evaluate(() => {
    const { canvas, picture } = window.__orrery ?? {};
    const ids = [...(canvas?.positions().keys() ?? []), ...(picture?.getState().lines.map(({ id }) => id) ?? [])];
    return ids.flatMap((id) => {
      const seen = canvas?.look(id) ?? null;
      if (seen === null) return [];
      const at = seen.kind === 'node' ? seen.at : seen.ends[0];
      const radius = seen.kind === 'node' ? seen.size / 2 : 0;
      return [{ id, kind: seen.kind, isLit: seen.isLit, label: seen.label, at, radius }];
    });
  });

/** Pairs of names that lie on each other. Words that run along a line are left to the planner's own tests: their box is upright. */
function overlapsOf(seen: readonly Seen[]): readonly string[] {
  const named = seen.flatMap(({ id, kind, label }) =>
    label === null || kind === 'line' ? [] : [{ id, ...label.box }],
  );
  const found: string[] = [];
  for (const [index, a] of named.entries()) {
    for (const b of named.slice(index + 1)) {
      const isClear =
        a.left + a.width <= b.left ||
        b.left + b.width <= a.left ||
        a.top + a.height <= b.top ||
        b.top + b.height <= a.top;
      if (!isClear) found.push(`${a.id} and ${b.id}`);
    }
  }
  return found;
}

test('at 25, 100, 500 and 2,000 nodes names keep off each other, and what the picture is read by has its name', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page);
  for (const count of [25, 100, 500, 2_000]) {
    // One picture after the other, on one page.
    // oxlint-disable-next-line no-await-in-loop
    const hubs = await show(page, count);
    // oxlint-disable-next-line no-await-in-loop
    await page.screenshot({ path: `test-results/screenshots/names-${count}.png` });
    // oxlint-disable-next-line no-await-in-loop
    const seen = await everything(page);
    const nodes = new Map(seen.map((each) => [each.id, each]));
    expect(overlapsOf(seen), `${count} nodes`).toEqual([]);
    expect(
      hubs.filter((id) => (nodes.get(id)?.label?.letters ?? 0) < 12),
      `hubs of ${count}`,
    ).toEqual([]);
    expect(seen.filter(({ label }) => label !== null && label.letters < 11)).toEqual([]);
    expect(seen.filter(({ kind, label }) => kind === 'node' && label !== null).length).toBeGreaterThanOrEqual(
      Math.min(10, count / 5),
    );
    // A name of 60 kB takes the room of any other.
    const widest = Math.max(...seen.map(({ label }) => label?.box.width ?? 0));
    expect(widest).toBeLessThan(240);

    const box = nodes.get(hubs[0] ?? '')?.label?.box;
    if (box === undefined) throw new Error('The hub has no name.');
    // oxlint-disable-next-line no-await-in-loop
    const colours = await coloursWithin(page, { x: box.left, y: box.top, width: box.width, height: box.height });
    expect(shareOf(colours, INK), `ink of ${count}`).toBeGreaterThan(0.02);
  }

  // Of 2,000 the answers to a question: all have their names, large enough to be read, and none lies on another.
  const answers = Array.from({ length: 40 }, (_, index) => `n${300 + index * 37}`);
  await page.evaluate((ids) => window.__orrery?.store.setState({ emphasis: new Set(ids) }), answers);
  await expect
    .poll(async () =>
      (await everything(page))
        .filter(({ isLit, kind, label }) => isLit && kind === 'node' && label === null)
        .map(({ id }) => id),
    )
    .toEqual([]);
  const lit = (await everything(page)).filter(({ isLit, kind }) => isLit && kind === 'node');
  expect(lit).toHaveLength(40);
  expect(lit.filter(({ label }) => (label?.letters ?? 0) < 11)).toEqual([]);
  expect(overlapsOf(lit)).toEqual([]);
  await page.screenshot({ path: 'test-results/screenshots/names-answers.png' });

  // Selecting all of them forces no wall of text.
  await page.evaluate(() => {
    const state = window.__orrery?.store.getState();
    window.__orrery?.store.setState({ emphasis: null, selection: new Set(state?.nodes.keys() ?? []) });
  });
  await expect.poll(async () => overlapsOf(await everything(page))).toEqual([]);
});

test('on a phone the names of 2,000 nodes stand whole between the edges, and under nothing that lies over the canvas', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await show(page, 2_000);
  await page.screenshot({ path: 'test-results/screenshots/names-phone.png' });
  const named = (await everything(page)).flatMap(({ id, kind, label, at }) =>
    kind === 'node' && label !== null && at.x > 0 && at.x < 390 ? [{ id, ...label.box }] : [],
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ left, width }) => left < 0 || left + width > 390)).toEqual([]);
  for (const over of [page.getByTestId('count'), page.getByRole('main').getByRole('group', { name: 'Graph' })]) {
    // oxlint-disable-next-line no-await-in-loop
    const box = await over.boundingBox();
    if (box === null) throw new Error('Nothing lies over the canvas.');
    const isUnder = (name: (typeof named)[number]): boolean =>
      name.left < box.x + box.width &&
      name.left + name.width > box.x &&
      name.top < box.y + box.height &&
      name.top + name.height > box.y;
    expect(named.filter(isUnder)).toEqual([]);
  }
});

test('a fan of equal lines says its words once, and the rest when the pointer asks', async ({ page }) => {
  await open(page);
  const hub = aNode('hub', { name: 'United States', type: 'Place', degree: 25 });
  const leaves = Array.from({ length: 25 }, (_, index) =>
    aNode(`leaf${index}`, { name: `Company ${index}`, type: 'Company', degree: 1 }),
  );
  const edges = leaves.map(({ id }, index) => anEdge(`e${index}`, [id, 'hub'], { predicate: 'LOCATED_IN' }));
  await page.evaluate(
    (all) =>
      window.__orrery?.store.setState({
        nodes: new Map(all.nodes),
        edges: new Map(all.edges),
        positions: new Map(all.positions),
        selection: new Set(),
        lit: null,
      }),
    {
      nodes: [hub, ...leaves].map((node) => [node.id, node] as const),
      edges: edges.map((edge) => [edge.id, edge] as const),
      positions: [
        [hub.id, { x: 0, y: 0 }] as const,
        ...leaves.map(({ id }, index) => {
          const angle = (index * 2 * Math.PI) / 25;
          return [id, { x: Math.cos(angle) * 300, y: Math.sin(angle) * 230 }] as const;
        }),
      ],
    },
  );
  await page.getByRole('button', { name: 'Show everything' }).click();
  const said = async () => (await everything(page)).filter(({ kind, label }) => kind === 'line' && label !== null);
  await expect.poll(async () => (await said()).length).toBe(1);
  expect((await look(page, 'hub')).label?.text).toBe('United States');
  const [first] = await said();
  const other = edges.findIndex(
    (_, index) => index > 3 && `leaf${index} hub` !== first?.id && `hub leaf${index}` !== first?.id,
  );
  const { at } = await look(page, `leaf${other}`).then((seen) => ({
    at: seen.kind === 'node' ? seen.at : { x: 0, y: 0 },
  }));
  const middle = await look(page, 'hub').then((seen) => (seen.kind === 'node' ? seen.at : at));
  await page.mouse.move((at.x * 2 + middle.x) / 3, (at.y * 2 + middle.y) / 3, { steps: 4 });
  await expect.poll(async () => (await said()).map(({ id }) => id)).toEqual([`hub leaf${other}`]);
});
