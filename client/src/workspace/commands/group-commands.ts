import { dissolve, fold, foldEvery, group, groupByFeature } from '../../actions/group.ts';
import type { DrawnGroup } from '../../graph/drawn-group.ts';
import type { CommandDefinition, CommandTools, Situation } from './command.ts';

const isSeen = ({ graph, shell }: Situation): boolean => graph.nodes.size > 0 && shell.page === null;
const hasGroups = (situation: Situation): boolean => isSeen(situation) && situation.graph.groups.length > 0;

/** The groups of which something is selected. */
function chosen({ orrery }: CommandTools, { targets }: Situation): readonly DrawnGroup[] {
  const ids = new Set(targets);
  return orrery.picture.getState().groups.filter(({ members }) => members.some((id) => ids.has(id)));
}

/** What stands together on the canvas. */
export const GROUP_COMMANDS: readonly CommandDefinition[] = [
  {
    id: 'group',
    label: 'group.selected',
    group: 'canvas',
    keys: ['Mod+G'],
    when: (situation) => isSeen(situation) && situation.targets.length > 1,
    run: ({ orrery }, { targets }) => void orrery.run(group, { ids: targets }),
  },
  {
    id: 'ungroup',
    label: 'group.dissolve',
    group: 'canvas',
    keys: ['Mod+Shift+G'],
    when: (situation) => hasGroups(situation) && situation.targets.length > 0,
    run: (tools, situation) => void tools.orrery.run(dissolve, { ids: chosen(tools, situation).map(({ id }) => id) }),
  },
  {
    id: 'fold',
    label: 'group.toggle',
    group: 'canvas',
    keys: ['O'],
    when: (situation) => hasGroups(situation) && situation.targets.length > 0,
    run(tools, situation) {
      for (const { id, isFolded } of chosen(tools, situation)) void tools.orrery.run(fold, { id, isFolded: !isFolded });
    },
  },
  {
    id: 'group-parts',
    label: 'group.parts',
    group: 'canvas',
    when: isSeen,
    run: ({ orrery }) => void orrery.run(groupByFeature, { kind: 'part' }),
  },
  {
    id: 'group-types',
    label: 'group.types',
    group: 'canvas',
    when: isSeen,
    run: ({ orrery }) => void orrery.run(groupByFeature, { kind: 'type' }),
  },
  {
    id: 'fold-all',
    label: 'group.foldAll',
    group: 'canvas',
    when: (situation) => hasGroups(situation) && situation.graph.groups.some(({ isFolded }) => !isFolded),
    run: ({ orrery }) => void orrery.run(foldEvery, { isFolded: true }),
  },
  {
    id: 'open-all',
    label: 'group.openAll',
    group: 'canvas',
    when: (situation) => hasGroups(situation) && situation.graph.groups.some(({ isFolded }) => isFolded),
    run: ({ orrery }) => void orrery.run(foldEvery, { isFolded: false }),
  },
  {
    id: 'ungroup-all',
    label: 'group.dissolveAll',
    group: 'canvas',
    when: hasGroups,
    run: ({ orrery }) => void orrery.run(dissolve, { ids: orrery.store.getState().groups.map(({ id }) => id) }),
  },
];
