import type { GraphState } from '../../graph/store.ts';
import type { NodeId } from '../../graph/types.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Orrery } from '../context.tsx';
import type { Translate } from '../hooks.ts';
import type { ShellState } from '../shell-store.ts';
import { isPlainKey, type KeyName } from './keys.ts';

/** What a command looks at to know whether it can run, and how it is called. */
export interface Situation {
  readonly graph: GraphState;
  readonly shell: ShellState;
  /** What it is about: the node a menu was opened on; for keys and the search box what is selected. */
  readonly targets: readonly NodeId[];
}

/** What a command works with. */
export interface CommandTools {
  readonly orrery: Orrery;
  readonly t: Translate;
  readonly locale: Locale;
  copy(text: string): void;
}

/** Where the list of keys shows it. */
export type CommandGroup = 'everywhere' | 'canvas' | 'panels';

/** Something one can do: by key, from a menu, from the search box. Told once, in `list.ts`. */
export interface CommandDefinition {
  readonly id: string;
  /** Fixed words, or words that depend on the moment ("Undo expand Meta"). */
  readonly label: MessageId | ((situation: Situation, t: Translate) => string);
  readonly group: CommandGroup;
  /** The first is the one that is shown beside it. Plain letters and signs work while nothing is being typed. */
  readonly keys?: readonly KeyName[] | undefined;
  /** Its keys work in text fields too. */
  readonly isForTyping?: boolean | undefined;
  /** Not offered by the search box and by the menu of the page: it makes sense where it is only. */
  readonly isLocal?: boolean | undefined;
  /** Whether it can do something now; without it always. It must be cheap: it is asked on each change. */
  when?(situation: Situation): boolean;
  run(tools: CommandTools, situation: Situation): void;
}

/** A command as a menu, a button or the search box shows it. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** How its key is written here. */
  readonly shortcut?: string | undefined;
  readonly isEnabled: boolean;
  run(): void;
}

/** The keys of a command that work now: those that are a sign alone can be turned off. */
export const keysOf = (
  { keys = [] }: CommandDefinition,
  { plainKeys }: Pick<ShellState, 'plainKeys'>,
): readonly KeyName[] => (plainKeys ? keys : keys.filter((key) => !isPlainKey(key)));

export const isEnabled = (definition: CommandDefinition, situation: Situation): boolean =>
  definition.when?.(situation) ?? true;

export const labelOf = ({ label }: CommandDefinition, situation: Situation, t: Translate): string =>
  typeof label === 'string' ? t(label) : label(situation, t);
