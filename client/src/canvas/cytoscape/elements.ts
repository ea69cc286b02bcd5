import type { EdgeDefinition, NodeDefinition } from 'cytoscape';
import type { DrawnNode, GraphLine } from '../../graph/types.ts';
import { CANVAS_PALETTE } from '../../theme/canvas-palette.ts';
import { FOLDED_STYLE } from '../../theme/designed-styles.ts';
import { styleOf } from '../../theme/entity-style.ts';
import { iconOf } from '../../theme/icon-of.ts';
import { lineStyleOf } from '../../theme/status-grammar.ts';
import { colourOf, inkOn } from '../../theme/tone-colours.ts';
import type { ColourScheme } from '../graph-canvas.ts';
import { LINE_HEIGHT, NAME_LETTERS } from '../names/letters.ts';
import { BADGE_X, BADGE_Y, PIN_SIZE, PIN_X, PIN_Y } from '../names/scene-of.ts';
import { isOff, textOf } from '../names/wishes.ts';
import { type MeasureText, wrapLabel } from '../wrap-label.ts';
import { BADGE_HEIGHT, badgeImage, badgeWidth, iconImage } from './badge.ts';
import { cytoscapeId } from './ids.ts';
import { pinImage } from './pin-sign.ts';

/** What the looks of all elements depend on. */
export interface Look {
  readonly scheme: ColourScheme;
  readonly measure: MeasureText;
}

/** Names wrap at this width, in model units. */
const LABEL_WIDTH = 118;
const MOST_LINES = 3;
/** Above this many documents a line grows no thicker. */
const MOST_DOCUMENTS = 6;

/** What the stylesheet and the layouts read from a node. Its size is set where its weight is known. */
export function nodeData(node: DrawnNode, { scheme, measure }: Look): NodeDefinition['data'] {
  const style = node.folded === undefined ? styleOf(node.type) : FOLDED_STYLE;
  const icon = iconOf(node);
  const palette = CANVAS_PALETTE[scheme];
  const colour = colourOf(node.type, node.style?.tone, scheme);
  const { lines, width } = wrapLabel(textOf(node), { maxWidth: LABEL_WIDTH, maxLines: MOST_LINES, measure });
  const images = [
    ...(icon === null
      ? []
      : [
          {
            image: iconImage(icon, inkOn(colour)),
            width: '56%',
            height: '56%',
            x: '50%',
            y: '50%',
          },
        ]),
    ...(node.hidden > 0 && node.ghost === undefined
      ? [
          {
            image: badgeImage(node.hidden, { plate: palette.badgePlate, ink: palette.badgeInk, rim: palette.badgeRim }),
            width: `${badgeWidth(node.hidden)}px`,
            height: `${BADGE_HEIGHT}px`,
            x: `${BADGE_X * 100}%`,
            y: `${BADGE_Y * 100}%`,
          },
        ]
      : []),
    ...(node.pinned === true
      ? [
          {
            image: pinImage(palette),
            width: `${PIN_SIZE.width}px`,
            height: `${PIN_SIZE.height}px`,
            x: `${PIN_X * 100}%`,
            y: `${PIN_Y * 100}%`,
          },
        ]
      : []),
  ];
  return {
    id: cytoscapeId(node.id),
    labelWidth: width,
    labelHeight: lines.length * NAME_LETTERS.normal.size * LINE_HEIGHT,
    hidden: node.hidden,
    count: node.folded ?? 1,
    shape: style.shape,
    colour,
    share: node.style?.size ?? null,
    images: images.map(({ image }) => image),
    imageWidths: images.map((each) => each.width),
    imageHeights: images.map((each) => each.height),
    imageX: images.map(({ x }) => x),
    imageY: images.map(({ y }) => y),
    // One value each: a single one would hold for the first image only, and the badge would be cut at the node's rim.
    clip: images.map(() => 'none'),
    containment: images.map(() => 'over'),
  };
}

export const nodeClasses = (node: DrawnNode): readonly string[] => [
  ...(node.anonymous ? ['anonymous'] : []),
  ...(node.folded === undefined ? [] : ['folded']),
  ...(node.dimmed ? ['dimmed'] : []),
  ...(isOff(node) && node.standing !== null ? [node.standing] : []),
];

/** What the stylesheet reads from a line. */
export function lineData(line: GraphLine): EdgeDefinition['data'] {
  const documents = line.edges.reduce((most, edge) => Math.max(most, edge.documents), 1);
  return {
    id: cytoscapeId(line.id),
    source: cytoscapeId(line.source),
    target: cytoscapeId(line.target),
    width: 1.1 + 0.5 * Math.min(MOST_DOCUMENTS, documents),
  };
}

export function lineClasses(line: GraphLine): readonly string[] {
  const [first] = line.edges;
  if (first === undefined) return [];
  return [
    lineStyleOf(first.certainty),
    line.arrows,
    line.standing,
    ...(first.modality === 'ACTUAL' ? [] : ['unsure']),
    ...(line.disputed ? ['disputed'] : []),
    ...(line.dimmed ? ['dimmed'] : []),
  ];
}
