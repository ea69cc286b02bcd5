import { passes } from './lens.ts';
import type { GraphState } from './state.ts';
import type { GraphEdge, GraphNode, IsoDate, Lens } from './types.ts';

/** A picture as a file: small, readable, and with nothing in it that the lens leaves out. */
export interface ExportedView {
  readonly format: 'orrery-view/1';
  readonly lens: Lens;
  readonly asOf: IsoDate | null;
  readonly entities: readonly GraphNode[];
  readonly links: readonly GraphEdge[];
}

/** What a file of the picture holds. Rumours and opinions leave only under the lens that shows them. */
export const exportView = ({ nodes, edges, lens, asOf }: GraphState): ExportedView => ({
  format: 'orrery-view/1',
  lens,
  asOf,
  entities: [...nodes.values()],
  links: [...edges.values()].filter((edge) => passes(lens, edge.certainty)),
});
