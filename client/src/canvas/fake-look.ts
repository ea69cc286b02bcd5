import type { DrawnNode, GraphLine, NodeId, Point } from '../graph/types.ts';
import { CANVAS_PALETTE } from '../theme/canvas-palette.ts';
import { lineStyleOf } from '../theme/status-grammar.ts';
import { colourOf } from '../theme/tone-colours.ts';
import type { FakeCamera } from './fake-camera.ts';
import type { CanvasElementId, ColourScheme } from './graph-canvas.ts';
import type { Fade, LabelLook, LineLook, Look, NodeLook } from './look.ts';
import { wrapLabel } from './wrap-label.ts';

/** All that the fake remembers. */
export interface FakeScene {
  readonly nodes: ReadonlyMap<string, DrawnNode>;
  readonly lines: ReadonlyMap<string, GraphLine>;
  readonly places: ReadonlyMap<string, Point>;
  readonly camera: FakeCamera;
  readonly selected: ReadonlySet<CanvasElementId>;
  readonly emphasised: ReadonlySet<CanvasElementId> | null;
  readonly isSoft: boolean;
  readonly focused: NodeId | null;
  readonly scheme: ColourScheme;
  readonly nameScale: number;
}

const SIZE = 34;
const LETTERS = 12;
const OPACITY: Readonly<Record<Fade, number>> = { none: 1, receded: 0.42, faded: 0.14 };
const DIMMED = 0.22;
const DIMMED_AND_LIT = 0.6;

/** What a person would see of an element if the fake drew it. */
export function fakeLook(id: CanvasElementId, scene: FakeScene): Look | null {
  const node = scene.nodes.get(id);
  if (node !== undefined) return nodeLook(node, scene);
  const line = scene.lines.get(id);
  return line === undefined ? null : lineLook(line, scene);
}

function nodeLook(node: DrawnNode, scene: FakeScene): NodeLook {
  const palette = CANVAS_PALETTE[scene.scheme];
  const place = placeOf(node.id, scene);
  const at = scene.camera.onScreen(place);
  const states = statesOf(node.id, node.dimmed, scene);
  return {
    kind: 'node',
    ...states,
    id: node.id,
    place,
    at,
    size: SIZE * scene.camera.get().zoom,
    isShown: scene.camera.shows(place),
    colour: colourOf(node.type, node.style?.tone, scene.scheme),
    rim: states.isSelected ? palette.accent : palette.ground,
    isFocused: scene.focused === node.id,
    hidden: node.hidden,
    count: node.folded ?? 1,
    ghost:
      node.ghost === undefined
        ? null
        : labelOf({ text: node.ghost, colour: palette.inkSoft }, { x: at.x + 2 * SIZE, y: at.y }),
    label: labelOf({ text: node.label, colour: palette.ink, scale: scene.nameScale }, { x: at.x, y: at.y + SIZE }),
  };
}

function lineLook(line: GraphLine, scene: FakeScene): LineLook {
  const palette = CANVAS_PALETTE[scene.scheme];
  const places = [placeOf(line.source, scene), placeOf(line.target, scene)] as const;
  const [from, to] = [scene.camera.onScreen(places[0]), scene.camera.onScreen(places[1])];
  const states = statesOf(line.id, line.dimmed, scene);
  const colour = line.disputed ? palette.disputed : states.isLit ? palette.lineLit : palette.line;
  return {
    kind: 'line',
    ...states,
    source: line.source,
    target: line.target,
    ends: [from, to],
    width: 1.6 * scene.camera.get().zoom,
    isShown: places.some((place) => scene.camera.shows(place)),
    colour: states.isSelected ? palette.accent : colour,
    stroke: line.edges[0] === undefined ? 'solid' : lineStyleOf(line.edges[0].certainty),
    marks: {
      source: line.arrows === 'backward' || line.arrows === 'both',
      target: line.arrows === 'forward' || line.arrows === 'both',
    },
    label: labelOf({ text: line.label, colour: palette.inkSoft }, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }),
  };
}

const placeOf = (id: NodeId, { places }: FakeScene): Point => places.get(id) ?? { x: 0, y: 0 };

function statesOf(id: CanvasElementId, isDimmed: boolean, { selected, emphasised, isSoft }: FakeScene) {
  const isLit = emphasised?.has(id) === true;
  const fade: Fade = emphasised === null || isLit ? 'none' : isSoft ? 'receded' : 'faded';
  const isSelected = selected.has(id);
  const dimming = isDimmed ? (isLit ? DIMMED_AND_LIT : DIMMED) : 1;
  return { id, isDimmed, fade, isSelected, isLit, opacity: isSelected ? 1 : OPACITY[fade] * dimming };
}

const MEASURE = (text: string): number => (text.length * LETTERS) / 2;

interface FakeWords {
  readonly text: string;
  readonly colour: string;
  readonly scale?: number;
}

/** Broken and cut as on the others: a name of 60 kB is none on any canvas. `scale` is how much larger than common the letters are. */
function labelOf({ text, colour, scale = 1 }: FakeWords, { x, y }: Point): LabelLook {
  const { lines, width } = wrapLabel(text, { maxWidth: 118, maxLines: 3, measure: MEASURE });
  const height = lines.length * LETTERS * 1.2;
  return {
    text: lines.join('\n'),
    letters: LETTERS * scale,
    colour,
    box: { left: x - width / 2, top: y, width, height },
  };
}
