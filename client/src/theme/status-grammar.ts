import type { Certainty, GraphEdge, GraphLine, Standing } from '../graph/types.ts';

/** How a line is drawn: on whose word. Ended is another channel (fade and end cap), never dashes. */
export type LineStyle = 'solid' | 'dashed' | 'dotted';

export function lineStyleOf(certainty: Certainty): LineStyle {
  switch (certainty) {
    case 'ASSERTED':
    case 'COMPANY':
    case 'QUOTED':
      return 'solid';
    case 'INSIDERS':
    case 'HEADLINE':
      return 'dashed';
    case 'RUMOUR':
    case 'OPINION':
    case 'IMPLIED':
      return 'dotted';
  }
}

/** Signs that stand in the label of a line, so that its look never says anything alone. */
export const SIGNS = { disputed: '≠', timeConflict: '≈', speaker: '“', unsure: '?' } as const;

/** How it stands on the view's day: half full may be, empty is not yet, a bar is over. Paleness alone would be a colour alone. */
export const STANDING_SIGNS: Readonly<Record<Standing, string>> = {
  certain: '',
  possible: '◐',
  ended: '⊣',
  future: '○',
};

/**
 * The signs of a line whose strongest link is `edge`. A dispute or a clash of dates in any of its links is the line's own: the
 * strongest must not hide it.
 */
export function signsOf(edge: GraphEdge, line: Pick<GraphLine, 'disputed' | 'edges' | 'standing'>): string {
  return [
    line.disputed ? SIGNS.disputed : '',
    line.edges.some(({ timeConflict }) => timeConflict) ? SIGNS.timeConflict : '',
    edge.certainty === 'COMPANY' || edge.certainty === 'QUOTED' ? SIGNS.speaker : '',
    edge.modality === 'ACTUAL' ? '' : SIGNS.unsure,
    STANDING_SIGNS[line.standing],
  ].join('');
}
