import { Search as SearchIcon } from 'lucide-react';
import { type RefObject, useMemo, useState } from 'react';
import {
  Collection,
  ComboBox,
  Group,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import { addEntity } from '../../actions/add-entity.ts';
import type { SearchHit } from '../../api/orrery-api.ts';
import { useOrrery } from '../../app/context.tsx';
import { useT } from '../../app/hooks.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { commandKey } from '../../ui/platform.ts';
import { HitRow } from '../shared/hit-row.tsx';
import { useProblemWords } from '../shared/problem-words.ts';
import { type Command, matchCommands, useCommands } from '../shared/use-commands.ts';
import { useSearch } from '../shared/use-search.ts';
import styles from './search.module.css';

type Item = { readonly id: string; readonly hit: SearchHit } | { readonly id: string; readonly command: Command };

interface SectionData {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** One box for everything: entities by any of their names, and actions. */
export function Search({ inputRef }: { readonly inputRef: RefObject<HTMLInputElement | null> }) {
  const { run } = useOrrery();
  const t = useT();
  const [text, setText] = useState('');
  const { hits, error, isBusy } = useSearch(text);
  const sections = useSections(text, hits);
  const choose = (key: unknown) => {
    const item = sections.flatMap((section) => section.items).find((candidate) => candidate.id === key);
    if (item === undefined) return;
    setText('');
    inputRef.current?.blur();
    if ('command' in item) item.command.run();
    else void run(addEntity, { id: item.hit.node.id });
  };
  return (
    <ComboBox
      aria-label={t('search.label')}
      className={styles['search'] ?? ''}
      items={sections}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={choose}
      allowsEmptyCollection={text.trim() !== ''}
      allowsCustomValue
    >
      <Group className={styles['field'] ?? ''}>
        <SearchIcon size={16} aria-hidden className={styles['icon']} />
        <Input
          ref={inputRef}
          className={styles['input'] ?? ''}
          placeholder={t('search.placeholder')}
          data-testid="search"
        />
        <span className={styles['hint']} aria-hidden>
          <Kbd>{commandKey('K')}</Kbd>
        </span>
      </Group>
      <Popover className={styles['popover'] ?? ''} offset={6}>
        <ListBox
          className={styles['list'] ?? ''}
          renderEmptyState={() => <Empty query={text.trim()} isBusy={isBusy} error={error} />}
        >
          {(section: SectionData) => (
            <ListBoxSection id={section.id} className={styles['section'] ?? ''}>
              <Header className={styles['header'] ?? ''}>{section.title}</Header>
              <Collection items={section.items}>{(item) => <Row item={item} />}</Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function useSections(text: string, hits: readonly SearchHit[]): readonly SectionData[] {
  const t = useT();
  const commands = useCommands();
  return useMemo(() => {
    const found = hits.map((hit) => ({ id: `entity:${hit.node.id}`, hit }));
    const actions = matchCommands(commands, text).map((command) => ({ id: `command:${command.id}`, command }));
    return [
      { id: 'hits', title: t('search.hits'), items: found },
      { id: 'actions', title: t('search.actions'), items: actions },
    ].filter((section) => section.items.length > 0);
  }, [hits, commands, text, t]);
}

function Row({ item }: { readonly item: Item }) {
  if ('hit' in item) {
    return (
      <ListBoxItem id={item.id} textValue={item.hit.node.name} className={styles['item'] ?? ''}>
        <HitRow hit={item.hit} />
      </ListBoxItem>
    );
  }
  const { command } = item;
  return (
    <ListBoxItem id={item.id} textValue={command.label} className={styles['item'] ?? ''}>
      <span className={styles['command']}>
        {command.label}
        {command.shortcut === undefined ? null : <Kbd>{command.shortcut}</Kbd>}
      </span>
    </ListBoxItem>
  );
}

interface EmptyProps {
  readonly query: string;
  readonly isBusy: boolean;
  readonly error: unknown;
}

function Empty({ query, isBusy, error }: EmptyProps) {
  const t = useT();
  const problem = useProblemWords(error);
  if (problem !== null) return <p className={styles['empty']}>{problem}</p>;
  if (isBusy) return <p className={styles['empty']}>{t('search.busy')}</p>;
  return (
    <div className={styles['empty']}>
      <p>{t('search.none', { query })}</p>
      <p>{t('search.noneHint')}</p>
    </div>
  );
}
