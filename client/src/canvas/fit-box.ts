import type { CameraPlace } from './look.ts';

/**
 * Left free around what is fitted, in pixels of the screen: at the foot stand the line of counts and the controls, at the head the
 * question of a disputed line, which has three rows on a phone and the counts and credits above it. Of a low canvas never more than this share of its height.
 */
const FREE = { side: 28, head: 64, foot: 76 } as const;
const NARROW = { below: 600, head: 146 } as const;
const MOST_FREE = 0.12;
const MOST_FREE_NARROW = 0.2;
const LARGEST_ZOOM = 1.3;

interface ModelBox {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

export interface FitOptions {
  /** Of the canvas, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** Where the camera stands so that a box in model units fills what is free of the canvas. */
export function fitBox(box: ModelBox, { size, minZoom, maxZoom }: FitOptions): CameraPlace {
  const head =
    size.width < NARROW.below
      ? Math.min(NARROW.head, size.height * MOST_FREE_NARROW)
      : Math.min(FREE.head, size.height * MOST_FREE);
  const foot = Math.min(FREE.foot, size.height * MOST_FREE);
  const width = Math.max(1, size.width - 2 * FREE.side);
  const height = Math.max(1, size.height - head - foot);
  const wanted = Math.min(LARGEST_ZOOM, width / Math.max(1, box.x2 - box.x1), height / Math.max(1, box.y2 - box.y1));
  const zoom = Math.min(maxZoom, Math.max(minZoom, wanted));
  return {
    zoom,
    pan: {
      x: size.width / 2 - ((box.x1 + box.x2) / 2) * zoom,
      y: head + height / 2 - ((box.y1 + box.y2) / 2) * zoom,
    },
  };
}
