import { useEffect } from 'react';
import { type CommandDefinition, type CommandTools, keysOf } from '../workspace/commands/command.ts';
import { hasModifier, isKey } from '../workspace/commands/keys.ts';
import { COMMANDS } from '../workspace/commands/list.ts';
import { runCommand, useCommandTools } from '../workspace/commands/use-commands.ts';
import type { ShellState } from '../workspace/shell-store.ts';

/** Fields that take text. A slider or a checkbox is an `input` too, and takes none. */
const TEXT_FIELDS = [
  'textarea',
  'select',
  '[role="textbox"]',
  '[role="spinbutton"]',
  '[role="combobox"]',
  'input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="color"])',
].join(',');

/** What is in front of the page has the keys for itself, and so has what says so. */
const IN_FRONT = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [data-own-keys]';

/** The keys of all commands, whatever has the focus; plain letters and signs only while nothing is being typed, and not where they are turned off. */
export function useShortcuts(): void {
  const tools = useCommandTools();
  useEffect(() => {
    // Before the part of the page that has the focus, which may keep keys to itself; Escape after it, because it closes what is open there.
    const first = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') obey(event, tools);
    };
    const last = (event: KeyboardEvent) => {
      if (event.key === 'Escape') obey(event, tools);
    };
    window.addEventListener('keydown', first, { capture: true });
    window.addEventListener('keydown', last);
    return () => {
      window.removeEventListener('keydown', first, { capture: true });
      window.removeEventListener('keydown', last);
    };
  }, [tools]);
}

function obey(event: KeyboardEvent, tools: CommandTools): void {
  // While a Chinese word is being composed every key belongs to the composing.
  if (event.defaultPrevented || event.isComposing) return;
  const typing = isTyping(event);
  const shell = tools.orrery.shell.getState();
  const command = COMMANDS.find(
    (definition) =>
      isItsKey(event, definition, shell) && (!typing || (definition.isForTyping === true && hasModifier(event))),
  );
  if (command === undefined) return;
  if (!runCommand(command, tools)) return;
  event.preventDefault();
  event.stopPropagation();
}

const isItsKey = (event: KeyboardEvent, definition: CommandDefinition, shell: ShellState): boolean =>
  keysOf(definition, shell).some((key) => isKey(event, key));

/** Looks into shadow trees too: the Cypher editor lives in one. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest(TEXT_FIELDS) !== null || target.closest(IN_FRONT) !== null)
  );
}
