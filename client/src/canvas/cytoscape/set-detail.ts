import type { Core } from 'cytoscape';

/** Above this many elements, drawing gives up detail while the hand moves. */
const LARGE = 1_500;

/** What of Cytoscape's renderer can be changed while it runs; its types do not know it. */
interface Renderer {
  hideEdgesOnViewport: boolean;
  textureOnViewport: boolean;
}

const isRenderer = (value: unknown): value is Renderer =>
  typeof value === 'object' && value !== null && 'hideEdgesOnViewport' in value && 'textureOnViewport' in value;

/**
 * Large pictures are drawn as a texture without lines while the hand moves, and their lines plain: five times as many frames in
 * our measurements. Small ones are always drawn in full. When the hand rests all of it is sharp again.
 */
export function setDetail(cy: Core): void {
  const isLarge = cy.elements().length > LARGE;
  cy.edges().forEach((edge) => {
    if (edge.hasClass('large') !== isLarge) edge.toggleClass('large', isLarge);
  });
  const renderer: unknown = Reflect.get(cy, 'renderer');
  const current: unknown = typeof renderer === 'function' ? renderer.call(cy) : undefined;
  if (!isRenderer(current)) return;
  current.hideEdgesOnViewport = isLarge;
  current.textureOnViewport = isLarge;
}
