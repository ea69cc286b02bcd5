import type { Core } from 'cytoscape';
import type { NodeId, Point } from '../../graph/types.ts';
import { batch } from './batch.ts';
import { glide } from './glide.ts';
import { elementOf, idOf } from './ids.ts';

/** Newcomers begin at this share of the way: apart from the start, so that they never lie on one heap. */
const BEGIN = 0.55;
/** More than these simply stand there: a crowd that flies shows nothing. */
const MOST_ENTERING = 120;

export interface Entrance {
  /** Where those that are on their way will stand: for everything but the eye they are there. Empty once they are. */
  readonly ends: ReadonlyMap<string, Point>;
  /** Lets newcomers, which stand in their places already, come out of the place that they hang on. A cut one ends at once. */
  begin(ids: Iterable<NodeId>, from: Point, signal: AbortSignal): Promise<void>;
}

export function createEntrance(cy: Core): Entrance {
  const ends = new Map<string, Point>();
  const arrive = (): void => {
    if (cy.destroyed()) return;
    batch(cy, () => {
      for (const [id, place] of ends) elementOf(cy, id).position({ ...place });
    });
    ends.clear();
  };
  return {
    ends,
    async begin(ids, from, signal) {
      const coming = [...ids].map((id) => elementOf(cy, id)).filter((node) => node.nonempty());
      if (coming.length > MOST_ENTERING || signal.aborted) return;
      batch(cy, () => {
        for (const node of coming) {
          const { x, y } = node.position();
          ends.set(idOf(node), { x, y });
          node.position({ x: from.x + (x - from.x) * BEGIN, y: from.y + (y - from.y) * BEGIN });
        }
      });
      // Before whatever cuts it off goes on, so that it finds them in their places.
      signal.addEventListener('abort', arrive, { once: true });
      await glide(cy, { to: new Map(ends), signal });
      signal.removeEventListener('abort', arrive);
      if (!signal.aborted) arrive();
    },
  };
}
