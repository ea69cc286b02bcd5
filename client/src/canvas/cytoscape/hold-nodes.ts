import type { Core } from 'cytoscape';
import type { NodeId, Point } from '../../graph/types.ts';
import type { HeldNodes } from '../hulls/follow-hulls.ts';
import { batch } from './batch.ts';
import { elementOf, nodeIdOf } from './ids.ts';

interface Holding {
  /** When they are let go, before their places are told. */
  drop(): void;
  moved(): void;
}

/** Takes nodes in the hand that no pointer of Cytoscape's holds. */
export function holdNodes(cy: Core, ids: readonly NodeId[], { drop, moved }: Holding): HeldNodes {
  const held = ids.flatMap((id) => elementOf(cy, id).nodes().toArray());
  const starts = held.map((node) => ({ ...node.position() }));
  return {
    moveBy(x, y) {
      batch(cy, () => {
        held.forEach((node, index) => {
          const start = starts[index];
          if (start !== undefined) node.position({ x: start.x + x, y: start.y + y });
        });
      });
    },
    drop() {
      drop();
      moved();
      return held.map(nodeIdOf);
    },
  };
}

/** Whether a node is at this point of the canvas, in its pixels. */
export function isOnNode(cy: Core, { x, y }: Point): boolean {
  return cy
    .nodes()
    .toArray()
    .some((node) => {
      const at = node.renderedPosition();
      return Math.hypot(at.x - x, at.y - y) <= (Number(node.data('size')) * cy.zoom()) / 2;
    });
}

export const isNameOfNode = (cy: Core, named: string | null): boolean =>
  named !== null && elementOf(cy, named).isNode();
