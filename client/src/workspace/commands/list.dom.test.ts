import { expect, test } from 'vitest';
import { emptyState } from '../../graph/state.ts';
import { en } from '../../i18n/en.ts';
import { createShellStore } from '../shell-store.ts';
import type { Command, Situation } from './command.ts';
import { COMMANDS, commandOf, WIDGET_KEYS } from './list.ts';
import { matchCommands } from './match-commands.ts';

const situation: Situation = { graph: emptyState(), shell: createShellStore().getState(), targets: [] };

test('every id and every key belongs to one command', () => {
  const ids = COMMANDS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const keys = COMMANDS.flatMap((command) => command.keys ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

test('no key of a command is taken by the drawing, which has the focus more often than not', () => {
  const taken = new Set(WIDGET_KEYS.filter(({ group }) => group === 'canvas').flatMap(({ keys }) => keys));
  expect(COMMANDS.flatMap(({ keys = [] }) => keys).filter((key) => taken.has(key))).toEqual([]);
});

test('what changes the picture does not run where there is none', () => {
  const running = COMMANDS.filter(({ when }) => when?.(situation) ?? true).map(({ id }) => id);
  for (const id of ['fit', 'layout', 'undo', 'redo', 'select-all', 'remove', 'clear', 'png', 'json', 'step-back']) {
    expect(running).not.toContain(id);
  }
  expect(running).toContain('help');
  expect(running).toContain('start');
});

test('an unknown command is a bug, and says where commands are told', () => {
  expect(commandOf('undo').keys).toContain('Mod+Z');
  expect(() => commandOf('fly')).toThrow('workspace/commands/list.ts');
});

const named = (label: string, isEnabled = true): Command => ({ id: label, label, isEnabled, run: () => undefined });

test('the search box finds what can be done, what is named so first', () => {
  const all = [named('Do not undo'), named('Undo'), named('Redo', false), named(en['canvas.fit'])];
  expect(matchCommands(all, 'undo').map(({ label }) => label)).toEqual(['Undo', 'Do not undo']);
  expect(matchCommands(all, 'REDO')).toEqual([]);
  expect(matchCommands(all, '  ')).toEqual([]);
});
