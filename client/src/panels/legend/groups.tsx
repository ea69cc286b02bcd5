import { ChevronsDownUp, ChevronsUpDown, Ellipsis } from 'lucide-react';
import { Button as PlainButton } from 'react-aria-components';
import { dissolve, fold, type GroupFeature, groupByFeature, removeGroup } from '../../actions/group.ts';
import { selectElements } from '../../actions/select.ts';
import type { DrawnGroup } from '../../graph/drawn-group.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useT } from '../../workspace/hooks.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { useProperties } from '../../workspace/use-properties.ts';
import styles from './legend.module.css';
import { Pick } from './pick.tsx';

/** What stands together on the canvas, and by what more can be grouped. */
export function Groups() {
  const { run } = useOrrery();
  const t = useT();
  const { groups } = usePicture();
  return (
    <section aria-labelledby="legend-groups" data-testid="groups">
      <h2 id="legend-groups" className={styles['heading']}>
        {t('group.title')}
        {groups.length === 0 ? null : (
          <Button variant="quiet" onPress={() => void run(dissolve, { ids: groups.map(({ id }) => id) })}>
            {t('group.dissolveAll')}
          </Button>
        )}
      </h2>
      <GroupBy />
      {groups.length === 0 ? null : (
        <ul className={styles['rows']}>
          {groups.map((group) => (
            <GroupRow key={group.id} group={group} />
          ))}
        </ul>
      )}
      <p className={styles['hint']}>{t('group.hint')}</p>
    </section>
  );
}

/** Choosing is doing: it groups by this, and can be chosen again. */
function GroupBy() {
  const { run } = useOrrery();
  const t = useT();
  const properties = useProperties();
  const features = new Map<string, GroupFeature>([
    ['part', { kind: 'part' }],
    ['type', { kind: 'type' }],
    ...properties
      .filter(({ kind }) => kind === 'text')
      .map(({ id }) => [`value ${id}`, { kind: 'value', property: id }] as const),
  ]);
  return (
    <Pick
      label={t('group.by')}
      value=""
      options={[
        { value: '', label: t('group.byNothing') },
        { value: 'part', label: t('group.byPart') },
        { value: 'type', label: t('group.byType') },
        ...properties
          .filter(({ kind }) => kind === 'text')
          .map(({ id, name }) => ({ value: `value ${id}`, label: name })),
      ]}
      onChange={(chosen) => {
        const feature = features.get(chosen);
        if (feature !== undefined) void run(groupByFeature, feature);
      }}
    />
  );
}

function GroupRow({ group: { id, label, members, isFolded } }: { readonly group: DrawnGroup }) {
  const { run, shell } = useOrrery();
  const t = useT();
  const entries: readonly MenuEntry[] = [
    { id: 'expand', label: t('group.expand'), onAction: () => shell.setState({ choosing: members }) },
    { id: 'rename', label: t('group.rename'), onAction: () => shell.setState({ naming: id }) },
    { id: 'ungroup', label: t('group.dissolve'), onAction: () => void run(dissolve, { ids: [id] }) },
    { id: 'remove', label: t('group.remove'), startsGroup: true, onAction: () => void run(removeGroup, { id }) },
  ];
  return (
    <li className={styles['row']}>
      <PlainButton
        className={styles['name'] ?? ''}
        aria-label={t('group.selectNamed', { name: label, count: members.length })}
        onPress={() => void run(selectElements, { ids: members })}
      >
        <span className={styles['hull']} data-folded={isFolded || undefined} aria-hidden />
        <span>{label}</span>
        <span className={styles['count']}>{members.length}</span>
      </PlainButton>
      <span className={styles['tools']}>
        <IconButton
          className={styles['eye']}
          label={t(isFolded ? 'group.openNamed' : 'group.foldNamed', { name: label })}
          onPress={() => void run(fold, { id, isFolded: !isFolded })}
        >
          {isFolded ? <ChevronsUpDown size={15} aria-hidden /> : <ChevronsDownUp size={15} aria-hidden />}
        </IconButton>
        <MenuButton label={t('group.menu', { name: label })} entries={entries}>
          <IconButton className={styles['eye']} label={t('group.actions', { name: label })}>
            <Ellipsis size={15} aria-hidden />
          </IconButton>
        </MenuButton>
      </span>
    </li>
  );
}
