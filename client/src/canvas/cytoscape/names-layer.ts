import type { Size } from '../names/boxes.ts';
import type { Pen } from '../names/paint-names.ts';

export interface NamesLayer {
  /** Clears the layer and lets `write` fill it, in pixels of the page. */
  paint(write: (pen: Pen) => void): void;
  remove(): void;
}

export interface LayerGround {
  readonly container: HTMLElement | null;
  size(): Size;
}

export interface LayerKind {
  /** As tests find it. */
  readonly name: string;
  /** Which layer lies above which. */
  readonly depth: number;
  /** Below what the canvas draws. */
  readonly isFirst?: boolean;
}

const NAMES: LayerKind = { name: 'names', depth: 5 };

/** A drawing surface of its own above (or below) the picture: it takes no pointer, and is as sharp as the screen. Null without a page. */
export function createNamesLayer(
  { container, size }: LayerGround,
  { name, depth, isFirst = false }: LayerKind = NAMES,
): NamesLayer | null {
  const surface = document.createElement('canvas');
  const pen = surface.getContext('2d');
  if (container === null || pen === null) return null;
  surface.dataset['layer'] = name;
  Object.assign(surface.style, { position: 'absolute', inset: '0', pointerEvents: 'none', zIndex: String(depth) });
  if (isFirst) container.prepend(surface);
  else container.append(surface);
  const fit = (): void => {
    const ratio = devicePixelRatio;
    const now = size();
    const [width, height] = [Math.round(now.width * ratio), Math.round(now.height * ratio)];
    if (surface.width === width && surface.height === height) return;
    surface.width = width;
    surface.height = height;
    surface.style.width = `${now.width}px`;
    surface.style.height = `${now.height}px`;
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
