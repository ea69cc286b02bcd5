import type { Certainty, GraphEdge } from '../graph/types.ts';

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
export const SIGNS = { disputed: '≠', timeConflict: '≈', speaker: '❝', unsure: '?' } as const;

/** The signs of a line whose strongest link is `edge`. */
export function signsOf(edge: GraphEdge, isDisputed: boolean): string {
  return [
    isDisputed ? SIGNS.disputed : '',
    edge.timeConflict ? SIGNS.timeConflict : '',
    edge.certainty === 'COMPANY' || edge.certainty === 'QUOTED' ? SIGNS.speaker : '',
    edge.modality === 'ACTUAL' ? '' : SIGNS.unsure,
  ].join('');
}
