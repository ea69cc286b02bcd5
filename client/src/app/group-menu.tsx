import type { RefObject } from 'react';
import { dissolve, fold, removeGroup } from '../actions/group.ts';
import { selectElements } from '../actions/select.ts';
import type { GroupId } from '../graph/groups.ts';
import { AnchoredMenu, type MenuEntry } from '../ui/menu.tsx';
import { useOrrery } from '../workspace/context.tsx';
import { useT } from '../workspace/hooks.ts';
import { usePicture } from '../workspace/use-picture.ts';

export interface GroupMenuProps {
  readonly id: GroupId;
  readonly anchor: RefObject<HTMLElement | null>;
  onClose(): void;
}

/** What one can do with a group, as a hull or as one dot. */
export function GroupMenu({ id, anchor, onClose }: GroupMenuProps) {
  const { run, shell } = useOrrery();
  const t = useT();
  const group = usePicture().groups.find((each) => each.id === id);
  if (group === undefined) return null;
  const { isFolded, members, label } = group;
  const entries: readonly MenuEntry[] = [
    {
      id: 'fold',
      label: t(isFolded ? 'group.open' : 'group.fold'),
      end: 'O',
      onAction: () => void run(fold, { id, isFolded: !isFolded }),
    },
    { id: 'select', label: t('group.select'), onAction: () => void run(selectElements, { ids: members }) },
    { id: 'expand', label: t('group.expand'), onAction: () => shell.setState({ choosing: members }) },
    { id: 'rename', label: t('group.rename'), startsGroup: true, onAction: () => shell.setState({ naming: id }) },
    { id: 'ungroup', label: t('group.dissolve'), onAction: () => void run(dissolve, { ids: [id] }) },
    { id: 'remove', label: t('group.remove'), startsGroup: true, onAction: () => void run(removeGroup, { id }) },
  ];
  return (
    <AnchoredMenu label={t('group.menu', { name: label })} entries={entries} anchor={anchor} isOpen onClose={onClose} />
  );
}
