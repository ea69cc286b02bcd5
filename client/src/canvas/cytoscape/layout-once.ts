import type { Core, NodeSingular } from 'cytoscape';
import type { NodeId, Point } from '../../graph/types.ts';
import type { LayoutName } from '../graph-canvas.ts';
import type { LayoutTask, Places } from '../layout-kernel.ts';
import { planTree } from '../plan-tree.ts';
import { removeOverlaps } from '../remove-overlaps.ts';
import { runForceLayout } from '../run-force-layout.ts';
import { batch } from './batch.ts';
import { glide } from './glide.ts';
import { sizeOf } from './size-of.ts';
import { LABEL_MARGIN } from './style.ts';

export interface LayoutOptions {
  readonly name: LayoutName;
  readonly fixed: ReadonlySet<NodeId>;
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
export async function layoutOnce(cy: Core, options: LayoutOptions): Promise<void> {
  if (cy.nodes().empty() || options.signal.aborted) return;
  const places = await plan(cy, options);
  if (places === null || options.signal.aborted || cy.destroyed()) return;
  const fixed: ReadonlySet<string> = options.fixed;
  const to = new Map([...places].filter(([id]) => !fixed.has(id)));
  options.onPlan(places);
  if (options.isGliding && to.size <= MOST_GLIDING) await glide(cy, { to, signal: options.signal });
  else show(cy, to);
}

/** Where everything will be; null when cancelled. */
async function plan(cy: Core, options: LayoutOptions): Promise<ReadonlyMap<string, Point> | null> {
  switch (options.name) {
    case 'force':
      return planByForce(cy, options);
    case 'concentric':
      return planByRings(cy, options.fixed);
    case 'tree':
      return toMap(planTree(toTask(cy, options.fixed)));
  }
}

async function planByForce(cy: Core, options: LayoutOptions): Promise<ReadonlyMap<string, Point> | null> {
  const { fixed, signal, isGliding } = options;
  let last: Places = [];
  let shownAt = 0;
  const isWatched = isGliding && cy.nodes().length > MOST_GLIDING;
  try {
    await runForceLayout(
      toTask(cy, fixed),
      (places) => {
        if (signal.aborted || cy.destroyed()) return;
        last = places;
        // Drawing thousands takes longer than finding better places: not each of them can be shown.
        if (!isWatched || performance.now() - shownAt < SHOWN_EVERY_MS) return;
        show(cy, toMap(places));
        shownAt = performance.now();
      },
      signal,
    );
  } catch (cause) {
    if (signal.aborted) return null;
    throw cause;
  }
  return toMap(last);
}

/** Asks Cytoscape's own layout for places and takes them back again, so that all layouts glide alike. */
function planByRings(cy: Core, fixed: ReadonlySet<string>): ReadonlyMap<string, Point> {
  const before = cy.nodes().map((node) => ({ node, position: { ...node.position() } }));
  const after: [string, number, number][] = [];
  batch(cy, () => {
    cy.layout({
      name: 'concentric',
      fit: false,
      animate: false,
      minNodeSpacing: 44,
      concentric: (node) => node.degree(false),
      levelWidth: () => 3,
    }).run();
    for (const { node, position } of before) {
      const { x, y } = node.position();
      after.push([node.id(), x, y]);
      node.position(position);
    }
  });
  return toMap(removeOverlaps(toTask(cy, fixed).boxes, after));
}

const toMap = (places: Places): ReadonlyMap<string, Point> => new Map(places.map(([id, x, y]) => [id, { x, y }]));

function toTask(cy: Core, fixed: ReadonlySet<string>): LayoutTask {
  return {
    boxes: cy.nodes().map((node: NodeSingular) => {
      const size = Number(node.data('size'));
      const labelHeight = Number(node.data('labelHeight')) + LABEL_MARGIN;
      return {
        id: node.id(),
        ...node.position(),
        width: Math.max(size + 18, Number(node.data('labelWidth')) + 8),
        height: size + labelHeight + 6,
        shift: labelHeight / 2,
        isFixed: fixed.has(node.id()),
      };
    }),
    ground: sizeOf(cy),
    springs: cy.edges().map((edge) => [edge.source().id(), edge.target().id()] as const),
  };
}

function show(cy: Core, places: ReadonlyMap<string, Point>): void {
  batch(cy, () => {
    for (const [id, point] of places) cy.getElementById(id).position({ ...point });
  });
}
