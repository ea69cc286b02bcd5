import type { GraphCanvas } from '../canvas/graph-canvas.ts';
import { cameraOn } from '../graph/camera.ts';
import type { Camera } from '../graph/types.ts';

/** What is on screen now, with the size of the canvas it is seen on. */
export function seenOn(canvas: GraphCanvas): Camera {
  const { zoom, pan, box } = canvas.camera();
  // Whole pixels: the box is the size divided by the zoom, and comes back with a rest.
  const [width, height] = [Math.round((box.x2 - box.x1) * zoom), Math.round((box.y2 - box.y1) * zoom)];
  return { zoom, pan, width, height };
}

/** Points the camera at what was seen then, though the canvas may have another size now. */
export const lookAgain = (canvas: GraphCanvas, camera: Camera): void =>
  canvas.setCamera(cameraOn(camera, seenOn(canvas)));
