import type { Point } from '../../graph/types.ts';
import type { Palette } from '../../theme/canvas-palette.ts';
import type { CameraPlace } from '../look.ts';
import type { Batches, LineBatch } from './batches.ts';

export type Pen = CanvasRenderingContext2D;

/** Where and how a picture is painted. */
export interface Easel {
  readonly pen: Pen;
  readonly camera: CameraPlace;
  /** Pixels of the surface for one of the page. */
  readonly ratio: number;
  readonly palette: Palette;
}

/** Farther out than this, dashes and marks are smaller than a pixel and only cost time. */
export const LEAST_ZOOM = { dashes: 0.3, marks: 0.3, rims: 0.22 } as const;
/** Lines get no thinner than this on the screen, in pixels. */
const HAIRLINE = 0.55;
const DASHES: Readonly<Record<'solid' | 'dashed' | 'dotted', readonly number[]>> = {
  solid: [],
  dashed: [7, 5],
  dotted: [0.5, 4.5],
};

/** Lets the pen draw in model units. */
export function toModel({ pen, camera, ratio }: Easel): void {
  const scale = camera.zoom * ratio;
  pen.setTransform(scale, 0, 0, scale, camera.pan.x * ratio, camera.pan.y * ratio);
}

export const onScreen = ({ x, y }: Point, { zoom, pan }: CameraPlace): Point => ({
  x: x * zoom + pan.x,
  y: y * zoom + pan.y,
});

/** Paints lines below their marks below nodes. */
export function paintBatches(easel: Easel, batches: Batches): void {
  const { pen, camera, palette } = easel;
  toModel(easel);
  for (const batch of batches.lines) paintLines(easel, batch);
  pen.setLineDash([]);
  pen.lineCap = 'butt';
  if (camera.zoom >= LEAST_ZOOM.marks) {
    for (const { filled, outlined, colour, opacity } of batches.marks) {
      pen.globalAlpha = opacity;
      pen.fillStyle = colour;
      pen.fill(filled);
      pen.fillStyle = palette.ground;
      pen.fill(outlined);
      pen.strokeStyle = colour;
      pen.lineWidth = 1.3;
      pen.stroke(outlined);
    }
  }
  pen.globalAlpha = 1;
  // What is pale must not let the lines behind it through either.
  if (camera.zoom >= LEAST_ZOOM.rims || batches.nodes.some(({ opacity }) => opacity < 1)) {
    pen.fillStyle = palette.ground;
    pen.fill(batches.rims);
  }
  for (const { path, colour, opacity } of batches.nodes) {
    pen.globalAlpha = opacity;
    pen.fillStyle = colour;
    pen.fill(path);
  }
  if (camera.zoom >= LEAST_ZOOM.dashes) {
    pen.globalAlpha = 1;
    pen.strokeStyle = palette.inkSoft;
    pen.lineWidth = 1.5;
    pen.setLineDash([4, 3]);
    pen.stroke(batches.dashed);
    pen.setLineDash([]);
  }
  pen.globalAlpha = 1;
}

function paintLines({ pen, camera }: Easel, { path, paint }: LineBatch): void {
  const isFar = camera.zoom < LEAST_ZOOM.dashes;
  pen.globalAlpha = paint.opacity * (isFar ? 0.6 : 1);
  pen.strokeStyle = paint.colour;
  pen.lineWidth = Math.max(paint.width, HAIRLINE / camera.zoom);
  // Where dashes cannot be seen a paler line stands for them.
  if (isFar && paint.stroke !== 'solid') pen.globalAlpha *= 0.6;
  pen.setLineDash(isFar ? [] : [...DASHES[paint.stroke]]);
  pen.lineCap = paint.stroke === 'dotted' && !isFar ? 'round' : 'butt';
  pen.stroke(path);
}
