import { exportView } from '../graph/export-view.ts';
import { defineAction } from './action.ts';
import { download } from './download.ts';

/** Saves the entities and links on the canvas. What the lens leaves out (rumours, say) stays out of the file too. */
export const exportJson = defineAction<undefined>({
  id: 'export-json',
  run({ store }) {
    const content = JSON.stringify(exportView(store.getState()), null, 2);
    download(new Blob([content], { type: 'application/json' }), 'orrery.json');
  },
});
