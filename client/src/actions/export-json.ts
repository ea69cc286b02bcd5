import { passes } from '../graph/lens.ts';
import { defineAction } from './action.ts';
import { download } from './download.ts';

/** Saves the entities and links on the canvas. What the lens leaves out (rumours, say) stays out of the file too. */
export const exportJson = defineAction<undefined>({
  id: 'export-json',
  run({ store }) {
    const { nodes, edges, lens, asOf } = store.getState();
    const links = [...edges.values()].filter((edge) => passes(lens, edge.certainty));
    const content = { format: 'orrery-view/1', lens, asOf, entities: [...nodes.values()], links };
    download(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }), 'orrery.json');
  },
});
