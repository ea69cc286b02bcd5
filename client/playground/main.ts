import { createCanvas } from '../src/canvas/create-canvas.ts';
import type { ColourScheme } from '../src/canvas/graph-canvas.ts';
import { addSubgraph } from '../src/graph/add-subgraph.ts';
import { diff } from '../src/graph/diff.ts';
import { emphasisOf } from '../src/graph/emphasis.ts';
import { picture } from '../src/graph/picture.ts';
import { emptyState } from '../src/graph/state.ts';
import { aGraph } from '../src/testing/a-graph.ts';
import { everyLook } from './every-look.ts';

/**
 * The canvas without a server, to look at and to measure: `?n=1000` for a made-up graph of that size, `?grammar` for every type of
 * entity and every kind of line, `&dark` for the other ground.
 */
const query = new URLSearchParams(location.search);
let scheme: ColourScheme = query.has('dark') ? 'dark' : 'light';
document.documentElement.style.colorScheme = scheme;

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has lost its #${id}.`);
  return found;
};

const state = query.has('grammar')
  ? { ...addSubgraph(everyLook())(emptyState()), lens: 'ALL' as const, asOf: '2025-06-01' }
  : addSubgraph(aGraph(Number(query.get('n') ?? 40)))(emptyState());
const drawn = picture(state);

const startedAt = performance.now();
const canvas = createCanvas({ container: element('canvas'), scheme });
canvas.apply(diff({ nodes: [], lines: [] }, drawn));
const appliedAt = performance.now();
await canvas.layout('force');
canvas.fit();
const ms = (from: number, to: number): string => `${Math.round(to - from)} ms`;
const report = `${drawn.nodes.length} nodes, ${drawn.lines.length} lines: put on the canvas in ${ms(startedAt, appliedAt)}, laid out in ${ms(appliedAt, performance.now())}`;
element('report').textContent = report;
document.title = report;

canvas.on('hover', ({ id }) => {
  const emphasis = emphasisOf({ emphasis: null, lit: null, hovered: id, selection: new Set() }, drawn);
  canvas.emphasise(emphasis?.ids ?? null);
});
canvas.on('tap', ({ id }) => canvas.select(new Set(id === null ? [] : [id])));
for (const name of ['force', 'concentric', 'hierarchy', 'time'] as const) {
  element(name).addEventListener('click', () => {
    void canvas.layout(name).then(() => canvas.fit());
  });
}
element('scheme').addEventListener('click', () => {
  scheme = scheme === 'light' ? 'dark' : 'light';
  document.documentElement.style.colorScheme = scheme;
  canvas.restyle(scheme);
});
