import type { ActionContext } from './action.ts';
import { lookAgain } from './seen.ts';

/** Puts nodes and camera on the canvas where the store has them, after a step of undo or a restored view. */
export function putBack({ canvas, store }: Pick<ActionContext, 'canvas' | 'store'>): void {
  if (canvas === null) return;
  const { positions, camera } = store.getState();
  canvas.place(positions);
  if (camera !== null) lookAgain(canvas, camera);
}
