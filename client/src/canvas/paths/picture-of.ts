import { CANVAS_PALETTE } from '../../theme/canvas-palette.ts';
import { boxAround } from '../cytoscape/camera.ts';
import type { NameKeeper } from '../cytoscape/keep-names.ts';
import type { ColourScheme } from '../graph-canvas.ts';
import { withHulls } from '../hulls/hull-shape.ts';
import type { HullKeeper } from '../hulls/keep-hulls.ts';
import { paintAxis, type Tick, withAxis } from '../paint-axis.ts';
import { batchesOf } from './batches.ts';
import { paintBatches, toModel } from './paint.ts';
import { paintDetails } from './paint-details.ts';
import type { Scene } from './scene.ts';

export interface PictureTask {
  readonly scene: Scene;
  readonly scheme: ColourScheme;
  /** Pixels of the picture for one of the drawing, where the browser can make one so large. */
  readonly scale: number;
  readonly paintNames: NameKeeper['paintPicture'];
  readonly hulls: Pick<HullKeeper, 'paintPicture' | 'platesOfPicture' | 'bounds'>;
  readonly face: string;
  readonly ticks: readonly Tick[];
}

/** Browsers make no surfaces larger than about this many pixels a side. */
const MOST_PIXELS = 8_000;

/** All that is on the canvas, names included. Rejects where the browser can make no picture. */
export async function pictureOf(task: PictureTask): Promise<Blob> {
  const { scene, scheme, scale, paintNames, hulls, face, ticks } = task;
  if (typeof document === 'undefined') throw new Error('This canvas has no picture to give: it is not on a page.');
  const own = withHulls(boxAround(scene.nodes.values()), hulls.bounds());
  const box = withAxis({ left: own.x1, right: own.x2, top: own.y1, bottom: own.y2 }, ticks, 1);
  const [width, height] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
  const ratio = Math.min(scale, MOST_PIXELS / width, MOST_PIXELS / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil(height * ratio);
  const pen = canvas.getContext('2d');
  if (pen === null)
    throw new Error('The browser gives no drawing surface for the picture. Close other pages and try again.');
  const palette = CANVAS_PALETTE[scheme];
  pen.fillStyle = palette.ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const easel = { pen, camera: { zoom: 1, pan: { x: -box.left, y: -box.top } }, ratio, palette };
  toModel(easel);
  hulls.paintPicture(pen, easel.camera, 'hulls');
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintAxis(pen, height, { ticks, camera: easel.camera, palette, face });
  toModel(easel);
  paintBatches(easel, batchesOf(scene, scheme));
  paintDetails(easel, scene.nodes.values(), scheme);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  hulls.paintPicture(pen, easel.camera, 'names');
  paintNames(pen, box, { zoom: 1, plates: hulls.platesOfPicture(easel.camera) });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The browser could not make a PNG of a picture of this size.'));
      else resolve(blob);
    }, 'image/png');
  });
}
