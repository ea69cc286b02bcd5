import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { Point } from '../../graph/types.ts';
import type { CanvasElementId } from '../graph-canvas.ts';
import { batch } from './batch.ts';
import { elementOf, idOf } from './ids.ts';

interface Companion {
  readonly node: NodeSingular;
  readonly start: Point;
}

/** Lets all selected nodes go along when one of them is dragged. */
export interface GroupDrag {
  /** Which nodes moved with the last drag, the dragged one included. */
  moved(dragged: string): readonly string[];
}

/**
 * Our selection is no selection of Cytoscape's, so its own dragging of groups does not know it. Places are those at the grab plus the
 * way of the hand: adding up small steps would let the group drift apart.
 */
export function dragGroup(cy: Core, selected: () => ReadonlySet<CanvasElementId>): GroupDrag {
  let origin: Point | null = null;
  let companions: readonly Companion[] = [];
  cy.on('grab', 'node', ({ target }: EventObject) => {
    const node: NodeSingular = target;
    const ids = selected();
    origin = { ...node.position() };
    const others = ids.has(idOf(node)) ? [...ids].filter((id) => id !== idOf(node)) : [];
    companions = others.flatMap((id) => {
      const other = elementOf(cy, id);
      return other.isNode() ? [{ node: other, start: { ...other.position() } }] : [];
    });
  });
  cy.on('drag', 'node', ({ target }: EventObject) => {
    if (origin === null || companions.length === 0) return;
    const { x, y } = (target as NodeSingular).position();
    const way = { x: x - origin.x, y: y - origin.y };
    batch(cy, () => {
      for (const { node, start } of companions) node.position({ x: start.x + way.x, y: start.y + way.y });
    });
  });
  return { moved: (dragged) => [dragged, ...companions.map(({ node }) => idOf(node))] };
}
