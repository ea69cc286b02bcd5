import type { NodeId } from '../graph/types.ts';
import { defineAction } from './action.ts';
import { download } from './download.ts';
import { exportView, shownLinks } from './export-view.ts';

/** Saves the selected entities and the claims behind the links among them, as the export of the whole picture does. */
export const exportSelection = defineAction<{ readonly ids: readonly NodeId[] }>({
  id: 'export-selection',
  async run({ api, store, signal }, { ids }) {
    const whole = store.getState();
    const chosen = new Set(ids);
    const state = {
      ...whole,
      nodes: new Map([...whole.nodes].filter(([id]) => chosen.has(id))),
      edges: new Map([...whole.edges].filter(([, { source, target }]) => chosen.has(source) && chosen.has(target))),
    };
    const claims = await api.evidence(
      shownLinks(state).map(({ id }) => id),
      { signal },
    );
    const content = JSON.stringify(exportView(state, claims), null, 2);
    download(new Blob([content], { type: 'application/json' }), 'orrery-selection.json');
  },
});
