import { creditsOf } from '../graph/credits.ts';
import type { View } from '../graph/view.ts';
import { defineAction } from './action.ts';
import { download } from './download.ts';

export interface ExportPngArgs {
  /** Words the line below the picture, in the language of the page. */
  caption(view: View, credits: readonly string[]): string;
}

/** Saves what is on the canvas as a picture; the line below it names the view and credits the data. */
export const exportPng = defineAction<ExportPngArgs>({
  id: 'export-png',
  async run({ api, canvas, store, signal }, { caption }) {
    if (canvas === null) return;
    const documents = await api.documents({ signal });
    const credits = creditsOf(documents.filter(({ credit }) => credit !== null));
    download(await canvas.image('png', caption(store.getState().view, credits)), 'orrery.png');
  },
});
