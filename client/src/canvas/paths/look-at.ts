import type { Point } from '../../graph/types.ts';
import { CANVAS_PALETTE } from '../../theme/canvas-palette.ts';
import type { ColourScheme } from '../graph-canvas.ts';
import type { LabelLook, LineLook, Look, NodeLook } from '../look.ts';
import type { Shown } from '../names/paint-names.ts';
import { type Attention, fadeOf, REST } from './attention.ts';
import { onScreen } from './paint.ts';
import { paintOfLine, paintOfNode } from './paint-of.ts';
import type { Scene, SceneLine, SceneNode } from './scene.ts';
import type { View } from './view.ts';

export interface Seeing {
  readonly scene: Scene;
  readonly view: View;
  readonly attention: Attention;
  readonly scheme: ColourScheme;
  /** The upper left corner of the canvas, in the page's pixels. */
  readonly origin: Point;
  /** Its name or words as they stand on the layer of names. */
  readonly words: Shown | null;
  readonly ghost: Shown | null;
}

export function lookAt(id: string, seeing: Seeing): Look | null {
  const node = seeing.scene.nodes.get(id);
  if (node !== undefined) return nodeLook(node, seeing);
  const line = seeing.scene.lines.get(id);
  return line === undefined ? null : lineLook(line, seeing);
}

function nodeLook(node: SceneNode, seeing: Seeing): NodeLook {
  const { drawn, x, y, size } = node;
  const { view, scheme, attention } = seeing;
  const states = statesOf(drawn.id, seeing);
  const { colour, opacity } = paintOfNode(drawn, scheme, states.isLit || states.isSelected);
  const palette = CANVAS_PALETTE[scheme];
  return {
    kind: 'node',
    ...states,
    id: drawn.id,
    isDimmed: drawn.dimmed,
    opacity: states.isSelected ? 1 : opacity * REST[states.fade],
    place: { x, y },
    at: onPage(node, seeing),
    size: size * view.get().zoom,
    isShown: isInside([node], seeing),
    colour,
    rim: states.isSelected ? palette.accent : palette.ground,
    isFocused: attention.focused === drawn.id,
    hidden: drawn.hidden,
    count: drawn.folded ?? 1,
    ghost: labelOf(seeing.ghost, seeing),
    label: labelOf(seeing.words, seeing),
  };
}

function lineLook({ drawn, source, target }: SceneLine, seeing: Seeing): LineLook {
  const { view, scheme } = seeing;
  const states = statesOf(drawn.id, seeing);
  const paint = paintOfLine(drawn, scheme, states.isLit);
  return {
    kind: 'line',
    ...states,
    isDimmed: drawn.dimmed,
    opacity: states.isSelected ? 1 : paint.opacity * REST[states.fade],
    source: drawn.source,
    target: drawn.target,
    ends: [onPage(source, seeing), onPage(target, seeing)],
    width: paint.width * view.get().zoom,
    isShown: isInside([source, target], seeing),
    colour: states.isSelected ? CANVAS_PALETTE[scheme].accent : paint.colour,
    stroke: paint.stroke,
    marks: { source: paint.source !== 'none', target: paint.target !== 'none' },
    label: labelOf(seeing.words, seeing),
  };
}

const statesOf = (id: string, { attention }: Seeing) => ({
  id,
  fade: fadeOf(id, attention),
  isSelected: attention.selected.has(id),
  isLit: attention.lit?.has(id) === true,
});

function onPage(point: Point, { view, origin }: Seeing): Point {
  const { x, y } = onScreen(point, view.get());
  return { x: origin.x + x, y: origin.y + y };
}

/** Points further out than this are of elements that may still reach into the picture. */
const REACH = 40;

function isInside(points: readonly Point[], { view }: Seeing): boolean {
  const { width, height } = view.size();
  const seen = points.map((point) => onScreen(point, view.get()));
  const [xs, ys] = [seen.map(({ x }) => x), seen.map(({ y }) => y)];
  return (
    Math.max(...xs) > -REACH &&
    Math.min(...xs) < width + REACH &&
    Math.max(...ys) > -REACH &&
    Math.min(...ys) < height + REACH
  );
}

const LEGIBLE = 0.1;

function labelOf(words: Shown | null, { origin, scheme }: Seeing): LabelLook | null {
  if (words === null || words.opacity < LEGIBLE) return null;
  const { left, right, top, bottom } = words.box;
  return {
    text: words.setting.lines.join('\n'),
    letters: words.setting.letters.size,
    colour: CANVAS_PALETTE[scheme][words.colour],
    box: { left: origin.x + left, top: origin.y + top, width: right - left, height: bottom - top },
  };
}
