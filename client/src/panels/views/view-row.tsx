import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { intlTag } from '../../i18n/locale.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { LONGEST_NAME, type SavedView } from '../../workspace/saved-views/saved-view.ts';
import { useViews } from '../../workspace/saved-views/use-saved-views.ts';
import {
  deleteView,
  openSavedView,
  renameView,
  saveView,
  viewToFile,
} from '../../workspace/saved-views/view-actions.ts';
import { ChangesSince } from './changes-since.tsx';
import styles from './views.module.css';

export interface ViewRowProps {
  readonly view: SavedView;
  /** Of the database that is looked at: only then it can be opened. */
  readonly isOwn: boolean;
}

/** A saved view: opened by a click, with all else in its menu; below it what has changed, once it is open. */
export function ViewRow({ view, isOwn }: ViewRowProps) {
  const orrery = useOrrery();
  const t = useT();
  const opened = useViews((state) => (state.opened?.id === view.id ? state.opened : null));
  const [isRenaming, setRenaming] = useState(false);
  const menu = useRef<HTMLSpanElement>(null);
  const endRenaming = () => {
    setRenaming(false);
    // The field is gone: the keyboard goes on where the renaming began.
    requestAnimationFrame(() => menu.current?.querySelector('button')?.focus());
  };
  return (
    <li className={styles['row']} data-opened={opened === null ? undefined : true}>
      <div className={styles['head']}>
        {isRenaming ? (
          <NameField view={view} onDone={endRenaming} />
        ) : (
          <Button
            className={styles['open'] ?? ''}
            isDisabled={!isOwn}
            aria-label={t('views.open', { name: view.name })}
            aria-describedby={`view-meta-${view.id}`}
            onPress={() => void openSavedView(orrery, view)}
          >
            <span className={styles['name']}>{view.name}</span>
            <Meta view={view} isOwn={isOwn} />
          </Button>
        )}
        <span ref={menu}>
          <MenuButton
            label={t('views.more', { name: view.name })}
            entries={useEntries(view, { isOwn, onRename: () => setRenaming(true) })}
          >
            <IconButton label={t('views.more', { name: view.name })}>
              <Ellipsis size={16} aria-hidden />
            </IconButton>
          </MenuButton>
        </span>
      </div>
      {opened === null ? null : <ChangesSince view={view} opened={opened} />}
    </li>
  );
}

function Meta({ view, isOwn }: ViewRowProps) {
  const t = useT();
  const locale = useLocale();
  const date = new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'medium', timeStyle: 'short' }).format(view.saved);
  const from = isOwn ? [] : [t('views.from', { name: view.database.name })];
  return (
    <span className={styles['meta']} id={`view-meta-${view.id}`}>
      {[t('views.meta', { count: view.count, date }), ...from].join(' · ')}
    </span>
  );
}

interface Entries {
  readonly isOwn: boolean;
  onRename(): void;
}

function useEntries(view: SavedView, { isOwn, onRename }: Entries): readonly MenuEntry[] {
  const orrery = useOrrery();
  const t = useT();
  const isEmpty = useGraph((state) => state.nodes.size === 0);
  return [
    { id: 'rename', label: t('views.rename'), onAction: onRename },
    ...(isOwn
      ? [
          {
            id: 'replace',
            label: t('views.replace'),
            isDisabled: isEmpty,
            onAction: () => void saveView(orrery, view.name, view),
          },
        ]
      : []),
    { id: 'file', label: t('views.toFile'), onAction: () => viewToFile(view) },
    { id: 'delete', label: t('views.delete'), startsGroup: true, onAction: () => void deleteView(orrery, view) },
  ];
}

/** Enter keeps the new name, Escape the old one; so does leaving the field, as in a list of files. */
function NameField({ view, onDone }: { readonly view: SavedView; onDone(): void }) {
  const orrery = useOrrery();
  const t = useT();
  const [name, setName] = useState(view.name);
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => field.current?.select(), []);
  const end = (isKept: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    if (isKept) void renameView(orrery, view, name);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A Chinese name is being composed: Enter takes the word.
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    end(event.key === 'Enter');
  };
  return (
    <input
      ref={field}
      className={styles['input']}
      aria-label={t('views.name')}
      value={name}
      maxLength={LONGEST_NAME}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the reader has just asked to type here
      autoFocus
      onChange={(event) => setName(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(true)}
    />
  );
}
