import type { Command } from './command.ts';

/** How well the text names a command: 2 its words begin so, 1 it is somewhere in them, 0 not at all. */
export function matchOf({ label }: Command, text: string): 0 | 1 | 2 {
  const needle = text.trim().toLowerCase();
  const words = label.toLowerCase();
  if (needle === '' || !words.includes(needle)) return 0;
  return words.startsWith(needle) ? 2 : 1;
}

/** Commands that can be done now and whose words contain what was typed, the best named first; none before anything is typed. */
export const matchCommands = (commands: readonly Command[], text: string): readonly Command[] =>
  commands
    .filter((command) => command.isEnabled && matchOf(command, text) > 0)
    .toSorted((one, other) => matchOf(other, text) - matchOf(one, text));
