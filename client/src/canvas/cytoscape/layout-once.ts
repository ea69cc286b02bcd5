import type { Core, NodeSingular } from 'cytoscape';
import type { Point } from '../../graph/types.ts';
import type { LayoutTask, Places } from '../layout-kernel.ts';
import { arrangementOf, type LayoutName, type LayoutOptions } from '../layout-request.ts';
import { runLayout } from '../run-layout.ts';
import { batch } from './batch.ts';
import { glide } from './glide.ts';
import { elementOf, idOf } from './ids.ts';
import { sizeOf } from './size-of.ts';
import { LABEL_MARGIN } from './style.ts';

export interface OneLayout {
  readonly name: LayoutName;
  readonly options: LayoutOptions;
  readonly signal: AbortSignal;
  /** Nodes glide to their places; otherwise they are simply there. */
  readonly isGliding: boolean;
  /** Called once when the places are known and before anything glides: the time to point the camera. */
  readonly onPlan: (places: ReadonlyMap<string, Point>) => void;
}

/** Above this many nodes gliding costs more than it shows; places are shown as they improve instead. */
const MOST_GLIDING = 400;
const SHOWN_EVERY_MS = 400;

/** Runs one layout to its end. A cancelled one resolves too: where nodes are then is where they stay. */
export async function layoutOnce(cy: Core, layout: OneLayout): Promise<void> {
  const { options, signal, isGliding, onPlan } = layout;
  if (cy.nodes().empty() || signal.aborted) return;
  const places = await plan(cy, layout);
  if (places === null || signal.aborted || cy.destroyed()) return;
  const fixed: ReadonlySet<string> = options.fixed ?? new Set();
  const to = new Map([...places].filter(([id]) => !fixed.has(id)));
  onPlan(places);
  if (isGliding && to.size <= MOST_GLIDING) await glide(cy, { to, signal });
  else show(cy, to);
}

/** Where everything will be; null when cancelled. */
async function plan(
  cy: Core,
  { name, options, signal, isGliding }: OneLayout,
): Promise<ReadonlyMap<string, Point> | null> {
  let last: Places = [];
  let shownAt = Number.NEGATIVE_INFINITY;
  const isWatched = isGliding && (options.block?.size ?? cy.nodes().length) > MOST_GLIDING;
  const onPlaces = (places: Places): void => {
    if (signal.aborted || cy.destroyed()) return;
    last = places;
    // Drawing thousands takes longer than finding better places: not each of them can be shown.
    if (!isWatched || performance.now() - shownAt < SHOWN_EVERY_MS) return;
    show(cy, toMap(places));
    shownAt = performance.now();
  };
  try {
    await runLayout(toTask(cy, options.fixed ?? new Set()), arrangementOf(name, options), { onPlaces, signal });
  } catch (cause) {
    if (signal.aborted) return null;
    throw cause;
  }
  return toMap(last);
}

const toMap = (places: Places): ReadonlyMap<string, Point> => new Map(places.map(([id, x, y]) => [id, { x, y }]));

function toTask(cy: Core, fixed: ReadonlySet<string>): LayoutTask {
  return {
    boxes: cy.nodes().map((node: NodeSingular) => {
      const size = Number(node.data('size'));
      const labelHeight = Number(node.data('labelHeight')) + LABEL_MARGIN;
      return {
        id: idOf(node),
        ...node.position(),
        width: Math.max(size + 18, Number(node.data('labelWidth')) + 8),
        height: size + labelHeight + 6,
        shift: labelHeight / 2,
        isFixed: fixed.has(idOf(node)),
      };
    }),
    ground: sizeOf(cy),
    springs: cy.edges().map((edge) => [idOf(edge.source()), idOf(edge.target())] as const),
  };
}

function show(cy: Core, places: ReadonlyMap<string, Point>): void {
  batch(cy, () => {
    for (const [id, point] of places) elementOf(cy, id).position({ ...point });
  });
}
