import type { BoundingBox12, Core, NodeCollection } from 'cytoscape';
import type { Point } from '../../graph/types.ts';
import { fitBox } from '../fit-box.ts';
import type { Camera, CameraPlace } from '../look.ts';
import { sizeOf } from './size-of.ts';

const DURATION_MS = 320;
/** What a node and its label take up around its middle, where only the middle is known. */
const REACH = { side: 62, above: 30, below: 52 } as const;

/** Moves the camera so that a box in model units fills the screen, at once or gliding. */
export function showBox(cy: Core, box: Pick<BoundingBox12, 'x1' | 'x2' | 'y1' | 'y2'>, isAtOnce: boolean): void {
  const { zoom, pan } = fitBox(box, { size: sizeOf(cy), minZoom: cy.minZoom(), maxZoom: cy.maxZoom() });
  cy.stop();
  if (isAtOnce) cy.viewport({ zoom, pan });
  else {
    aims.set(cy, { zoom, pan });
    cy.animate({ zoom, pan }, { duration: DURATION_MS, easing: 'ease-in-out-cubic' });
  }
}

/** Where a camera that glides will be. */
const aims = new WeakMap<Core, CameraPlace>();

/** The box that nodes in these places will take up. */
export function boxAround(places: Iterable<Point>): Pick<BoundingBox12, 'x1' | 'x2' | 'y1' | 'y2'> {
  const box = {
    x1: Number.POSITIVE_INFINITY,
    y1: Number.POSITIVE_INFINITY,
    x2: Number.NEGATIVE_INFINITY,
    y2: Number.NEGATIVE_INFINITY,
  };
  for (const { x, y } of places) {
    box.x1 = Math.min(box.x1, x - REACH.side);
    box.x2 = Math.max(box.x2, x + REACH.side);
    box.y1 = Math.min(box.y1, y - REACH.above);
    box.y2 = Math.max(box.y2, y + REACH.below);
  }
  return box;
}

export const placesOf = (nodes: NodeCollection): readonly Point[] => nodes.map((node) => ({ ...node.position() }));

/** Whether all of them can be seen whole, names included. */
export function areInSight(cy: Core, nodes: NodeCollection): boolean {
  const extent = cameraOf(cy).box;
  const box = boxAround(placesOf(nodes));
  return box.x1 >= extent.x1 && box.x2 <= extent.x2 && box.y1 >= extent.y1 && box.y2 <= extent.y2;
}

/** Those in sight now: they stay in sight when the camera goes to newcomers. */
export const inSight = (cy: Core): NodeCollection => cy.nodes().filter((node) => isInSight(cy, node.position()));

function isInSight(cy: Core, { x, y }: Point): boolean {
  const { x1, x2, y1, y2 } = cameraOf(cy).box;
  return x > x1 && x < x2 && y > y1 && y < y2;
}

/** Where the camera is; while it glides, where it will be. */
export function cameraOf(cy: Core): Camera {
  const aim = cy.animated() ? aims.get(cy) : undefined;
  const zoom = aim?.zoom ?? cy.zoom();
  const pan = { ...(aim?.pan ?? cy.pan()) };
  const { width, height } = sizeOf(cy);
  const [x1, y1] = [-pan.x / zoom, -pan.y / zoom];
  return { zoom, pan, box: { x1, y1, x2: x1 + width / zoom, y2: y1 + height / zoom } };
}
