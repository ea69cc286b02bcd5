import type { CollectionReturnValue, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Point } from '../../graph/types.ts';
import { CANVAS_PALETTE } from '../../theme/canvas-palette.ts';
import type { ColourScheme } from '../graph-canvas.ts';
import type { Fade, LabelLook, LineLook, Look, NodeLook } from '../look.ts';
import type { Shown } from '../names/paint-names.ts';
import { idOf, nodeIdOf } from './ids.ts';
import { sizeOf } from './size-of.ts';

type Element = NodeSingular | EdgeSingular;

/** What an element does not know of itself. */
export interface Setting {
  /** The upper left corner of the canvas, in the page's pixels. */
  readonly origin: Point;
  readonly scheme: ColourScheme;
  /** Its name or words as they stand on the layer of names. */
  readonly words: Shown | null;
  readonly ghost: Shown | null;
}

/** What is drawn of an element, in the page's pixels. Null for none. */
export function lookAt(element: CollectionReturnValue, setting: Setting): Look | null {
  const [node] = element.nodes();
  if (node !== undefined) return nodeLook(node, setting);
  const [line] = element.edges();
  return line === undefined ? null : lineLook(line, setting);
}

function nodeLook(node: NodeSingular, setting: Setting): NodeLook {
  const { origin } = setting;
  const at = onPage(node.renderedPosition(), origin);
  const size = Number(node.data('size')) * node.cy().zoom();
  return {
    kind: 'node',
    ...statesOf(node),
    id: nodeIdOf(node),
    place: { ...node.position() },
    at,
    size,
    isShown: isSeen(node, [at], origin),
    colour: toHex(node.style('background-color')),
    rim: toHex(node.style('border-color')),
    isFocused: node.hasClass('focused'),
    hidden: Number(node.data('hidden')),
    count: Number(node.data('count')),
    ghost: labelOf(setting.ghost, setting),
    label: labelOf(setting.words, setting),
  };
}

function lineLook(line: EdgeSingular, setting: Setting): LineLook {
  const { origin } = setting;
  const from = onPage(line.source().renderedPosition(), origin);
  const to = onPage(line.target().renderedPosition(), origin);
  return {
    kind: 'line',
    ...statesOf(line),
    source: nodeIdOf(line.source()),
    target: nodeIdOf(line.target()),
    ends: [from, to],
    width: Number(line.numericStyle('width')) * line.cy().zoom(),
    isShown: isSeen(line, [from, to], origin),
    opacity: line.effectiveOpacity() * Number(line.numericStyle('line-opacity')),
    colour: toHex(line.style('line-color')),
    stroke: line.hasClass('dotted') ? 'dotted' : line.hasClass('dashed') ? 'dashed' : 'solid',
    marks: {
      source: line.style('source-arrow-shape') !== 'none',
      target: line.style('target-arrow-shape') !== 'none',
    },
    label: labelOf(setting.words, setting),
  };
}

function statesOf(element: Element) {
  return {
    id: idOf(element),
    isDimmed: element.hasClass('dimmed'),
    fade: fadeOf(element),
    isSelected: element.hasClass('selected'),
    isLit: element.hasClass('lit'),
    opacity: element.effectiveOpacity(),
  };
}

function fadeOf(element: Element): Fade {
  if (element.hasClass('faded')) return 'faded';
  return element.hasClass('receded') ? 'receded' : 'none';
}

/** Names and words are below a tenth of their strength while the rest stands out: too pale to be read. */
const LEGIBLE = 0.1;

function labelOf(words: Shown | null, { origin, scheme }: Setting): LabelLook | null {
  if (words === null || words.opacity < LEGIBLE) return null;
  const { left, right, top, bottom } = words.box;
  return {
    text: words.setting.lines.join('\n'),
    letters: words.setting.letters.size,
    colour: CANVAS_PALETTE[scheme][words.colour],
    box: { left: origin.x + left, top: origin.y + top, width: right - left, height: bottom - top },
  };
}

/** Points further out than this are of elements that may still reach into the picture. */
const REACH = 40;

function isSeen(element: Element, points: readonly Point[], origin: Point): boolean {
  const cy = element.cy();
  const { width, height } = sizeOf(cy);
  const [xs, ys] = [points.map(({ x }) => x - origin.x), points.map(({ y }) => y - origin.y)];
  const isInside =
    Math.max(...xs) > -REACH &&
    Math.min(...xs) < width + REACH &&
    Math.max(...ys) > -REACH &&
    Math.min(...ys) < height + REACH;
  return isInside && element.effectiveOpacity() > 0 && element.style('display') !== 'none';
}

const onPage = ({ x, y }: Point, origin: Point): Point => ({ x: origin.x + x, y: origin.y + y });

/** Cytoscape tells colours as `rgb(1,2,3)`. */
function toHex(colour: unknown): string {
  const parts = String(colour).match(/\d+(?:\.\d+)?/g) ?? [];
  const channel = (part: string): string => Math.round(Number(part)).toString(16).padStart(2, '0');
  return `#${parts.slice(0, 3).map(channel).join('')}`;
}
