import { type RefObject, useState } from 'react';
import { collapse } from '../actions/collapse.ts';
import { expand } from '../actions/expand.ts';
import { groupByFeature } from '../actions/group.ts';
import { pinNodes, unpinNodes } from '../actions/pin.ts';
import { remove } from '../actions/remove.ts';
import { selectNeighbours } from '../actions/select-neighbours.ts';
import { partsIn } from '../graph/edit-groups.ts';
import type { NodeId } from '../graph/types.ts';
import { entityAsCypher, entityAsGraphql } from '../panels/shared/copy-texts.ts';
import { nameIn } from '../panels/shared/names.ts';
import { AnchoredMenu, type MenuEntry } from '../ui/menu.tsx';
import { useOrrery } from '../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../workspace/hooks.ts';
import { useCopy } from '../workspace/use-copy.ts';
import { usePicture } from '../workspace/use-picture.ts';

export interface NodeMenuProps {
  readonly id: NodeId;
  readonly anchor: RefObject<HTMLElement | null>;
  onClose(): void;
}

/** What one can do with a dot; counts before anything is fetched. */
export function NodeMenu({ id, anchor, onClose }: NodeMenuProps) {
  const { run, shell, store } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const copy = useCopy();
  const node = useGraph((state) => state.nodes.get(id));
  const broughtBy = useGraph((state) => state.broughtBy);
  const isPinned = useGraph((state) => state.pins.has(id));
  const hidden = usePicture().nodes.find((drawn) => drawn.id === id)?.hidden ?? 0;
  // Once, while the menu opens: it looks at every link.
  const [hasParts] = useState(() => partsIn(store.getState()).has(id));
  if (node === undefined) return null;
  const entries: readonly MenuEntry[] = [
    {
      id: 'expand',
      label: hidden === 0 ? t('menu.expandNone') : t('menu.expand', { count: hidden }),
      isDisabled: hidden === 0,
      onAction: () => void run(expand, { id }),
    },
    {
      id: 'choose',
      label: t('menu.choose'),
      isDisabled: hidden === 0,
      onAction: () => shell.setState({ choosing: [id] }),
    },
    {
      id: 'collapse',
      label: t('menu.collapse'),
      isDisabled: ![...broughtBy.values()].includes(id),
      onAction: () => void run(collapse, { id }),
    },
    {
      id: 'neighbours',
      label: t('menu.selectNeighbours'),
      startsGroup: true,
      onAction: () => void run(selectNeighbours, { id }),
    },
    ...(hasParts
      ? [
          {
            id: 'group',
            label: t('group.itsParts'),
            onAction: () => void run(groupByFeature, { kind: 'part', of: id }),
          },
        ]
      : []),
    {
      id: 'pin',
      label: isPinned ? t('menu.unpin') : t('menu.pin'),
      onAction: () => void run(isPinned ? unpinNodes : pinNodes, { ids: [id] }),
    },
    {
      id: 'path',
      label: t('menu.pathFrom'),
      onAction: () => shell.setState({ drawer: 'paths', sheet: 'queries', pathEnds: { from: id, to: null } }),
    },
    {
      id: 'graphql',
      label: t('menu.copyGraphql'),
      startsGroup: true,
      onAction: () => copy(entityAsGraphql(id, { view: store.getState().view, locale })),
    },
    { id: 'cypher', label: t('menu.copyCypher'), onAction: () => copy(entityAsCypher(id, store.getState())) },
    { id: 'link', label: t('menu.copyLink'), onAction: () => copy(location.href) },
    { id: 'remove', label: t('menu.remove'), startsGroup: true, onAction: () => void run(remove, { ids: [id] }) },
  ];
  return (
    <AnchoredMenu
      label={t('menu.node', { name: nameIn(locale, node) })}
      entries={entries}
      anchor={anchor}
      isOpen
      onClose={onClose}
    />
  );
}
