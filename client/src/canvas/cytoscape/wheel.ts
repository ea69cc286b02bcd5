import type { Core } from 'cytoscape';

/** What of a turn of the wheel, or of two fingers on a touch pad, decides how far the camera goes. */
export interface Turn {
  readonly deltaY: number;
  /** 0 pixels, 1 lines, 2 pages. */
  readonly deltaMode: number;
  /** Browsers report a pinch on a touch pad as a wheel with Ctrl held. */
  readonly ctrlKey: boolean;
}

/** Pixels of one line and one page, for browsers that count in them. */
const PIXELS: Readonly<Record<number, number>> = { 0: 1, 1: 33, 2: 400 };
/** One notch is 100 to 120 pixels in most browsers: five make things about 2.7 times as large. */
const PER_PIXEL = 0.002;
/** A pinch sends small steps, and is to follow the fingers. */
const PER_PINCHED_PIXEL = 0.01;
/** A wheel that runs free sends hundreds of pixels at once; more than this in one step and the eye loses its place. */
const MOST_PIXELS = 240;

/** By how much things grow with this turn. */
export function zoomFactor({ deltaY, deltaMode, ctrlKey }: Turn): number {
  const pixels = deltaY * (PIXELS[deltaMode] ?? 1);
  const bounded = Math.max(-MOST_PIXELS, Math.min(MOST_PIXELS, pixels));
  return Math.exp(-bounded * (ctrlKey ? PER_PINCHED_PIXEL : PER_PIXEL));
}

/**
 * Zooms by the wheel, towards the pointer. Cytoscape's own handler guesses the device from the first turns and moves far too little
 * (five notches: 15 %). Returns how to stop.
 */
export function followWheel(cy: Core, container: HTMLElement): () => void {
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (event.deltaY === 0) return;
    const { left, top } = container.getBoundingClientRect();
    cy.stop();
    cy.zoom({
      level: cy.zoom() * zoomFactor(event),
      renderedPosition: { x: event.clientX - left, y: event.clientY - top },
    });
    cy.emit('scrollzoom');
  };
  const options = { capture: true, passive: false } as const;
  container.addEventListener('wheel', onWheel, options);
  return () => container.removeEventListener('wheel', onWheel, options);
}
