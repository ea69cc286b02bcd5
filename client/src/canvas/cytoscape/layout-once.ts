import type { Core, NodeSingular } from 'cytoscape';
import type { NodeId } from '../../graph/types.ts';
import type { LayoutName } from '../graph-canvas.ts';
import type { LayoutTask, Places } from '../layout-kernel.ts';
import { runForceLayout } from '../run-force-layout.ts';

export interface LayoutOptions {
  readonly name: LayoutName;
  readonly fixed: ReadonlySet<NodeId>;
  readonly signal: AbortSignal;
  /** Nodes glide to their places; otherwise they are simply there. */
  readonly glide: boolean;
}

/** Runs one layout to its end. A cancelled one resolves too: where nodes are then is where they stay. */
export async function layoutOnce(cy: Core, options: LayoutOptions): Promise<void> {
  switch (options.name) {
    case 'force':
      return layoutByForce(cy, options);
    case 'concentric':
      return layoutBuiltIn(cy, {
        name: 'concentric',
        concentric: (node: NodeSingular) => node.degree(false),
        levelWidth: () => 2,
        minNodeSpacing: 70,
      });
    case 'tree':
      return layoutBuiltIn(cy, { name: 'breadthfirst', directed: false, spacingFactor: 1.4 });
  }
}

async function layoutByForce(cy: Core, { fixed, signal, glide }: LayoutOptions): Promise<void> {
  let last: Places = [];
  try {
    await runForceLayout(
      toTask(cy, fixed),
      (places) => {
        if (signal.aborted) return;
        last = places;
        // Without motion only the last places are shown.
        if (glide) place(cy, places, fixed);
      },
      signal,
    );
  } catch (cause) {
    if (signal.aborted) return;
    throw cause;
  }
  if (!signal.aborted) place(cy, last, fixed);
}

function layoutBuiltIn(cy: Core, options: Parameters<Core['layout']>[0]): Promise<void> {
  return new Promise((resolve) => {
    const layout = cy.layout({
      ...options,
      fit: false,
      animate: false,
      nodeDimensionsIncludeLabels: true,
    } as typeof options);
    layout.one('layoutstop', () => resolve());
    layout.run();
  });
}

/** New nodes have no place yet; a spiral keeps them apart, since equal places give the forces no direction. */
function toTask(cy: Core, fixed: ReadonlySet<string>): LayoutTask {
  let placed = 0;
  const boxes = cy.nodes().map((node: NodeSingular) => {
    const { x, y } = node.position();
    const size = node.boundingBox({ includeLabels: true, includeOverlays: false });
    placed += 1;
    const angle = placed * 2.399_963;
    const radius = 40 * Math.sqrt(placed);
    const isNowhere = x === 0 && y === 0;
    return {
      id: node.id(),
      x: isNowhere ? Math.cos(angle) * radius : x,
      y: isNowhere ? Math.sin(angle) * radius : y,
      width: Math.max(40, size.w),
      height: Math.max(40, size.h),
      isFixed: fixed.has(node.id()),
    };
  });
  return {
    boxes,
    aspect: aspectOf(cy),
    springs: cy.edges().map((edge) => [edge.source().id(), edge.target().id()] as const),
  };
}

/** Without a page (headless) there is no ground to fill. */
function aspectOf(cy: Core): number {
  const aspect = cy.width() / cy.height();
  return Number.isFinite(aspect) && aspect > 0 ? Math.min(2, Math.max(0.6, aspect)) : 1.4;
}

function place(cy: Core, places: Places, fixed: ReadonlySet<string>): void {
  cy.batch(() => {
    for (const [id, x, y] of places) if (!fixed.has(id)) cy.getElementById(id).position({ x, y });
  });
}
