import type { DrawnNode, GraphLine } from '../../graph/types.ts';
import { CANVAS_PALETTE } from '../../theme/canvas-palette.ts';
import { FOLDED_STYLE, type Shape } from '../../theme/designed-styles.ts';
import { styleOf } from '../../theme/entity-style.ts';
import { iconOf } from '../../theme/icon-of.ts';
import { type LineStyle, lineStyleOf } from '../../theme/status-grammar.ts';
import { colourOf, inkOn } from '../../theme/tone-colours.ts';
import type { ColourScheme } from '../graph-canvas.ts';

export interface NodePaint {
  readonly shape: Shape;
  readonly colour: string;
  readonly opacity: number;
  /** Null where a rule of style leaves it out. */
  readonly icon: string | null;
  /** The colour of the icon. */
  readonly ink: string;
  readonly isAnonymous: boolean;
}

/** What stands at an end of a line. */
export type Mark = 'none' | 'arrow' | 'hollow-arrow' | 'arrow-cap' | 'cap' | 'ring';

export interface LinePaint {
  readonly stroke: LineStyle;
  readonly colour: string;
  readonly opacity: number;
  /** In model units. */
  readonly width: number;
  readonly source: Mark;
  readonly target: Mark;
}

const DIMMED = 0.22;
const DIMMED_AND_LIT = 0.6;
const STANDING = { certain: 1, possible: 0.5, ended: 0.45, future: 0.32 } as const;
/** Above this many documents a line grows no thicker. */
const MOST_DOCUMENTS = 6;

export function paintOfNode(node: DrawnNode, scheme: ColourScheme, isLit = false): NodePaint {
  const style = node.folded === undefined ? styleOf(node.type) : FOLDED_STYLE;
  const standing = node.standing === 'ended' ? 0.5 : node.standing === 'future' ? 0.3 : 1;
  const colour = colourOf(node.type, node.style?.tone, scheme);
  return {
    shape: style.shape,
    icon: iconOf(node),
    ink: inkOn(colour),
    colour,
    opacity: standing * dimming(node.dimmed, isLit),
    isAnonymous: node.anonymous || node.standing === 'future',
  };
}

export function paintOfLine(line: GraphLine, scheme: ColourScheme, isLit = false): LinePaint {
  const palette = CANVAS_PALETTE[scheme];
  const [first] = line.edges;
  const documents = line.edges.reduce((most, edge) => Math.max(most, edge.documents), 1);
  return {
    stroke: first === undefined ? 'solid' : lineStyleOf(first.certainty),
    colour: line.disputed ? palette.disputed : isLit ? palette.lineLit : palette.line,
    opacity: (isLit ? 1 : STANDING[line.standing]) * dimming(line.dimmed, isLit),
    width: 1.1 + 0.5 * Math.min(MOST_DOCUMENTS, documents),
    ...marksOf(line),
  };
}

const dimming = (isDimmed: boolean, isLit: boolean): number => (isDimmed ? (isLit ? DIMMED_AND_LIT : DIMMED) : 1);

function marksOf({ arrows, edges, standing }: GraphLine): { readonly source: Mark; readonly target: Mark } {
  const isUnsure = edges[0] !== undefined && edges[0].modality !== 'ACTUAL';
  const arrow: Mark = isUnsure || standing === 'future' ? 'hollow-arrow' : 'arrow';
  const isForward = arrows === 'forward' || arrows === 'both';
  const isBackward = arrows === 'backward' || arrows === 'both';
  const plain = { source: isBackward ? arrow : 'none', target: isForward ? arrow : 'none' } as const;
  if (standing === 'future') return { ...plain, source: 'ring' };
  if (standing !== 'ended') return plain;
  if (isForward) return { ...plain, target: 'arrow-cap' };
  if (isBackward) return { ...plain, source: 'arrow-cap' };
  return { source: 'cap', target: 'cap' };
}
