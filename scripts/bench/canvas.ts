import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ROOT } from '../neo4j/paths.ts';
import { median, type Seen, tableOf } from './canvas-table.ts';

const RENDERERS = ['orrery', 'cytoscape', 'graph-explorer', 'sigma 3', 'sigma 4'] as const;
const PLAYGROUND = join(ROOT, 'client/playground');
const KINDS: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

interface Plan {
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** How long each movement is watched. */
  readonly ms: number;
}

const WHOLE: Plan = { sizes: [1_000, 5_000, 10_000], rounds: 3, ms: 2_500 };
const QUICK: Plan = { sizes: [1_000], rounds: 1, ms: 800 };

/**
 * The canvas in headless Chromium beside bare peers, all on the same made-up graphs with given places, one after the other in each
 * round; medians of the rounds. `--quick` (or BENCH_SIZES=1000,5000 and BENCH_ROUNDS=1) for trying it. Without a GPU Chromium draws
 * 2D canvases and WebGL (sigma; by SwiftShader) in software. CHROMIUM names another browser than Playwright's own.
 */
export async function benchCanvas({ isQuick }: { readonly isQuick: boolean }): Promise<void> {
  const { sizes, rounds, ms } = planOf(isQuick ? QUICK : WHOLE);
  const folder = await mkdtemp(join(tmpdir(), 'orrery-bench-canvas-'));
  try {
    await build(folder);
    const site = await serve(folder);
    const seen: Seen[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const size of sizes) {
        for (const renderer of RENDERERS) {
          // One after the other: they would only disturb each other.
          // oxlint-disable-next-line no-await-in-loop
          const one = await inBrowser((page) => measureOne(page, { url: site.url, renderer, size, ms }));
          seen.push(one);
          const told = Object.entries(one.figures).map(([figure, value]) => `${figure}: ${value.toFixed(1)}`);
          console.error(`  round ${round + 1}: ${renderer}, ${size} nodes; ${told.join('; ')}`);
        }
      }
    }
    await site.close();
    for (const size of sizes) console.log(`\n${tableOf(seen, size, RENDERERS)}`);
    console.log(`\n${ownOf(seen, sizes)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function planOf(plan: Plan): Plan {
  const { BENCH_SIZES: sizes, BENCH_ROUNDS: rounds } = process.env;
  return {
    ...plan,
    ...(sizes !== undefined && { sizes: sizes.split(',').map(Number) }),
    ...(rounds !== undefined && { rounds: Number(rounds) }),
  };
}

/** The page as it is delivered: minified, React and all not needed here. */
async function build(folder: string): Promise<void> {
  const vite = join(ROOT, 'client/node_modules/.bin/vite');
  const config = join(PLAYGROUND, 'bench.config.ts');
  await promisify(execFile)(vite, ['build', PLAYGROUND, '--config', config, '--outDir', folder, '--emptyOutDir'], {
    cwd: join(ROOT, 'client'),
  });
}

async function serve(folder: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://bench').pathname);
    readFile(join(folder, path)).then(
      (content) => response.setHeader('content-type', KINDS[extname(path)] ?? 'application/octet-stream').end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has a number of it
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/bench.html`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A browser of its own each time: no memory and no shader of the one before. */
async function inBrowser<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const path = process.env['CHROMIUM'];
  const browser: Browser = await chromium.launch({
    args: ['--no-sandbox', '--enable-precise-memory-info', '--js-flags=--expose-gc', '--enable-unsafe-swiftshader'],
    ...(path !== undefined && { executablePath: path }),
  });
  try {
    return await work(await browser.newPage({ viewport: { width: 1280, height: 800 } }));
  } finally {
    await browser.close();
  }
}

interface Task {
  readonly url: string;
  readonly renderer: string;
  readonly size: number;
  readonly ms: number;
}

async function measureOne(page: Page, { url, renderer, size, ms }: Task): Promise<Seen> {
  page.setDefaultTimeout(180_000);
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in window);
  const call = <T>(name: string, ...args: readonly unknown[]): Promise<T> =>
    page.evaluate(
      // oxlint-disable-next-line typescript/no-explicit-any, typescript/no-unsafe-return, typescript/no-unsafe-call, typescript/no-unsafe-member-access -- the page is a program of its own
      ([method, values]) => (window as any).bench[method](...values),
      [name, args] as const,
    );
  const first = await call<Task1>('mount', renderer, size);
  const memory = await page.evaluate(() => {
    (globalThis as { gc?: () => void }).gc?.();
    return (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;
  });
  const pan = await call<Moving>('pan', ms);
  const zoom = await call<Moving>('zoom', ms);
  const hover = await byMouse(page, ms, (index) => sweep(index));
  const grip = await call<Spot>('at', 'n0');
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  const drag = await byMouse(page, ms, (index) => ({ x: grip.x + 60 * Math.sin(index / 8), y: grip.y + (index % 50) }));
  await page.mouse.up();
  const select = await call<Moving>('select', size);
  const grow = size === 1_000 ? await call<Grown | null>('grow', 50) : null;
  const layout = await call<Task1 | null>('layout');
  return {
    renderer,
    size,
    figures: {
      'first picture, ms': first.ms,
      'longest task adding, ms': first.longest,
      'pan, frames/s': pan.perSecond,
      'zoom, frames/s': zoom.perSecond,
      'hover, frames/s': hover.perSecond,
      'drag, frames/s': drag.perSecond,
      'longest task panning, ms': pan.longest,
      'longest task hovering, ms': hover.longest,
      'longest task selecting a tenth, ms': select.longest,
      'heap, MB': memory / 1e6,
      ...(layout !== null && { 'layout, ms': layout.ms, 'longest task in a layout, ms': layout.longest }),
      ...(grow !== null && { '+50, settled, ms': grow.ms, '+50, old nodes moved, units': grow.moved }),
    },
  };
}

interface Task1 {
  readonly ms: number;
  readonly longest: number;
}
interface Moving {
  readonly perSecond: number;
  readonly longest: number;
}
interface Grown extends Task1 {
  readonly moved: number;
}
interface Spot {
  readonly x: number;
  readonly y: number;
}

const sweep = (index: number): Spot => ({ x: 40 + ((index * 17) % 1200), y: 40 + ((index * 7) % 720) });

/** Frames per second while a real mouse goes from spot to spot. */
async function byMouse(page: Page, ms: number, spot: (index: number) => Spot): Promise<Moving> {
  await page.evaluate('window.bench.begin()');
  const until = performance.now() + ms;
  for (let index = 0; performance.now() < until; index += 1) {
    const { x, y } = spot(index);
    // The mouse goes one way.
    // oxlint-disable-next-line no-await-in-loop
    await page.mouse.move(x, y);
  }
  return page.evaluate('window.bench.end()');
}

/** What only ours has: a layout that ends, and newcomers beside old nodes. */
function ownOf(seen: readonly Seen[], sizes: readonly number[]): string {
  const own = ['layout, ms', 'longest task in a layout, ms', '+50, settled, ms', '+50, old nodes moved, units'];
  const rows = own.map((figure) => {
    const values = sizes.map((size) =>
      median(
        seen
          .filter((each) => each.renderer === 'orrery' && each.size === size)
          .flatMap(({ figures }) => figures[figure] ?? []),
      ),
    );
    return `| ${figure} | ${values.map((value) => (value === null ? '–' : Math.round(value))).join(' | ')} |`;
  });
  return [
    `| Orrery alone | ${sizes.map((size) => `${size} / ${2 * size}`).join(' | ')} |`,
    `|---|${sizes.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n');
}
