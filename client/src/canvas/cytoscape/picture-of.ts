import type { Core } from 'cytoscape';
import type { Palette } from '../../theme/canvas-palette.ts';
import { withHulls } from '../hulls/hull-shape.ts';
import type { HullKeeper } from '../hulls/keep-hulls.ts';
import { seeThrough } from '../hulls/paint-hulls.ts';
import { grow } from '../names/boxes.ts';
import { paintAxis, type Tick, withAxis } from '../paint-axis.ts';
import type { NameKeeper } from './keep-names.ts';

export interface PictureOptions {
  /** Pixels of the picture for one of the page. */
  readonly scale: number;
  readonly palette: Palette;
  readonly face: string;
  readonly ticks: readonly Tick[];
}

/** Browsers refuse surfaces much larger than this, and viewers choke on them. In pixels. */
const LONGEST_SIDE = 10_000;
/** Room around the drawing for names that reach beyond it, in pixels of the page. */
const ROOM = 70;

/**
 * All that is drawn, with its names: Cytoscape gives the drawing, the names are planned for the picture as they are for the screen
 * and have the same size in it, whatever the drawing's. Rejects where the browser gives no drawing surface.
 */
export async function pictureOf(
  cy: Core,
  { names, hulls }: { readonly names: NameKeeper; readonly hulls: HullKeeper },
  { scale, palette, face, ticks }: PictureOptions,
): Promise<Blob> {
  const { x1, y1, w, h } = cy.elements().boundingBox();
  const letters = scale * devicePixelRatio;
  const pixels = Math.min(letters, LONGEST_SIDE / Math.max(w, h, 1));
  const drawing: unknown = cy.png({ output: 'blob', full: true, scale: pixels / devicePixelRatio });
  if (!(drawing instanceof Blob)) throw new Error('This canvas has no picture to give: it is not on a page.');
  const image = await createImageBitmap(drawing);
  const zoom = pixels / letters;
  const room = ROOM / zoom;
  const own = withHulls({ x1, y1, x2: x1 + w, y2: y1 + h }, hulls.bounds());
  const drawn = grow({ left: own.x1, top: own.y1, right: own.x2, bottom: own.y2 }, room);
  const box = withAxis(drawn, ticks, zoom);
  const surface = document.createElement('canvas');
  const pen = surface.getContext('2d');
  if (pen === null)
    throw new Error('The browser gives no drawing surface for the picture. Close other pages and try again.');
  surface.width = Math.ceil((box.right - box.left) * pixels);
  surface.height = Math.ceil((box.bottom - box.top) * pixels);
  pen.fillStyle = palette.ground;
  pen.fillRect(0, 0, surface.width, surface.height);
  const camera = { zoom, pan: { x: -box.left * zoom, y: -box.top * zoom } };
  seeThrough(pen, camera, letters);
  hulls.paintPicture(pen, camera, 'hulls');
  pen.setTransform(letters, 0, 0, letters, 0, 0);
  paintAxis(pen, surface.height / letters, { ticks, camera, palette, face });
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.drawImage(image, (x1 - box.left) * pixels, (y1 - box.top) * pixels);
  pen.setTransform(letters, 0, 0, letters, 0, 0);
  hulls.paintPicture(pen, camera, 'names');
  names.paintPicture(pen, box, { zoom, plates: hulls.platesOfPicture(camera) });
  return new Promise((resolve, reject) => {
    surface.toBlob((blob) => {
      if (blob === null) reject(new Error('The browser could not make a PNG of a picture of this size.'));
      else resolve(blob);
    }, 'image/png');
  });
}
