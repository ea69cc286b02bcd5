import {
  ChevronsDownUp,
  ChevronsUpDown,
  Download,
  Ellipsis,
  Maximize2,
  Pin,
  PinOff,
  Route,
  Table2,
  Trash2,
} from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { choose } from '../../actions/choose.ts';
import { exportSelection } from '../../actions/export-selection.ts';
import { dissolve, fold, group } from '../../actions/group.ts';
import { pinNodes, unpinNodes } from '../../actions/pin.ts';
import { remove } from '../../actions/remove.ts';
import { selectElements } from '../../actions/select.ts';
import { countBy } from '../../graph/count-by.ts';
import type { NodeId } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useT } from '../../workspace/hooks.ts';
import { useGroupOfAll } from '../../workspace/use-group-of.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { LinkSentences } from '../shared/link-sentences.tsx';
import { TypeMark } from '../shared/type-mark.tsx';
import styles from './inspector.module.css';
import { PanelHeader } from './panel-header.tsx';
import own from './several-view.module.css';
import { SharedNeighbours } from './shared-neighbours.tsx';

/** So many sentences are told at once; the rest on demand. */
const SENTENCES = 30;

/** Several entities: what they are, what they have in common, the links among them, and what can be done with all of them. */
export function SeveralView({ ids }: { readonly ids: readonly NodeId[] }) {
  const t = useT();
  const whole = useGroupOfAll(ids);
  const count = t('entity.several', { count: ids.length });
  return (
    <div className={styles['panel']} data-testid="several-view">
      <PanelHeader
        kicker={t(whole === undefined ? 'several.kicker' : 'group.kicker')}
        title={whole?.label ?? count}
        subtitle={whole === undefined ? null : count}
        actions={<SeveralActions ids={ids} />}
      />
      <Kinds ids={ids} />
      <SharedNeighbours ids={ids} />
      <Among ids={ids} />
    </div>
  );
}

function SeveralActions({ ids }: { readonly ids: readonly NodeId[] }) {
  const { shell, run } = useOrrery();
  const t = useT();
  const picture = usePicture();
  const pins = useGraph((state) => state.pins);
  const hidden = useMemo(() => {
    const chosen = new Set(ids);
    return picture.nodes.filter((node) => chosen.has(node.id)).reduce((sum, node) => sum + node.hidden, 0);
  }, [ids, picture]);
  const isPinned = ids.every((id) => pins.has(id));
  const stands = useGroupOfAll(ids);
  const [from, to] = ids;
  const isPair = ids.length === 2 && from !== undefined && to !== undefined;
  const entries = [
    { id: 'neighbours', label: t('choose.neighbours'), onAction: () => void run(choose, { kind: 'neighbours' }) },
    { id: 'path', label: t('choose.path'), onAction: () => void run(choose, { kind: 'path' }) },
    ...(stands === undefined
      ? [{ id: 'group', label: t('group.selected'), onAction: () => void run(group, { ids }) }]
      : [
          { id: 'rename', label: t('group.rename'), onAction: () => shell.setState({ naming: stands.id }) },
          { id: 'ungroup', label: t('group.dissolve'), onAction: () => void run(dissolve, { ids: [stands.id] }) },
        ]),
    { id: 'invert', label: t('choose.invert'), onAction: () => void run(choose, { kind: 'invert' }) },
    { id: 'none', label: t('choose.none'), onAction: () => void run(choose, { kind: 'none' }) },
    {
      id: 'export',
      label: t('several.export'),
      icon: <Download size={15} aria-hidden />,
      startsGroup: true,
      onAction: () => void run(exportSelection, { ids }),
    },
  ];
  return (
    <>
      <Button
        variant="primary"
        icon={<Maximize2 size={14} aria-hidden />}
        isDisabled={hidden === 0}
        onPress={() => shell.setState({ choosing: ids })}
      >
        {t('several.expand')}
      </Button>
      {stands === undefined ? null : (
        <Button
          icon={stands.isFolded ? <ChevronsUpDown size={14} aria-hidden /> : <ChevronsDownUp size={14} aria-hidden />}
          onPress={() => void run(fold, { id: stands.id, isFolded: !stands.isFolded })}
        >
          {t(stands.isFolded ? 'group.open' : 'group.fold')}
        </Button>
      )}
      {isPair ? (
        <Button
          icon={<Route size={14} aria-hidden />}
          onPress={() => shell.setState({ drawer: 'paths', sheet: 'queries', pathEnds: { from, to } })}
        >
          {t('entity.findPath')}
        </Button>
      ) : null}
      <Button
        icon={isPinned ? <PinOff size={14} aria-hidden /> : <Pin size={14} aria-hidden />}
        onPress={() => void run(isPinned ? unpinNodes : pinNodes, { ids })}
      >
        {t(isPinned ? 'menu.unpin' : 'menu.pin')}
      </Button>
      <Button
        icon={<Table2 size={14} aria-hidden />}
        onPress={() => shell.setState({ drawer: 'table', sheet: 'queries', tableOfSelection: true })}
      >
        {t('several.table')}
      </Button>
      <Button icon={<Trash2 size={14} aria-hidden />} onPress={() => void run(remove, { ids })}>
        {t('several.remove')}
      </Button>
      <MenuButton label={t('common.more')} entries={entries}>
        <IconButton label={t('common.more')}>
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      </MenuButton>
    </>
  );
}

/** How many of each type; pressing one keeps only these selected. */
function Kinds({ ids }: { readonly ids: readonly NodeId[] }) {
  const { run } = useOrrery();
  const t = useT();
  const vocabulary = useVocabulary();
  const nodes = useGraph((state) => state.nodes);
  const chosen = ids.flatMap((id) => nodes.get(id) ?? []);
  return (
    <ul className={own['kinds']} aria-label={t('several.kinds')}>
      {countBy(chosen, ({ type }) => type).map(([type, count]) => (
        <li key={type}>
          <PlainButton
            className={own['kind'] ?? ''}
            aria-label={t('several.keepOnly', { name: vocabulary.types(type), count })}
            onPress={() =>
              void run(selectElements, { ids: chosen.filter((node) => node.type === type).map(({ id }) => id) })
            }
          >
            <TypeMark type={type} />
            {vocabulary.types(type)}
            <span className={own['count']}>{count}</span>
          </PlainButton>
        </li>
      ))}
    </ul>
  );
}

/** The links among them, as sentences; one press selects their lines too. */
function Among({ ids }: { readonly ids: readonly NodeId[] }) {
  const { run } = useOrrery();
  const t = useT();
  const picture = usePicture();
  const [isWhole, setIsWhole] = useState(false);
  const lines = useMemo(() => {
    const chosen = new Set(ids);
    return picture.lines.filter((line) => chosen.has(line.source) && chosen.has(line.target));
  }, [ids, picture]);
  const shown = isWhole ? lines : lines.slice(0, SENTENCES);
  return (
    <section aria-labelledby="several-among">
      <h3 id="several-among" className={styles['heading']}>
        {t('several.among', { count: lines.length })}
      </h3>
      {lines.length === 0 ? null : (
        <Button variant="quiet" onPress={() => void run(choose, { kind: 'lines' })}>
          {t('choose.lines')}
        </Button>
      )}
      <LinkSentences lines={shown} />
      {shown.length === lines.length ? null : (
        <Button variant="quiet" onPress={() => setIsWhole(true)}>
          {t('several.moreLines', { count: lines.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
