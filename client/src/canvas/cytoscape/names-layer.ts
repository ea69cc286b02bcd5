import type { Core } from 'cytoscape';
import type { Pen } from '../names/paint-names.ts';

export interface NamesLayer {
  /** Clears the layer and lets `write` fill it, in pixels of the page. */
  paint(write: (pen: Pen) => void): void;
  remove(): void;
}

/** A drawing surface of its own above Cytoscape's: it takes no pointer, and is as sharp as the screen. Null without a page. */
export function createNamesLayer(cy: Core): NamesLayer | null {
  const container = cy.container();
  const surface = document.createElement('canvas');
  const pen = surface.getContext('2d');
  if (container === null || pen === null) return null;
  surface.dataset['layer'] = 'names';
  Object.assign(surface.style, { position: 'absolute', inset: '0', pointerEvents: 'none', zIndex: '5' });
  container.append(surface);
  const fit = (): void => {
    const ratio = devicePixelRatio;
    const [width, height] = [Math.round(cy.width() * ratio), Math.round(cy.height() * ratio)];
    if (surface.width === width && surface.height === height) return;
    surface.width = width;
    surface.height = height;
    surface.style.width = `${cy.width()}px`;
    surface.style.height = `${cy.height()}px`;
  };
  return {
    paint(write) {
      fit();
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, surface.width, surface.height);
      pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      write(pen);
    },
    remove: () => surface.remove(),
  };
}
