import type { Point } from '../../graph/types.ts';
import { boxAround } from '../cytoscape/camera.ts';
import { fitBox } from '../fit-box.ts';
import type { Camera, CameraPlace } from '../look.ts';

const LEAST_ZOOM = 0.02;
const MOST_ZOOM = 4;
/** Of a canvas that is on no page, in pixels. */
const WITHOUT_PAGE = { width: 1000, height: 720 };

export interface View {
  get(): Camera;
  size(): { readonly width: number; readonly height: number };
  resize(width: number, height: number): void;
  set(place: CameraPlace): void;
  panBy(x: number, y: number): void;
  /** Zooms around a point of the screen, the middle where none is given. */
  zoomBy(factor: number, around?: Point): void;
  fit(places: Iterable<Point>): void;
  /** Whether all of them can be seen whole, names included. */
  shows(places: Iterable<Point>): boolean;
  toModel(point: Point): Point;
}

/** The camera. `onMove` is called after each change. */
export function createView(onMove: () => void): View {
  let camera: CameraPlace = { zoom: 1, pan: { x: 0, y: 0 } };
  let size = WITHOUT_PAGE;
  const move = (next: CameraPlace): void => {
    camera = next;
    onMove();
  };
  const toModel = ({ x, y }: Point): Point => ({
    x: (x - camera.pan.x) / camera.zoom,
    y: (y - camera.pan.y) / camera.zoom,
  });
  const get = (): Camera => {
    const [from, to] = [toModel({ x: 0, y: 0 }), toModel({ x: size.width, y: size.height })];
    return { ...camera, box: { x1: from.x, y1: from.y, x2: to.x, y2: to.y } };
  };
  return {
    get,
    size: () => size,
    resize(width, height) {
      size = width > 1 && height > 1 ? { width, height } : size;
    },
    set: move,
    panBy: (x, y) => move({ ...camera, pan: { x: camera.pan.x + x, y: camera.pan.y + y } }),
    zoomBy(factor, around = { x: size.width / 2, y: size.height / 2 }) {
      const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, camera.zoom * factor));
      const still = toModel(around);
      move({ zoom, pan: { x: around.x - still.x * zoom, y: around.y - still.y * zoom } });
    },
    fit(places) {
      move(fitBox(boxAround(places), { size, minZoom: LEAST_ZOOM, maxZoom: MOST_ZOOM }));
    },
    shows(places) {
      const [seen, box] = [get().box, boxAround(places)];
      return box.x1 >= seen.x1 && box.x2 <= seen.x2 && box.y1 >= seen.y1 && box.y2 <= seen.y2;
    },
    toModel,
  };
}
