import { exportJson } from '../../actions/export-json.ts';
import { exportPng } from '../../actions/export-png.ts';
import type { View } from '../../graph/view.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { formatStretch } from '../../i18n/moment.ts';
import { copyLink } from '../copy-link.ts';
import { focusCanvas, focusSearch } from '../places.ts';
import type { DrawerTab } from '../shell-store.ts';
import { viewWords } from '../view-words.ts';
import type { CommandDefinition, CommandTools } from './command.ts';
import { canStepBack, stepBack } from './step-back.ts';

/** What is done with the page and what leaves it. */
export const PAGE_COMMANDS: readonly CommandDefinition[] = [
  {
    id: 'search',
    label: 'help.search',
    group: 'everywhere',
    keys: ['Mod+K', '/'],
    isForTyping: true,
    isLocal: true,
    run: focusSearch,
  },
  {
    id: 'canvas',
    label: 'app.skipToGraph',
    group: 'everywhere',
    keys: ['G'],
    when: ({ shell }) => shell.page === null,
    run: focusCanvas,
  },
  drawer('cypher', 'command.cypher', 'C'),
  drawer('paths', 'command.paths', 'P'),
  drawer('table', 'command.table', 'T'),
  {
    id: 'png',
    label: 'command.png',
    group: 'canvas',
    when: ({ graph }) => graph.nodes.size > 0,
    run: (tools) =>
      void tools.orrery.run(exportPng, {
        caption: (view, credits) => captionOf(tools, { view, credits }),
        tick: (at) => (at === null ? tools.t('axis.undated') : formatStretch(at, tools.locale)),
      }),
  },
  {
    id: 'json',
    label: 'command.json',
    group: 'canvas',
    when: ({ graph }) => graph.nodes.size > 0,
    run: ({ orrery }) => void orrery.run(exportJson, undefined),
  },
  {
    id: 'schema',
    label: 'command.schema',
    group: 'everywhere',
    run: ({ orrery: { shell } }) => shell.setState({ page: { kind: 'schema' }, sheet: null }),
  },
  {
    id: 'print',
    label: 'command.print',
    group: 'everywhere',
    run: ({ orrery }) => orrery.shell.setState({ printing: true }),
  },
  {
    id: 'link',
    label: 'command.copyLink',
    group: 'everywhere',
    run: (tools) => void copyLink(tools, { isShort: false }),
  },
  {
    id: 'short-link',
    label: 'link.copyShort',
    group: 'everywhere',
    when: ({ graph }) => graph.nodes.size > 0,
    run: (tools) => void copyLink(tools, { isShort: true }),
  },
  {
    id: 'help',
    label: 'top.help',
    group: 'everywhere',
    keys: ['?'],
    run: ({ orrery }) => orrery.shell.setState({ helpOpen: true }),
  },
  {
    id: 'step-back',
    label: 'help.escape',
    group: 'everywhere',
    keys: ['Escape'],
    isLocal: true,
    when: canStepBack,
    run: ({ orrery }) => stepBack(orrery),
  },
];

/** Opens the drawer with this tab, or closes it when it is open there. */
function drawer(tab: DrawerTab, label: MessageId, key: string): CommandDefinition {
  return {
    id: tab,
    label,
    group: 'panels',
    keys: [key],
    run: ({ orrery: { shell } }) =>
      shell.setState((state) =>
        state.drawer === tab ? { drawer: null, sheet: null } : { drawer: tab, sheet: 'queries' },
      ),
  };
}

interface Captioned {
  readonly view: View;
  readonly credits: readonly string[];
}

const captionOf = ({ t, locale }: CommandTools, { view, credits }: Captioned): string =>
  [
    t('credit.made'),
    viewWords(view, { t, locale }),
    ...(credits.length === 0 ? [] : [t('credit.data', { credits: credits.join(' · ') })]),
  ].join(' · ');
