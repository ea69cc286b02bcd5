import { useMemo } from 'react';
import { clear } from '../actions/clear.ts';
import { exportJson } from '../actions/export-json.ts';
import { exportPng } from '../actions/export-png.ts';
import { fit } from '../actions/fit.ts';
import { openStartingView } from '../actions/open-starting-view.ts';
import { redo } from '../actions/redo.ts';
import { runLayout } from '../actions/run-layout.ts';
import { undo } from '../actions/undo.ts';
import type { View } from '../graph/view.ts';
import type { MessageId } from '../i18n/messages.ts';
import { useOrrery } from './context.tsx';
import { useLocale, useT } from './hooks.ts';
import { useCopy } from './use-copy.ts';
import { useHistoryState } from './use-history-state.ts';
import { viewWords } from './view-words.ts';

/** Something one can do from anywhere: by key, from the search box, from the menu. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly shortcut?: string;
  run(): void;
}

type Definition = readonly [id: string, label: MessageId, run: () => void, shortcut?: string];

/** Every command of the page, worded in the interface's language. */
export function useCommands(): readonly Command[] {
  const { run, shell } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const copy = useCopy();
  const { undo: undoLabel, redo: redoLabel } = useHistoryState();
  return useMemo(() => {
    const caption = (view: View, credits: readonly string[]): string =>
      [
        t('credit.made'),
        viewWords(view, { t, locale }),
        ...(credits.length === 0 ? [] : [t('credit.data', { credits: credits.join(' · ') })]),
      ].join(' · ');
    const definitions: readonly Definition[] = [
      ['fit', 'canvas.fit', () => void run(fit, undefined), 'F'],
      ['layout', 'canvas.layout', () => void run(runLayout, { name: 'force' }), 'L'],
      ['undo', 'top.undo', () => void run(undo, undefined), 'Ctrl Z'],
      ['redo', 'top.redo', () => void run(redo, undefined), 'Ctrl Shift Z'],
      ['start', 'canvas.openStart', () => void run(openStartingView, undefined)],
      ['clear', 'command.clear', () => void run(clear, undefined)],
      ['png', 'command.png', () => void run(exportPng, { caption })],
      ['json', 'command.json', () => void run(exportJson, undefined)],
      ['print', 'command.print', () => shell.setState({ printing: true })],
      ['link', 'command.copyLink', () => copy(location.href)],
      ['cypher', 'command.cypher', () => shell.setState({ drawer: 'cypher', sheet: 'queries' }), 'C'],
      ['paths', 'command.paths', () => shell.setState({ drawer: 'paths', sheet: 'queries' }), 'P'],
      ['table', 'command.table', () => shell.setState({ drawer: 'table', sheet: 'queries' }), 'T'],
      ['help', 'top.help', () => shell.setState({ helpOpen: true }), '?'],
    ];
    // What it would undo is part of its name.
    const named: Readonly<Record<string, string>> = { undo: undoLabel, redo: redoLabel };
    return definitions.map(([id, label, action, shortcut]) => ({
      id,
      label: named[id] ?? t(label),
      run: action,
      ...(shortcut === undefined ? {} : { shortcut }),
    }));
  }, [run, shell, t, locale, copy, undoLabel, redoLabel]);
}

/** Commands whose words contain what was typed; none before anything is typed. */
export function matchCommands(commands: readonly Command[], text: string): readonly Command[] {
  const needle = text.trim().toLowerCase();
  return needle === '' ? [] : commands.filter((command) => command.label.toLowerCase().includes(needle));
}
