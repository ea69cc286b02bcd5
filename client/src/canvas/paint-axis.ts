import type { Palette } from '../theme/canvas-palette.ts';
import type { CameraPlace } from './look.ts';
import type { Box } from './names/boxes.ts';

/** A date that stands over a picture, as it is written. */
export interface Tick {
  /** In model units. */
  readonly x: number;
  readonly words: string;
}

/** How high the row of words is, in pixels of the screen. */
export const AXIS_HEIGHT = 24;
const LETTERS = 12;
const SIDE = 8;
const LINE_OPACITY = 0.38;

/** The box of a picture with room for the words of its axis above it. All in model units; `zoom` is how large a unit is seen. */
export function withAxis(box: Box, ticks: readonly Tick[], zoom: number): Box {
  if (ticks.length === 0) return box;
  const air = SIDE / zoom;
  return {
    ...box,
    left: Math.min(box.left, ...ticks.map(({ x }) => x - air)),
    right: Math.max(box.right, ...ticks.map(({ x }) => x + air)),
    top: box.top - AXIS_HEIGHT / zoom,
  };
}

interface AxisTask {
  readonly ticks: readonly Tick[];
  readonly camera: CameraPlace;
  readonly palette: Pick<Palette, 'inkSoft'>;
  readonly face: string;
}

/** Paints a line for each date from top to bottom and its words at the top, with a pen that draws in pixels of the screen. */
export function paintAxis(pen: CanvasRenderingContext2D, height: number, task: AxisTask): void {
  const { ticks, camera, palette, face } = task;
  pen.font = `${LETTERS}px ${face}`;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  let end = Number.NEGATIVE_INFINITY;
  for (const { x, words } of ticks) {
    const left = x * camera.zoom + camera.pan.x;
    pen.globalAlpha = LINE_OPACITY;
    pen.strokeStyle = palette.inkSoft;
    pen.lineWidth = 1;
    pen.setLineDash([4, 4]);
    pen.beginPath();
    pen.moveTo(left, 0);
    pen.lineTo(left, height);
    pen.stroke();
    // Where dates stand close together one speaks and the next are lines, as on the screen.
    if (left + SIDE < end) continue;
    pen.globalAlpha = 1;
    pen.fillStyle = palette.inkSoft;
    pen.fillText(words, left + SIDE, AXIS_HEIGHT / 2);
    end = left + SIDE + pen.measureText(words).width + SIDE;
  }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}
