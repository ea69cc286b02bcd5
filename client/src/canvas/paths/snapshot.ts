import type { CameraPlace } from '../look.ts';
import type { Pen } from './paint.ts';
import type { Window } from './window.ts';

/** So much of the screen's width and height is painted beyond each edge, for a hand that moves on. */
const MARGIN = 0.25;
/** Larger than this its pixels would be seen. */
const MOST_ENLARGED = 1.6;

export interface Snapshot {
  /** Whether it can stand for the picture under this camera: nothing of the picture is beyond its edge, and it is fine enough. */
  covers(camera: CameraPlace, picture: Window): boolean;
  /** Paints it anew: `paint` gets the pen, the camera from the snapshot's own corner, and what part of the model is seen. */
  take(camera: CameraPlace, paint: (pen: Pen, camera: CameraPlace, box: Window) => void): void;
  /** Draws it where the picture is under this camera. */
  show(pen: Pen, camera: CameraPlace): void;
  /** The picture is another now. */
  drop(): void;
}

/**
 * A picture of the picture, a little larger than the screen, that stands for it while the camera moves: to paint thousands of lines
 * takes a machine without a GPU longer than a frame, to draw one bitmap does not.
 * @param screen the surface on which the picture is painted
 */
export function createSnapshot(screen: Pick<HTMLCanvasElement, 'width' | 'height'>, ratio: () => number): Snapshot {
  let surface: HTMLCanvasElement | null = null;
  let taken: CameraPlace | null = null;
  const margin = () => ({
    x: Math.round(screen.width * MARGIN),
    y: Math.round(screen.height * MARGIN),
  });
  const boxOf = ({ zoom, pan }: CameraPlace): Window => {
    const [beyondX, beyondY] = [margin().x / ratio(), margin().y / ratio()];
    const [width, height] = [screen.width / ratio(), screen.height / ratio()];
    return {
      x1: (-beyondX - pan.x) / zoom,
      y1: (-beyondY - pan.y) / zoom,
      x2: (width + beyondX - pan.x) / zoom,
      y2: (height + beyondY - pan.y) / zoom,
    };
  };
  return {
    covers({ zoom, pan }, picture) {
      if (taken === null || zoom / taken.zoom > MOST_ENLARGED) return false;
      const has = boxOf(taken);
      const [width, height] = [screen.width / ratio() / zoom, screen.height / ratio() / zoom];
      const [left, top] = [-pan.x / zoom, -pan.y / zoom];
      return (
        Math.max(left, picture.x1) >= has.x1 &&
        Math.max(top, picture.y1) >= has.y1 &&
        Math.min(left + width, picture.x2) <= has.x2 &&
        Math.min(top + height, picture.y2) <= has.y2
      );
    },
    take(camera, paint) {
      const { x, y } = margin();
      surface ??= document.createElement('canvas');
      const [width, height] = [screen.width + 2 * x, screen.height + 2 * y];
      if (surface.width !== width || surface.height !== height) Object.assign(surface, { width, height });
      const pen = surface.getContext('2d');
      if (pen === null) return;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, width, height);
      const own = { zoom: camera.zoom, pan: { x: camera.pan.x + x / ratio(), y: camera.pan.y + y / ratio() } };
      paint(pen, own, boxOf(camera));
      taken = { zoom: camera.zoom, pan: { ...camera.pan } };
    },
    show(pen, { zoom, pan }) {
      if (surface === null || taken === null) return;
      const { x, y } = margin();
      const scale = zoom / taken.zoom;
      pen.setTransform(
        scale,
        0,
        0,
        scale,
        (pan.x - taken.pan.x * scale) * ratio() - x * scale,
        (pan.y - taken.pan.y * scale) * ratio() - y * scale,
      );
      pen.globalAlpha = 1;
      pen.drawImage(surface, 0, 0);
    },
    drop() {
      taken = null;
    },
  };
}
