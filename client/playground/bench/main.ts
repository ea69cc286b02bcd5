import { nodeId } from '../../src/graph/types.ts';
import { DEFAULTS, GRAPH_EXPLORER, mountCytoscape } from './cytoscape.ts';
import { madeUp } from './made-up.ts';
import { mountOrrery } from './orrery.ts';
import type { Mount, Rig } from './rig.ts';
import { mountSigma3, mountSigma4 } from './sigma.ts';

/** The page of `pnpm bench canvas`: one renderer at a time, driven from outside through `window.bench`. */
const MOUNTS: Readonly<Record<string, Mount>> = {
  orrery: mountOrrery,
  cytoscape: mountCytoscape(DEFAULTS),
  'graph-explorer': mountCytoscape(GRAPH_EXPLORER),
  'sigma 3': mountSigma3,
  'sigma 4': mountSigma4,
};

const stage = document.getElementById('stage');
if (stage === null) throw new Error('The page has lost its #stage.');
let rig: Rig | null = null;
const mounted = (): Rig => {
  if (rig === null) throw new Error('Call mount() first.');
  return rig;
};

/** What was seen between `begin` and `end`. */
let frames = 0;
let longest = 0;
let since = 0;
new PerformanceObserver((list) => {
  for (const { duration, startTime } of list.getEntries())
    if (startTime >= since) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });
const count = (): void => {
  frames += 1;
  requestAnimationFrame(count);
};
requestAnimationFrame(count);

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** How often something was filled on the layer that holds our picture. */
let fills = 0;
const fill = CanvasRenderingContext2D.prototype.fill;
CanvasRenderingContext2D.prototype.fill = function (this: CanvasRenderingContext2D, ...args: readonly unknown[]) {
  if (this.canvas.dataset['layer'] === 'picture') fills += 1;
  return Reflect.apply(fill, this, args);
} as typeof fill;

/** Ours puts large pictures together in slices, and fills its layer when it has them. */
async function drawn(): Promise<void> {
  await frame();
  return fills > 0 ? undefined : drawn();
}

const begin = (): void => {
  frames = 0;
  longest = 0;
  since = performance.now();
};
/** Frames per second, and the longest task in ms, since `begin`. */
const end = async (): Promise<{ readonly perSecond: number; readonly longest: number }> => {
  const perSecond = (frames * 1000) / (performance.now() - since);
  // Long tasks are told of later.
  await rest(120);
  return { perSecond, longest };
};

/** Calls `step` in each frame for so long. */
async function each(ms: number, step: (index: number) => void): Promise<void> {
  const until = performance.now() + ms;
  for (let index = 0; performance.now() < until; index += 1) {
    step(index);
    // A frame after the other is what is measured.
    // oxlint-disable-next-line no-await-in-loop
    await frame();
  }
}

const bench = {
  begin,
  end,
  /** Until the picture stands on the screen: elements made, drawn whole, and shown. */
  async mount(name: string, size: number) {
    const mount = MOUNTS[name];
    if (mount === undefined) throw new Error(`There is no renderer "${name}".`);
    const graph = madeUp(size);
    begin();
    rig = await mount(stage, graph);
    if (name === 'orrery' && stage.querySelector('[data-drawn-by="paths"]') !== null) await drawn();
    await frame();
    await frame();
    const ms = performance.now() - since;
    return { ms, longest: (await end()).longest };
  },
  async pan(ms: number) {
    begin();
    // To and fro: out of sight nothing costs anything.
    await each(ms, (index) =>
      mounted().panBy(Math.floor(index / 40) % 2 === 0 ? 6 : -6, 2 * Math.sign(Math.sin(index / 25))),
    );
    return end();
  },
  async zoom(ms: number) {
    begin();
    await each(ms, (index) => mounted().zoomBy(Math.floor(index / 50) % 2 === 0 ? 1.03 : 1 / 1.03));
    return end();
  },
  at: (id: string) => mounted().at(id),
  async select(size: number) {
    begin();
    mounted().select(Array.from({ length: Math.floor(size / 10) }, (_, index) => `n${index * 10}`));
    await rest(400);
    return end();
  },
  async layout() {
    const { layout } = mounted();
    if (layout === undefined) return null;
    begin();
    await layout();
    const ms = performance.now() - since;
    return { ms, longest: (await end()).longest };
  },
  async grow(many: number) {
    const { grow, places } = mounted();
    if (grow === undefined || places === undefined) return null;
    const before = new Map(places());
    begin();
    await grow(many);
    await frame();
    const ms = performance.now() - since;
    const after = places();
    const moved = [...before].map(([id, { x, y }]) => {
      const now = after.get(nodeId(id)) ?? { x: Number.NaN, y: Number.NaN };
      return Math.hypot(now.x - x, now.y - y);
    });
    return { ms, moved: Math.max(...moved), longest: (await end()).longest };
  },
};

export type Bench = typeof bench;
declare global {
  interface Window {
    bench?: Bench;
  }
}
window.bench = bench;
