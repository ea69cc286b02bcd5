import type { EdgeDefinition, NodeDefinition } from 'cytoscape';
import type { DrawnNode, GraphLine } from '../../graph/types.ts';
import { ENTITY_STYLE } from '../../theme/entity-style.ts';
import { lineStyleOf, signsOf } from '../../theme/status-grammar.ts';
import type { ColourScheme } from '../graph-canvas.ts';
import { badgeImage, badgeWidth, iconImage } from './badge.ts';
import { PALETTES } from './style.ts';

const ICON = 20;
const BADGE_HEIGHT = 16;
/** Above this many documents a line grows no thicker. */
const MOST_DOCUMENTS = 6;

/** What the stylesheet reads from a node. */
export function nodeData(node: DrawnNode, scheme: ColourScheme): NodeDefinition['data'] {
  const style = ENTITY_STYLE[node.type];
  const palette = PALETTES[scheme];
  const icon = { image: iconImage(style), width: ICON, height: ICON, x: '50%', y: '50%' };
  const badge =
    node.hidden > 0
      ? [
          {
            image: badgeImage(node.hidden, { plate: palette.badgePlate, ink: palette.badgeInk, rim: palette.badgeRim }),
            width: badgeWidth(node.hidden),
            height: BADGE_HEIGHT,
            x: '150%',
            y: '-30%',
          },
        ]
      : [];
  const images = [icon, ...badge];
  return {
    id: node.id,
    label: breakable(node.label),
    shape: style.shape,
    colour: style.colour[scheme],
    images: images.map(({ image }) => image),
    imageWidths: images.map(({ width }) => `${width}px`),
    imageHeights: images.map(({ height }) => `${height}px`),
    imageX: images.map(({ x }) => x),
    imageY: images.map(({ y }) => y),
    // One value each: a single one would hold for the first image only, and the badge would be cut at the node's rim.
    clip: images.map(() => 'none'),
    containment: images.map(() => 'over'),
  };
}

/** Chinese has no spaces to wrap at; a space without width between characters lets lines break there. */
const breakable = (label: string): string => label.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\u200B');

export const nodeClasses = (node: DrawnNode): readonly string[] => [
  ...(node.anonymous ? ['anonymous'] : []),
  ...(node.dimmed ? ['dimmed'] : []),
];

/** What the stylesheet reads from a line. */
export function lineData(line: GraphLine): EdgeDefinition['data'] {
  const [first] = line.edges;
  const signs = first === undefined ? '' : signsOf(first, line.disputed);
  const documents = Math.max(...line.edges.map((edge) => edge.documents));
  return {
    id: line.id,
    source: line.source,
    target: line.target,
    label: signs === '' ? line.label : `${signs} ${line.label}`,
    width: 1.4 + 0.5 * Math.min(MOST_DOCUMENTS, documents),
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
  ];
}
