import type { Core } from 'cytoscape';

/** Of the canvas in pixels. Without a page (headless) there is no size to fill; any will do. */
export function sizeOf(cy: Core): { readonly width: number; readonly height: number } {
  const [width, height] = [cy.width(), cy.height()];
  return width > 1 && height > 1 ? { width, height } : { width: 1000, height: 720 };
}
