import { asOngoingStep } from './history.ts';
import type { Producer } from './state.ts';
import type { Camera } from './types.ts';

/** The camera as the canvas moved it: part of whatever made it move, and no step of its own. */
export const followCamera =
  (camera: Camera): Producer =>
  (state) =>
    isSameCamera(state.camera, camera) ? state : { ...state, camera };

/**
 * The camera as a hand moved it. Moves that follow each other are one step. Between undo and redo they are none: to look around must not
 * cost what could be done again.
 */
export const moveCamera =
  (camera: Camera): Producer =>
  (state) => {
    const follow = followCamera(camera);
    return state.future.length > 0 || state.camera === null
      ? follow(state)
      : asOngoingStep(follow, { kind: 'camera' })(state);
  };

export const isSameCamera = (a: Camera | null, b: Camera): boolean =>
  a !== null &&
  a.zoom === b.zoom &&
  a.pan.x === b.pan.x &&
  a.pan.y === b.pan.y &&
  a.width === b.width &&
  a.height === b.height;

/** Where the camera has to be on a canvas of this size: exactly where it was on one of its own, else about the same middle and no nearer. */
export function cameraOn(camera: Camera, { width, height }: Pick<Camera, 'width' | 'height'>): Camera {
  if (camera.width === width && camera.height === height) return camera;
  const zoom = camera.zoom * Math.min(1, width / camera.width, height / camera.height);
  const middleOf = (size: number, pan: number): number => (size / 2 - pan) / camera.zoom;
  const pan = {
    x: width / 2 - middleOf(camera.width, camera.pan.x) * zoom,
    y: height / 2 - middleOf(camera.height, camera.pan.y) * zoom,
  };
  return { zoom, pan, width, height };
}
