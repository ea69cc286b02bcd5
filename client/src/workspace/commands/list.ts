import type { MessageId } from '../../i18n/messages.ts';
import { CANVAS_COMMANDS } from './canvas-commands.ts';
import type { CommandDefinition, CommandGroup } from './command.ts';
import { GROUP_COMMANDS } from './group-commands.ts';
import type { KeyName } from './keys.ts';
import { MANY_COMMANDS } from './many-commands.ts';
import { PAGE_COMMANDS } from './page-commands.ts';
import { VIEW_COMMANDS } from './view-commands.ts';

/** Every command of the page. Menus, keys, the list of keys and the search box read this list and no other. */
export const COMMANDS: readonly CommandDefinition[] = [
  ...CANVAS_COMMANDS,
  ...MANY_COMMANDS,
  ...GROUP_COMMANDS,
  ...VIEW_COMMANDS,
  ...PAGE_COMMANDS,
];

export interface WidgetKey {
  readonly keys: readonly KeyName[];
  readonly label: MessageId;
  readonly group: CommandGroup;
}

/** Keys that a part of the page handles while it has the focus; here for the list of keys only. */
export const WIDGET_KEYS: readonly WidgetKey[] = [
  { keys: ['←', '↑', '→', '↓'], label: 'help.arrows', group: 'canvas' },
  { keys: ['Enter'], label: 'help.enter', group: 'canvas' },
  { keys: ['Space'], label: 'help.space', group: 'canvas' },
  { keys: ['Shift+→'], label: 'help.add', group: 'canvas' },
  { keys: ['←', '→'], label: 'help.tour', group: 'canvas' },
  { keys: ['Mod+Enter'], label: 'help.run', group: 'panels' },
  { keys: ['←', '→'], label: 'help.resize', group: 'panels' },
];

/** The definition of a command. Throws for an id that no command has: that is a bug in the page. */
export function commandOf(id: string): CommandDefinition {
  const found = COMMANDS.find((command) => command.id === id);
  if (found === undefined) throw new Error(`There is no command "${id}". Add it to workspace/commands/list.ts.`);
  return found;
}
