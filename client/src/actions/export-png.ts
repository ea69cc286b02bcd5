import { defineAction } from './action.ts';
import { download } from './download.ts';

/** Saves what is on the canvas as a picture. */
export const exportPng = defineAction<undefined>({
  id: 'export-png',
  async run({ canvas }) {
    if (canvas !== null) download(await canvas.image('png'), 'orrery.png');
  },
});
