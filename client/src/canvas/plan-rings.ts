import { connectedParts } from './connected-parts.ts';
import type { LayoutTask, Places } from './layout-kernel.ts';
import { packParts } from './pack-parts.ts';
import { removeOverlaps } from './remove-overlaps.ts';
import { spanningTree } from './spanning-tree.ts';

/** From one ring to the next, in model units: room for a node and its name. */
const RING = 150;
/** Along a ring, for each node. */
const ALONG = 118;

/**
 * Rings around the most connected node of each part: the nearer by links, the nearer by place. Each stands in the direction of the
 * one it hangs on, so that few lines cross; a ring that would grow too wide becomes several.
 */
export function planRings(task: LayoutTask): Places {
  return packParts(
    task,
    connectedParts(task).map((part) => removeOverlaps(part.boxes, planPart(part))),
  );
}

function planPart({ boxes, springs }: LayoutTask): Places {
  const { root, children } = spanningTree(
    boxes.map(({ id }) => id),
    springs,
  );
  if (root === undefined) return [];
  const places: [string, number, number][] = [[root, 0, 0]];
  let ring: readonly string[] = [root];
  let radius = 0;
  while (ring.length > 0) {
    // In the order of the ring within, so that those that hang together stand together.
    const next = ring.flatMap((id) => children.get(id) ?? []);
    const rings = ringsFor(next.length, radius);
    for (const [index, id] of next.entries()) {
      const far = radius + RING * (1 + (index % rings));
      const angle = (index / next.length) * 2 * Math.PI - Math.PI / 2;
      places.push([id, Math.cos(angle) * far, Math.sin(angle) * far]);
    }
    radius += RING * rings;
    ring = next;
  }
  return places;
}

/** So few that all have room along them. */
function ringsFor(count: number, within: number): number {
  let rings = 1;
  let room = 2 * Math.PI * (within + RING);
  while (room < count * ALONG) {
    rings += 1;
    room += 2 * Math.PI * (within + RING * rings);
  }
  return rings;
}
