import { followCamera, moveCamera as producer } from '../graph/camera.ts';
import { defineAction } from './action.ts';
import { seenOn } from './seen.ts';

/** Takes note of where the camera went. By hand it is a step of undo; else it belongs to what made it go. */
export const moveCamera = defineAction<{ readonly byHand: boolean }>({
  id: 'move-camera',
  run({ canvas, store }, { byHand }) {
    if (canvas !== null) store.setState((byHand ? producer : followCamera)(seenOn(canvas)));
  },
});
