import { choose } from '../../actions/choose.ts';
import { clear } from '../../actions/clear.ts';
import { fit } from '../../actions/fit.ts';
import { openStartingView } from '../../actions/open-starting-view.ts';
import { redo } from '../../actions/redo.ts';
import { remove } from '../../actions/remove.ts';
import { runLayout } from '../../actions/run-layout.ts';
import { undo } from '../../actions/undo.ts';
import { undoWords } from '../step-words.ts';
import type { CommandDefinition, Situation } from './command.ts';

const isDrawn = ({ graph }: Situation): boolean => graph.nodes.size > 0;

/** While a document is read the drawing is out of sight: keys must not change it, and Ctrl A selects the text. */
const isSeen = ({ graph, shell }: Situation): boolean => graph.nodes.size > 0 && shell.page === null;

/** What is done to the picture. */
export const CANVAS_COMMANDS: readonly CommandDefinition[] = [
  {
    id: 'fit',
    label: 'canvas.fit',
    group: 'canvas',
    keys: ['F'],
    when: isSeen,
    run: ({ orrery }) => void orrery.run(fit, undefined),
  },
  {
    id: 'layout',
    label: 'canvas.layout',
    group: 'canvas',
    keys: ['L'],
    when: isSeen,
    run: ({ orrery }) => void orrery.run(runLayout, { name: 'force' }),
  },
  {
    id: 'undo',
    label: ({ graph, shell }, t) => undoWords(graph.past.at(-1)?.step, { t, locale: shell.locale, isBack: true }),
    group: 'everywhere',
    keys: ['Mod+Z'],
    // While a picture opens, what it is made of is no step.
    when: ({ graph, shell }) => graph.past.length > 0 && shell.opening !== 'loading',
    run: ({ orrery }) => void orrery.run(undo, undefined),
  },
  {
    id: 'redo',
    label: ({ graph, shell }, t) => undoWords(graph.future[0]?.step, { t, locale: shell.locale, isBack: false }),
    group: 'everywhere',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    when: ({ graph }) => graph.future.length > 0,
    run: ({ orrery }) => void orrery.run(redo, undefined),
  },
  {
    id: 'select-all',
    label: 'choose.all',
    group: 'canvas',
    keys: ['Mod+A'],
    when: isSeen,
    run: ({ orrery }) => void orrery.run(choose, { kind: 'all' }),
  },
  {
    id: 'invert',
    label: 'choose.invert',
    group: 'canvas',
    keys: ['Mod+Shift+A'],
    when: isSeen,
    run: ({ orrery }) => void orrery.run(choose, { kind: 'invert' }),
  },
  {
    id: 'remove',
    label: 'command.remove',
    group: 'canvas',
    keys: ['Delete', 'Backspace'],
    when: ({ targets, shell }) => targets.length > 0 && shell.page === null,
    run: ({ orrery }, { targets }) => void orrery.run(remove, { ids: targets }),
  },
  {
    id: 'zoom-in',
    label: 'canvas.zoomIn',
    group: 'canvas',
    keys: ['+', '='],
    when: isSeen,
    run: ({ orrery }) => orrery.actionContext().canvas?.zoomBy(1.3),
  },
  {
    id: 'zoom-out',
    label: 'canvas.zoomOut',
    group: 'canvas',
    keys: ['-'],
    when: isSeen,
    run: ({ orrery }) => orrery.actionContext().canvas?.zoomBy(1 / 1.3),
  },
  {
    id: 'menu',
    label: 'help.menu',
    group: 'canvas',
    keys: ['M'],
    isLocal: true,
    when: ({ shell }) => shell.page === null,
    run: ({ orrery: { shell } }) => shell.setState({ menuAsked: true }),
  },
  {
    id: 'start',
    label: 'canvas.openStart',
    group: 'canvas',
    run: ({ orrery }) => void orrery.run(openStartingView, undefined),
  },
  {
    id: 'clear',
    label: 'command.clear',
    group: 'canvas',
    when: isDrawn,
    run: ({ orrery }) => void orrery.run(clear, undefined),
  },
];
