import { useMemo } from 'react';
import type { NodeId } from '../../graph/types.ts';
import { nodeId } from '../../graph/types.ts';
import { isMac } from '../../ui/platform.ts';
import { useOrrery } from '../context.tsx';
import { useGraph, useLocale, useShell, useT } from '../hooks.ts';
import { useCopy } from '../use-copy.ts';
import {
  type Command,
  type CommandDefinition,
  type CommandTools,
  isEnabled,
  keysOf,
  labelOf,
  type Situation,
} from './command.ts';
import { keyWords } from './keys.ts';
import { COMMANDS, commandOf } from './list.ts';

export function useCommandTools(): CommandTools {
  const orrery = useOrrery();
  const t = useT();
  const locale = useLocale();
  const copy = useCopy();
  return useMemo(() => ({ orrery, t, locale, copy }), [orrery, t, locale, copy]);
}

/** The situation at this moment. Without `targets` the commands are about what is selected. */
export function situationOf({ orrery }: Pick<CommandTools, 'orrery'>, targets?: readonly NodeId[]): Situation {
  const graph = orrery.store.getState();
  return { graph, shell: orrery.shell.getState(), targets: targets ?? selectedNodes(graph) };
}

let last: { readonly of: Situation['graph']; readonly ids: readonly NodeId[] } | null = null;

/** Kept from one call to the next: it is asked on each move of the pointer, and thousands may be selected. */
function selectedNodes(graph: Situation['graph']): readonly NodeId[] {
  if (last === null || last.of.selection !== graph.selection || last.of.nodes !== graph.nodes) {
    last = { of: graph, ids: [...graph.selection].map(nodeId).filter((id) => graph.nodes.has(id)) };
  }
  return last.ids;
}

/** Does it, if it can be done now. Returns whether it was done. */
export function runCommand(definition: CommandDefinition, tools: CommandTools, targets?: readonly NodeId[]): boolean {
  const situation = situationOf(tools, targets);
  if (!isEnabled(definition, situation)) return false;
  definition.run(tools, situation);
  return true;
}

/** These commands as a menu shows them, worded for this moment; they follow what changes. */
export function useCommandsOf(
  definitions: readonly CommandDefinition[],
  targets?: readonly NodeId[],
): readonly Command[] {
  const tools = useCommandTools();
  // One text for all that can change in a menu: the page must not be drawn anew for each move of the pointer.
  const stamp = () => JSON.stringify(definitions.map((definition) => faceOf(definition, tools, targets)));
  const [ofGraph, ofShell] = [useGraph(stamp), useShell(stamp)];
  return useMemo(
    () =>
      definitions.map((definition): Command => {
        const [label, canRun, key] = faceOf(definition, tools, targets);
        return {
          id: definition.id,
          label,
          isEnabled: canRun,
          shortcut: key === undefined ? undefined : keyWords(key, isMac),
          run: () => void runCommand(definition, tools, targets),
        };
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- the stamps stand for what `faceOf` reads
    [definitions, tools, targets, ofGraph, ofShell],
  );
}

function faceOf(
  definition: CommandDefinition,
  tools: CommandTools,
  targets: readonly NodeId[] | undefined,
): readonly [label: string, canRun: boolean, key: string | undefined] {
  const situation = situationOf(tools, targets);
  const [key] = keysOf(definition, situation.shell);
  return [labelOf(definition, situation, tools.t), isEnabled(definition, situation), key];
}

const OFFERED = COMMANDS.filter(({ isLocal }) => isLocal !== true);

/** What the menu of the page and the search box offer. */
export const useCommands = (): readonly Command[] => useCommandsOf(OFFERED);

/** One command, for its button. */
export function useCommand(id: string): Command {
  const definitions = useMemo(() => [commandOf(id)], [id]);
  const [command] = useCommandsOf(definitions);
  if (command === undefined) throw new Error(`useCommand("${id}") found none.`);
  return command;
}
