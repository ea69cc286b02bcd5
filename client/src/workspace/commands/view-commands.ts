import { pickFile } from '../../actions/pick-file.ts';
import type { Orrery } from '../context.tsx';
import { showViews, viewFromFile } from '../saved-views/view-actions.ts';
import type { CommandDefinition } from './command.ts';

/** Keeping pictures, and coming back to them. */
export const VIEW_COMMANDS: readonly CommandDefinition[] = [
  {
    id: 'save-view',
    label: 'views.save',
    group: 'everywhere',
    keys: ['Mod+S'],
    isForTyping: true,
    when: ({ graph }) => graph.nodes.size > 0,
    run: ({ orrery }) => orrery.savedViews.state.setState({ naming: true }),
  },
  {
    id: 'views',
    label: 'views.show',
    group: 'everywhere',
    run: ({ orrery }) => showViews(orrery),
  },
  {
    id: 'open-view-file',
    label: 'views.openFile',
    group: 'everywhere',
    run: ({ orrery }) => void pickAndOpen(orrery),
  },
];

async function pickAndOpen(orrery: Orrery): Promise<void> {
  const file = await pickFile('.json,application/json');
  if (file !== null) await viewFromFile(orrery, file);
}
