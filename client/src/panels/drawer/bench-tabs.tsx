import { Ellipsis, Plus, X } from 'lucide-react';
import { type ReactNode, type SyntheticEvent, useRef, useState } from 'react';
import { Tab, TabList, Tabs } from 'react-aria-components';
import { useStore } from 'zustand';
import { IconButton } from '../../ui/icon-button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { activeTab, type BenchTab, closeTab, MOST_TABS, openTab, renameTab, reopenTab } from './bench/bench-state.ts';
import styles from './bench-tabs.module.css';
import { useWords, type Words } from './use-words.ts';
import type { Bench } from './workbench-store.ts';

export const nameOfTab = ({ name, number }: Pick<BenchTab, 'name' | 'number'>, w: Words): string =>
  name ?? w('tabs.name', { number });

/** The tabs of the bench above what is written in the one that is shown. */
export function BenchTabs({ bench, children }: { readonly bench: Bench; readonly children: ReactNode }) {
  const w = useWords();
  const tabs = useStore(bench, (state) => state.tabs);
  const active = useStore(bench, activeTab);
  const [isRenaming, setRenaming] = useState(false);
  return (
    <Tabs
      className={styles['bench'] ?? ''}
      selectedKey={active.id}
      onSelectionChange={(key) => bench.setState({ active: String(key) })}
    >
      <div className={styles['strip']}>
        <TabKeys bench={bench} onRename={() => setRenaming(true)}>
          <TabList aria-label={w('tabs.label')} className={styles['tabs'] ?? ''} items={tabs}>
            {(tab) => (
              <Tab id={tab.id} className={styles['tab'] ?? ''}>
                {nameOfTab(tab, w)}
                {tab.outcomes.some(({ run }) => run.kind === 'running') ? (
                  <span className={styles['busy']}>…</span>
                ) : null}
              </Tab>
            )}
          </TabList>
        </TabKeys>
        {isRenaming ? <NameField bench={bench} tab={active} onEnd={() => setRenaming(false)} /> : null}
        <IconButton
          label={w('tabs.new')}
          isDisabled={tabs.length >= MOST_TABS}
          onPress={() => bench.setState((state) => openTab(state))}
        >
          <Plus size={15} aria-hidden />
        </IconButton>
        <IconButton
          label={w('tabs.close', { name: nameOfTab(active, w) })}
          onPress={() => bench.setState((state) => closeTab(state, active.id))}
        >
          <X size={15} aria-hidden />
        </IconButton>
        <TabMenu bench={bench} tab={active} onRename={() => setRenaming(true)} />
      </div>
      {children}
    </Tabs>
  );
}

interface TabKeysProps {
  readonly bench: Bench;
  readonly children: ReactNode;
  onRename(): void;
}

/** Delete closes the tab that has the focus, F2 and a double click rename it, the middle button of the mouse closes any. */
function TabKeys({ bench, children, onRename }: TabKeysProps) {
  const tabOf = ({ target }: SyntheticEvent): string | null =>
    target instanceof Element ? (target.closest('[role="tab"]')?.getAttribute('data-key') ?? null) : null;
  const close = (id: string): void => bench.setState((state) => closeTab(state, id));
  return (
    <div
      className={styles['keys']}
      role="presentation"
      data-own-keys
      onKeyDown={(event) => {
        const id = tabOf(event);
        if (id === null) return;
        if (event.key === 'Delete') close(id);
        else if (event.key === 'F2') onRename();
        else return;
        event.preventDefault();
      }}
      onDoubleClick={(event) => (tabOf(event) === null ? undefined : onRename())}
      onAuxClick={(event) => {
        const id = tabOf(event);
        if (event.button === 1 && id !== null) close(id);
      }}
    >
      {children}
    </div>
  );
}

interface TabMenuProps {
  readonly bench: Bench;
  readonly tab: BenchTab;
  onRename(): void;
}

function TabMenu({ bench, tab, onRename }: TabMenuProps) {
  const w = useWords();
  const tabs = useStore(bench, (state) => state.tabs);
  const last = useStore(bench, (state) => state.closed.at(-1));
  const entries = [
    { id: 'rename', label: w('tabs.rename'), onAction: onRename },
    {
      id: 'copy',
      label: w('tabs.duplicate'),
      isDisabled: tabs.length >= MOST_TABS,
      onAction: () => bench.setState((state) => openTab(state, { text: tab.text, typed: tab.typed })),
    },
    {
      id: 'others',
      label: w('tabs.closeOthers'),
      isDisabled: tabs.length < 2,
      onAction: () =>
        bench.setState((state) =>
          state.tabs.reduce((rest, { id }) => (id === tab.id ? rest : closeTab(rest, id)), state),
        ),
    },
    {
      id: 'reopen',
      label: last === undefined ? w('tabs.reopenNone') : w('tabs.reopen', { name: nameOfTab(last, w) }),
      isDisabled: last === undefined || tabs.length >= MOST_TABS,
      startsGroup: true,
      onAction: () => bench.setState(reopenTab),
    },
  ];
  return (
    <MenuButton label={w('tabs.menu')} entries={entries}>
      <IconButton label={w('tabs.menu')}>
        <Ellipsis size={15} aria-hidden />
      </IconButton>
    </MenuButton>
  );
}

interface NameFieldProps {
  readonly bench: Bench;
  readonly tab: BenchTab;
  onEnd(): void;
}

/** Enter and leaving the field keep the name, Escape leaves it as it was. */
function NameField({ bench, tab, onEnd }: NameFieldProps) {
  const w = useWords();
  const [name, setName] = useState(nameOfTab(tab, w));
  const isOver = useRef(false);
  const end = (isKept: boolean): void => {
    if (isOver.current) return;
    isOver.current = true;
    if (isKept && name !== nameOfTab(tab, w)) bench.setState((state) => renameTab(state, tab.id, name));
    onEnd();
  };
  return (
    <input
      className={styles['name']}
      aria-label={w('tabs.nameOf', { name: nameOfTab(tab, w) })}
      value={name}
      maxLength={80}
      // The reader has just asked to write here.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setName(target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        end(event.key === 'Enter');
      }}
    />
  );
}
