import type { Point } from '../graph/types.ts';
import type { Camera, CameraPlace } from './look.ts';

/** The size of a canvas that is on no page, in pixels. */
const WIDTH = 1000;
const HEIGHT = 720;
const LARGEST_ZOOM = 1.3;

export interface FakeCamera {
  get(): Camera;
  set(place: CameraPlace): void;
  zoomBy(factor: number): void;
  fit(points: readonly Point[]): void;
  shows(point: Point): boolean;
  /** From the model to the screen. */
  onScreen(point: Point): Point;
}

/** A camera of the fake canvas: the arithmetic of the real one, without gliding. */
export function createFakeCamera(): FakeCamera {
  let zoom = 1;
  let pan: Point = { x: 0, y: 0 };
  const toModel = ({ x, y }: Point): Point => ({ x: (x - pan.x) / zoom, y: (y - pan.y) / zoom });
  const get = (): Camera => {
    const [from, to] = [toModel({ x: 0, y: 0 }), toModel({ x: WIDTH, y: HEIGHT })];
    return { zoom, pan, box: { x1: from.x, y1: from.y, x2: to.x, y2: to.y } };
  };
  const lookTo = (middle: Point, next: number): void => {
    zoom = next;
    pan = { x: WIDTH / 2 - middle.x * zoom, y: HEIGHT / 2 - middle.y * zoom };
  };
  return {
    get,
    set(place) {
      ({ zoom, pan } = place);
    },
    zoomBy: (factor) => lookTo(toModel({ x: WIDTH / 2, y: HEIGHT / 2 }), zoom * factor),
    fit(points) {
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
      lookTo(middle, Math.min(LARGEST_ZOOM, WIDTH / (right - left + 100), HEIGHT / (bottom - top + 100)));
    },
    shows({ x, y }) {
      const { box } = get();
      return x > box.x1 && x < box.x2 && y > box.y1 && y < box.y2;
    },
    onScreen: ({ x, y }) => ({ x: x * zoom + pan.x, y: y * zoom + pan.y }),
  };
}
