import { Ellipsis, Maximize2, Minimize2, Route, Trash2, Waypoints } from 'lucide-react';
import { collapse } from '../../actions/collapse.ts';
import { remove } from '../../actions/remove.ts';
import { selectNeighbours } from '../../actions/select-neighbours.ts';
import type { NodeId } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { useCopy } from '../../workspace/use-copy.ts';
import { useExpandOrAsk } from '../../workspace/use-expand-or-ask.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { entityAsCypher, entityAsGraphql } from '../shared/copy-texts.ts';

/** What one can do with the selected entity. */
export function EntityActions({ id }: { readonly id: NodeId }) {
  const { shell, run, store } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const copy = useCopy();
  const expandOrAsk = useExpandOrAsk();
  const hidden = usePicture().nodes.find((node) => node.id === id)?.hidden ?? 0;
  const broughtBy = useGraph((state) => state.broughtBy);
  const brought = [...broughtBy.values()].includes(id);
  const entries = [
    { id: 'choose', label: t('menu.choose'), onAction: () => shell.setState({ choosing: [id] }) },
    {
      id: 'neighbours',
      label: t('menu.selectNeighbours'),
      icon: <Waypoints size={15} aria-hidden />,
      onAction: () => void run(selectNeighbours, { id }),
    },
    {
      id: 'path',
      label: t('menu.pathFrom'),
      icon: <Route size={15} aria-hidden />,
      onAction: () => shell.setState({ drawer: 'paths', pathEnds: { from: id, to: null } }),
    },
    {
      id: 'graphql',
      label: t('menu.copyGraphql'),
      startsGroup: true,
      onAction: () => copy(entityAsGraphql(id, { view: store.getState().view, locale })),
    },
    { id: 'cypher', label: t('menu.copyCypher'), onAction: () => copy(entityAsCypher(id, store.getState())) },
  ];
  return (
    <>
      <Button
        variant="primary"
        icon={<Maximize2 size={14} aria-hidden />}
        isDisabled={hidden === 0}
        onPress={() => expandOrAsk(id)}
      >
        {hidden === 0 ? t('entity.expandAll') : `${t('entity.expandAll')} · ${hidden}`}
      </Button>
      {brought ? (
        <Button icon={<Minimize2 size={14} aria-hidden />} onPress={() => void run(collapse, { id })}>
          {t('entity.collapse')}
        </Button>
      ) : null}
      <Button icon={<Trash2 size={14} aria-hidden />} onPress={() => void run(remove, { ids: [id] })}>
        {t('entity.remove')}
      </Button>
      <MenuButton label={t('common.more')} entries={entries}>
        <IconButton label={t('common.more')}>
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      </MenuButton>
    </>
  );
}
