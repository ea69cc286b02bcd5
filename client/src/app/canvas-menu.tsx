import { type RefObject, useMemo } from 'react';
import { choose } from '../actions/choose.ts';
import { exportSelection } from '../actions/export-selection.ts';
import { group } from '../actions/group.ts';
import { pinNodes, unpinNodes } from '../actions/pin.ts';
import { remove } from '../actions/remove.ts';
import { selectElements } from '../actions/select.ts';
import { dotId } from '../graph/fold.ts';
import { isGroupId } from '../graph/groups.ts';
import type { NodeId } from '../graph/types.ts';
import { AnchoredMenu, type MenuEntry } from '../ui/menu.tsx';
import { isMac } from '../ui/platform.ts';
import { keyWords } from '../workspace/commands/keys.ts';
import { commandOf } from '../workspace/commands/list.ts';
import { useCommandsOf } from '../workspace/commands/use-commands.ts';
import { useOrrery } from '../workspace/context.tsx';
import { useGraph, useT } from '../workspace/hooks.ts';
import { usePicture } from '../workspace/use-picture.ts';
import { GroupMenu } from './group-menu.tsx';
import type { MenuTarget } from './menu-target.ts';
import { NodeMenu } from './node-menu.tsx';

interface CanvasMenuProps {
  readonly anchor: RefObject<HTMLElement | null>;
  onClose(): void;
}

/** The menu of whatever was pressed: by right click, long press, Shift F10 or the menu key. */
export function CanvasMenu({ target, ...props }: CanvasMenuProps & { readonly target: MenuTarget }) {
  switch (target.kind) {
    case 'ground':
      return <GroundMenu {...props} />;
    case 'node':
      return <NodeMenu id={target.id} {...props} />;
    case 'group':
      return <GroupMenu id={target.id} {...props} />;
    case 'line':
      return <LineMenu id={target.id} {...props} />;
    case 'selection':
      return <SelectionMenu ids={target.ids} {...props} />;
  }
}

/** Each row of it begins with a line above. */
const GROUND: readonly (readonly string[])[] = [
  ['select-all', 'invert', 'lasso', 'box'],
  ['fit', 'layout', 'minimap'],
  ['group-parts', 'group-types', 'fold-all', 'open-all', 'ungroup-all'],
  ['undo', 'redo'],
  ['present', 'full-screen'],
  ['table', 'png', 'link', 'clear'],
];

/** Not even offered without a group. */
const FOR_GROUPS: ReadonlySet<string> = new Set(['fold-all', 'open-all', 'ungroup-all']);

function GroundMenu({ anchor, onClose }: CanvasMenuProps) {
  const t = useT();
  const definitions = useMemo(() => GROUND.flat().map(commandOf), []);
  const commands = useCommandsOf(definitions);
  const firsts = new Set(GROUND.slice(1).map(([first]) => first));
  const entries = commands
    .filter(({ id, isEnabled }) => isEnabled || !FOR_GROUPS.has(id))
    .map(
      (command): MenuEntry => ({
        id: command.id,
        label: command.label,
        isDisabled: !command.isEnabled,
        startsGroup: firsts.has(command.id),
        onAction: command.run,
        ...(command.shortcut === undefined ? {} : { end: command.shortcut }),
      }),
    );
  return <AnchoredMenu label={t('menu.ground')} entries={entries} anchor={anchor} isOpen onClose={onClose} />;
}

function LineMenu({ id, anchor, onClose }: CanvasMenuProps & { readonly id: string }) {
  const { run, shell } = useOrrery();
  const t = useT();
  const { lines, drawing, groups } = usePicture();
  const line = [...lines, ...drawing.lines].find((each) => each.id === id);
  if (line === undefined) return null;
  const { source, target } = line;
  const membersAt = (end: NodeId): readonly NodeId[] => groups.find((each) => dotId(each.id) === end)?.members ?? [end];
  const isPair = !isGroupId(source) && !isGroupId(target);
  const entries: readonly MenuEntry[] = [
    { id: 'open', label: t('menu.openLine'), onAction: () => void run(selectElements, { ids: [id] }) },
    {
      id: 'ends',
      label: t('menu.selectEnds'),
      onAction: () => void run(selectElements, { ids: [...membersAt(source), ...membersAt(target)] }),
    },
    {
      id: 'paths',
      label: t('menu.pathBetween'),
      isDisabled: !isPair,
      onAction: () => shell.setState({ drawer: 'paths', sheet: 'queries', pathEnds: { from: source, to: target } }),
    },
  ];
  return <AnchoredMenu label={t('menu.line')} entries={entries} anchor={anchor} isOpen onClose={onClose} />;
}

function SelectionMenu({ ids, anchor, onClose }: CanvasMenuProps & { readonly ids: readonly NodeId[] }) {
  const { run, shell } = useOrrery();
  const t = useT();
  const pins = useGraph((state) => state.pins);
  const isPinned = ids.every((id) => pins.has(id));
  const entries: readonly MenuEntry[] = [
    { id: 'expand', label: t('several.expand'), onAction: () => shell.setState({ choosing: ids }) },
    {
      id: 'neighbours',
      label: t('choose.neighbours'),
      startsGroup: true,
      onAction: () => void run(choose, { kind: 'neighbours' }),
    },
    { id: 'path', label: t('choose.path'), onAction: () => void run(choose, { kind: 'path' }) },
    { id: 'lines', label: t('choose.lines'), onAction: () => void run(choose, { kind: 'lines' }) },
    { id: 'invert', label: t('choose.invert'), onAction: () => void run(choose, { kind: 'invert' }) },
    {
      id: 'group',
      label: t('group.selected'),
      startsGroup: true,
      end: keyWords('Mod+G', isMac),
      onAction: () => void run(group, { ids }),
    },
    {
      id: 'pin',
      label: t(isPinned ? 'menu.unpin' : 'menu.pin'),
      onAction: () => void run(isPinned ? unpinNodes : pinNodes, { ids }),
    },
    {
      id: 'table',
      label: t('several.table'),
      onAction: () => shell.setState({ drawer: 'table', sheet: 'queries', tableOfSelection: true }),
    },
    { id: 'export', label: t('several.export'), onAction: () => void run(exportSelection, { ids }) },
    { id: 'remove', label: t('menu.remove'), startsGroup: true, onAction: () => void run(remove, { ids }) },
  ];
  return (
    <AnchoredMenu
      label={t('menu.selection', { count: ids.length })}
      entries={entries}
      anchor={anchor}
      isOpen
      onClose={onClose}
    />
  );
}
