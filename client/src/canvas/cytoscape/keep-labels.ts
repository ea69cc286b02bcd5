import type { Core, EdgeCollection, EdgeSingular, NodeCollection, NodeSingular } from 'cytoscape';
import type { Point } from '../../graph/types.ts';
import { type LineMark, type NodeMark, planLabels } from '../plan-labels.ts';
import { BADGE_HEIGHT } from './badge.ts';
import { batch } from './batch.ts';
import { FONT_SIZE, LINE_FONT_SIZE, LINE_HEIGHT } from './style.ts';

/** How large letters may be on the screen, in pixels: never too small to read, never a headline. */
const NODE_LETTERS = { least: 11, most: 16 } as const;
const LINE_LETTERS = { least: 10, most: 13 } as const;
/** Below this zoom lines are not named: there is no room, and the shape of the whole is what is looked at. */
const LEAST_ZOOM_OF_LINE_NAMES = 0.38;
/** Signs alone are larger than words: they have to be noticed. */
const SIGN = 1.3;
/** Above this many nodes only those in sight are looked at. */
const MANY = 500;
/** Not more often than this, in milliseconds. */
const PAUSE = { few: 40, many: 180 } as const;

export interface LabelKeeper {
  /** Soon, and once for all that happens until then. */
  schedule(): void;
  refresh(): void;
  stop(): void;
}

/** Keeps labels legible at any zoom and off each other: fits their letters and hides those that have no room. */
export function keepLabels(cy: Core): LabelKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!cy.destroyed()) showLegible(cy);
  };
  const schedule = (): void => {
    timer ??= setTimeout(refresh, cy.nodes().length > MANY ? PAUSE.many : PAUSE.few);
  };
  cy.on('zoom', schedule);
  cy.on('pan', () => {
    if (cy.nodes().length > MANY) schedule();
  });
  cy.on('dragfree', 'node', schedule);
  cy.on('resize', schedule);
  return { schedule, refresh, stop: () => clearTimeout(timer) };
}

function showLegible(cy: Core): void {
  const zoom = cy.zoom();
  const nodeFont = lettersAt(zoom, FONT_SIZE, NODE_LETTERS);
  const lineFont = lettersAt(zoom, LINE_FONT_SIZE, LINE_LETTERS);
  const isMany = cy.nodes().length > MANY;
  const nodes = cy.nodes().filter((node: NodeSingular) => !isMany || isInSight(cy, node.renderedPosition()));
  const isNamingLines = zoom >= LEAST_ZOOM_OF_LINE_NAMES && !isMany;
  const lines = isNamingLines ? cy.edges() : cy.collection();
  const shown = planLabels(
    nodes.map((node: NodeSingular) => markOfNode(node, zoom, nodeFont)),
    lines.map((line) => markOfLine(line, zoom, lineFont)),
  );
  batch(cy, () => {
    cy.nodes().forEach((node) => setLabel(node, shown.has(node.id()), nodeFont));
    // Far away the signs shrink out of sight: there a dispute is seen by its colour.
    cy.edges().forEach((line) => setLabel(line, shown.has(line.id()), isNamingLines ? lineFont : LINE_FONT_SIZE));
  });
}

/** Which of these lines have room for their names when all others keep silent. */
export function nameable(zoom: number, nodes: NodeCollection, lines: EdgeCollection): ReadonlySet<string> {
  return planLabels(
    nodes.map((node) => markOfNode(node, zoom, Number(node.data('font')))),
    lines.map((line) => markOfLine(line, zoom, Number(line.data('font')))),
  );
}

/** The size of letters in model units, in steps, so that not every turn of the wheel restyles everything. */
function lettersAt(zoom: number, size: number, { least, most }: { readonly least: number; readonly most: number }) {
  const wanted = Math.min(most, Math.max(least, size * zoom)) / zoom;
  const steps = Math.round(Math.log(wanted / size) / Math.log(1.06));
  return size * 1.06 ** steps;
}

function setLabel(element: NodeSingular | EdgeSingular, isShown: boolean, font: number): void {
  if (element.hasClass('quiet') === isShown) element.toggleClass('quiet', !isShown);
  // Those without a label keep their old letters: restyling thousands for nothing would be felt.
  const isSeen = isShown || element.isEdge() || element.hasClass('selected');
  if (isSeen && element.data('font') !== font) element.data({ font, signFont: font * SIGN });
}

function markOfNode(node: NodeSingular, zoom: number, font: number): NodeMark {
  const { x, y } = node.renderedPosition();
  const share = (font / FONT_SIZE) * zoom;
  return {
    id: node.id(),
    x,
    y,
    radius: (Number(node.data('size')) / 2) * zoom,
    labelWidth: Number(node.data('labelWidth')) * share,
    labelHeight: Number(node.data('labelHeight')) * share,
    badge: Number(node.data('hidden')) > 0 ? BADGE_HEIGHT * zoom : 0,
    weight: Number(node.data('size')) + (node.hasClass('selected') ? 1_000 : 0),
  };
}

function markOfLine(line: EdgeSingular, zoom: number, font: number): LineMark {
  const [source, target] = [line.source(), line.target()];
  // Names of lines were measured in the font of the nodes.
  const share = (font / FONT_SIZE) * zoom;
  return {
    id: line.id(),
    from: source.renderedPosition(),
    to: target.renderedPosition(),
    covered: ((Number(source.data('size')) + Number(target.data('size'))) / 2) * zoom + 14,
    labelWidth: line.hasClass('future') ? 0 : Number(line.data('labelWidth')) * share + 4,
    labelHeight: font * LINE_HEIGHT * zoom,
    weight: (line.hasClass('disputed') ? 100 : 0) + Number(line.data('width')),
  };
}

function isInSight(cy: Core, { x, y }: Point): boolean {
  return x > -60 && y > -60 && x < cy.width() + 60 && y < cy.height() + 60;
}
