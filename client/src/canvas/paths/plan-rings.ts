import type { LayoutTask, Places } from '../layout-kernel.ts';
import { removeOverlaps } from '../remove-overlaps.ts';

const APART = 64;

/** The most connected in the middle, the others in rings around them. */
export function planRings({ boxes, springs }: LayoutTask): Places {
  const degrees = new Map<string, number>();
  for (const ends of springs) for (const end of ends) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const sorted = boxes.toSorted((a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0));
  const places: [string, number, number][] = [];
  for (let ring = 0, next = 0; next < sorted.length; ring += 1) {
    const radius = ring * APART * 1.6;
    const room = ring === 0 ? 1 : Math.max(1, Math.floor((2 * Math.PI * radius) / APART));
    sorted.slice(next, next + room).forEach(({ id }, index, all) => {
      const angle = (index * 2 * Math.PI) / all.length - Math.PI / 2;
      places.push([id, Math.cos(angle) * radius, Math.sin(angle) * radius]);
    });
    next += room;
  }
  return removeOverlaps(boxes, places);
}
