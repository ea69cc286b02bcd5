import { moveCamera } from '../graph/camera.ts';
import { defineAction } from './action.ts';
import { seenOn } from './seen.ts';

/** Moves the camera so that everything is on screen: a move by hand, so undo takes it back. */
export const fit = defineAction<undefined>({
  id: 'fit',
  run({ canvas, store }) {
    if (canvas === null) return;
    const before = store.getState().camera;
    canvas.fit();
    // The canvas has told where it goes; the step begins where it was.
    const after = seenOn(canvas);
    store.setState((state) => moveCamera(after)({ ...state, camera: before ?? after }));
  },
});
