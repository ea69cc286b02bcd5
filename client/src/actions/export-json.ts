import { defineAction } from './action.ts';
import { download } from './download.ts';
import { exportView, shownLinks } from './export-view.ts';

/**
 * Saves the entities and the claims behind the links of the picture, with their evidence. What the view leaves out (opinions, say,
 * or what had not begun by its day) stays out of the file too, and the file says how much that is.
 */
export const exportJson = defineAction<undefined>({
  id: 'export-json',
  async run({ api, store, signal }) {
    const state = store.getState();
    const claims = await api.evidence(
      shownLinks(state).map(({ id }) => id),
      { signal },
    );
    const content = JSON.stringify(exportView(state, claims), null, 2);
    download(new Blob([content], { type: 'application/json' }), 'orrery.json');
  },
});
