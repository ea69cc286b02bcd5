import { defineAction } from './action.ts';

/** Moves the camera so that everything is on screen. */
export const fit = defineAction<undefined>({
  id: 'fit',
  run({ canvas }) {
    canvas?.fit();
  },
});
