import { creditsOf } from '../graph/credits.ts';
import type { View } from '../graph/view.ts';
import { defineAction } from './action.ts';
import { download } from './download.ts';
import { shownLinks } from './export-view.ts';

export interface ExportPngArgs {
  /** Words the line below the picture, in the language of the page. */
  caption(view: View, credits: readonly string[]): string;
  /** Words a date of the axis (`YYYY`, `YYYY-MM`, null: no date), likewise. */
  tick(at: string | null): string;
}

/** Saves what is on the canvas as a picture; the line below it names the view and credits the documents that its links rest on. */
export const exportPng = defineAction<ExportPngArgs>({
  id: 'export-png',
  async run({ api, canvas, store, signal }, { caption, tick }) {
    if (canvas === null) return;
    const state = store.getState();
    const claims = await api.evidence(
      shownLinks(state).map(({ id }) => id),
      { signal },
    );
    const documents = claims.flatMap(({ citations }) => citations.map(({ document }) => document));
    const ticks = (state.axis ?? []).map(({ x, at }) => ({ x, words: tick(at) }));
    download(await canvas.image('png', { caption: caption(state.view, creditsOf(documents)), ticks }), 'orrery.png');
  },
});
