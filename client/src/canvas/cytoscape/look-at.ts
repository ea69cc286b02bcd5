import type { CollectionReturnValue, EdgeSingular, NodeSingular } from 'cytoscape';
import { nodeId, type Point } from '../../graph/types.ts';
import type { Fade, LabelLook, LineLook, Look, NodeLook } from '../look.ts';
import { sizeOf } from './size-of.ts';
import { FONT_SIZE, LABEL_MARGIN, LINE_HEIGHT } from './style.ts';

type Element = NodeSingular | EdgeSingular;

/** What Cytoscape draws of an element, in the page's pixels; `origin` is the canvas's upper left corner there. Null for none. */
export function lookAt(element: CollectionReturnValue, origin: Point): Look | null {
  const [node] = element.nodes();
  if (node !== undefined) return nodeLook(node, origin);
  const [line] = element.edges();
  return line === undefined ? null : lineLook(line, origin);
}

function nodeLook(node: NodeSingular, origin: Point): NodeLook {
  const at = onPage(node.renderedPosition(), origin);
  const size = Number(node.data('size')) * node.cy().zoom();
  return {
    kind: 'node',
    ...statesOf(node),
    id: nodeId(node.id()),
    place: { ...node.position() },
    at,
    size,
    isShown: isSeen(node, [at], origin),
    colour: toHex(node.style('background-color')),
    rim: toHex(node.style('border-color')),
    isFocused: node.hasClass('focused'),
    hidden: Number(node.data('hidden')),
    label: labelOf(node, ({ width, height, letters }) => ({
      left: at.x - width / 2,
      top: at.y + size / 2 + LABEL_MARGIN * (letters / Number(node.data('font'))),
      width,
      height,
    })),
  };
}

function lineLook(line: EdgeSingular, origin: Point): LineLook {
  const from = onPage(line.source().renderedPosition(), origin);
  const to = onPage(line.target().renderedPosition(), origin);
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return {
    kind: 'line',
    ...statesOf(line),
    source: nodeId(line.source().id()),
    target: nodeId(line.target().id()),
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
    label: labelOf(line, ({ width, height }) => ({
      left: middle.x - width / 2,
      top: middle.y - height / 2,
      width,
      height,
    })),
  };
}

function statesOf(element: Element) {
  return {
    id: element.id(),
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

interface Words {
  readonly width: number;
  readonly height: number;
  readonly letters: number;
}

function labelOf(element: Element, boxOf: (words: Words) => LabelLook['box']): LabelLook | null {
  const text = String(element.style('label'));
  const font = Number(element.numericStyle('font-size'));
  const zoom = element.cy().zoom();
  const letters = font * zoom;
  const isTooSmall = letters < Number(element.numericStyle('min-zoomed-font-size'));
  if (text === '' || isTooSmall || Number(element.numericStyle('text-opacity')) === 0) return null;
  const lines = text.split('\n');
  // Widths were measured in the font of a node's name.
  const width = Number(element.data('labelWidth')) * (letters / MEASURED_IN);
  return {
    text,
    letters,
    colour: toHex(element.style('color')),
    box: boxOf({ width, height: lines.length * letters * LINE_HEIGHT, letters }),
  };
}

/** Widths of all words were measured in letters of this size, in model units. */
const MEASURED_IN = FONT_SIZE;

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
