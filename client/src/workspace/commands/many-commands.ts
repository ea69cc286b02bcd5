import { choose } from '../../actions/choose.ts';
import { focusCanvas } from '../places.ts';
import type { AreaTool } from '../shell-store.ts';
import type { CommandDefinition, Situation } from './command.ts';

const isSeen = ({ graph, shell }: Situation): boolean => graph.nodes.size > 0 && shell.page === null;
const isSome = (situation: Situation): boolean => isSeen(situation) && situation.targets.length > 0;
const isSeveral = (situation: Situation): boolean => isSeen(situation) && situation.targets.length > 1;

/** Selecting many, and seeing the whole. */
export const MANY_COMMANDS: readonly CommandDefinition[] = [
  area('lasso', 'area.lasso'),
  area('box', 'area.box'),
  {
    id: 'select-neighbours',
    label: 'choose.neighbours',
    group: 'canvas',
    when: isSome,
    run: ({ orrery }) => void orrery.run(choose, { kind: 'neighbours' }),
  },
  {
    id: 'select-path',
    label: 'choose.path',
    group: 'canvas',
    when: isSeveral,
    run: ({ orrery }) => void orrery.run(choose, { kind: 'path' }),
  },
  {
    id: 'select-lines',
    label: 'choose.lines',
    group: 'canvas',
    when: isSeveral,
    run: ({ orrery }) => void orrery.run(choose, { kind: 'lines' }),
  },
  {
    id: 'minimap',
    label: 'map.show',
    group: 'canvas',
    when: isSeen,
    run: ({ orrery: { shell } }) => shell.setState(({ minimap }) => ({ minimap: !minimap })),
  },
  {
    id: 'present',
    label: 'screen.present',
    group: 'everywhere',
    when: isSeen,
    run: ({ orrery: { shell } }) => {
      shell.setState({ presenting: true, drawer: null, sheet: null });
      // What had the keyboard is out of sight now: arrows walk, Escape leaves.
      focusCanvas();
    },
  },
  {
    id: 'full-screen',
    label: 'screen.full',
    group: 'everywhere',
    run: ({ orrery }) => {
      const done =
        document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
      done.catch(() => orrery.announce('screen.refused'));
    },
  },
];

function area(tool: AreaTool, label: 'area.lasso' | 'area.box'): CommandDefinition {
  return {
    id: tool,
    label,
    group: 'canvas',
    when: isSeen,
    run: ({ orrery: { shell } }) => shell.setState((state) => ({ tool: state.tool === tool ? null : tool })),
  };
}
