import { Search as SearchIcon } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useContext, useEffect, useRef, useState } from 'react';
import {
  Collection,
  ComboBox,
  ComboBoxStateContext,
  Group,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import { addEntity } from '../../actions/add-entity.ts';
import { addHits, selectHits } from '../../actions/hits.ts';
import { inLocale } from '../../i18n/locale.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { isMac } from '../../ui/platform.ts';
import { keyWords } from '../../workspace/commands/keys.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { focusCanvas, PAGE_ID, SEARCH_ID } from '../../workspace/places.ts';
import { useProblemWords } from '../../workspace/problem-words.ts';
import { openSavedView } from '../../workspace/saved-views/view-actions.ts';
import { useAskQuestion } from '../../workspace/use-ask-question.ts';
import { useDistinctions } from '../../workspace/use-distinctions.ts';
import { useIsPlain } from '../../workspace/use-ground.ts';
import { useOpenPage } from '../../workspace/use-open-page.ts';
import { usePlainT } from '../../workspace/use-plain-t.ts';
import { HitRow } from '../shared/hit-row.tsx';
import { useQuestionWords } from '../shared/question-words.ts';
import styles from './search.module.css';
import { type Item, type SectionData, usePassageWords, useSections } from './use-sections.ts';

/** Within this time after "show more" the list closes and is opened again. */
const REOPEN_MS = 300;

/** One box for everything: entities by any of their names, questions, passages, documents and actions. Enter and Tab take the first. */
export function Search({ inputRef }: { readonly inputRef: RefObject<HTMLInputElement | null> }) {
  const orrery = useOrrery();
  const { run } = orrery;
  const t = useT();
  const pt = usePlainT();
  const isPlain = useIsPlain();
  const ask = useAskQuestion();
  const open = useOpenPage();
  const [text, setText] = useState('');
  const { sections, hits, error, isBusy, showMore } = useSections(text);
  const distinction = useDistinctions(hits.map((hit) => hit.node.id));
  const items = sections.flatMap((section) => section.items);
  const pagingRef = useRef(false);
  const take = (item: Item | undefined) => {
    if (item === undefined) return;
    if (item.kind === 'more') {
      // The list stays open, with what was typed.
      pagingRef.current = true;
      setTimeout(() => {
        pagingRef.current = false;
      }, REOPEN_MS);
      showMore();
      return;
    }
    setText('');
    inputRef.current?.blur();
    // From here arrows walk and Enter expands. A page that opens and a dialog take the keyboard themselves.
    focusCanvas();
    switch (item.kind) {
      case 'entity':
        void run(addEntity, { id: item.hit.node.id });
        break;
      case 'select-hits':
        void run(selectHits, { query: item.query });
        break;
      case 'add-hits':
        void run(addHits, { query: item.query });
        break;
      case 'question':
        ask(item.question);
        break;
      case 'passage':
        open({ kind: 'document', id: item.passage.documentId, paragraph: item.passage.index });
        break;
      case 'document':
        open({ kind: 'document', id: item.document.id, paragraph: null });
        break;
      case 'view':
        void openSavedView(orrery, item.view);
        break;
      case 'command':
        item.command.run();
        break;
    }
  };
  const onEnter = useEnter({ text, first: items[0], isBusy, take });
  return (
    <ComboBox
      aria-label={t('search.label')}
      className={styles['search'] ?? ''}
      items={sections}
      inputValue={text}
      onInputChange={(next) => {
        // Choosing "show more" empties the box, which a person who types does not.
        if (!pagingRef.current || next !== '') setText(next);
      }}
      value={null}
      onChange={(key) => take(items.find((item) => item.id === key))}
      allowsEmptyCollection={text.trim() !== ''}
      allowsCustomValue
    >
      <Reopen pagingRef={pagingRef} />
      <Group className={styles['field'] ?? ''}>
        <SearchIcon size={16} aria-hidden className={styles['icon']} />
        <Input
          ref={inputRef}
          id={SEARCH_ID}
          className={styles['input'] ?? ''}
          placeholder={isPlain ? pt('plain.search') : t('search.placeholder')}
          data-testid="search"
          onKeyDownCapture={onEnter}
          onFocus={() => keepReachable(true)}
          onBlur={() => keepReachable(false)}
        />
        <span className={styles['hint']} aria-hidden>
          <Kbd>{keyWords('Mod+K', isMac)}</Kbd>
        </span>
      </Group>
      <Popover className={styles['popover'] ?? ''} offset={6}>
        <ListBox
          className={styles['list'] ?? ''}
          dependencies={[distinction]}
          renderEmptyState={() => <Empty query={text.trim()} isBusy={isBusy} error={error} />}
        >
          {(section: SectionData) => (
            <ListBoxSection id={section.id} className={styles['section'] ?? ''}>
              <Header className={styles['header'] ?? ''}>{section.title}</Header>
              <Collection items={section.items} dependencies={[distinction]}>
                {(item) => (
                  <Row item={item} distinction={item.kind === 'entity' ? distinction(item.hit.node.id) : null} />
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/**
 * While its list is open the component library hides all else from assistive technology, with buttons in it that Tab still reaches.
 * The page is no dialog: what is marked like this it leaves alone.
 */
function keepReachable(isKept: boolean): void {
  document.getElementById(PAGE_ID)?.toggleAttribute('data-react-aria-top-layer', isKept);
}

interface Enter {
  readonly text: string;
  readonly first: Item | undefined;
  readonly isBusy: boolean;
  take(item: Item | undefined): void;
}

/** Enter and Tab take the first hit, without an arrow key before them. Pressed while the answer is on its way, they take the first when it comes. */
function useEnter({ text, first, isBusy, take }: Enter) {
  const [wanted, setWanted] = useState<string | null>(null);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (wanted === null || isBusy) return;
    setWanted(null);
    if (wanted === text) latest.current(first);
  }, [wanted, isBusy, text, first]);
  return (event: KeyboardEvent<HTMLInputElement>) => {
    // While a Chinese word is being composed, Enter ends the composing.
    if (event.nativeEvent.isComposing || text.trim() === '') return;
    // With the list closed, as after Escape, Tab leaves the box as everywhere.
    const isTab =
      event.key === 'Tab' && !event.shiftKey && event.currentTarget.getAttribute('aria-expanded') === 'true';
    if (event.key !== 'Enter' && !isTab) return;
    // The keyboard goes where the choice puts it, not to the next button of the bar.
    if (isTab) event.preventDefault();
    if (event.currentTarget.getAttribute('aria-activedescendant') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    setWanted(text);
  };
}

/** Choosing an item closes the list; after "show more" it is opened again. */
function Reopen({ pagingRef }: { readonly pagingRef: RefObject<boolean> }) {
  const state = useContext(ComboBoxStateContext);
  const isOpen = state?.isOpen ?? false;
  useEffect(() => {
    if (!pagingRef.current || isOpen) return;
    pagingRef.current = false;
    state?.open(null, 'manual');
  }, [pagingRef, isOpen, state]);
  return null;
}

function Row({ item, distinction }: { readonly item: Item; readonly distinction: string | null }) {
  const t = useT();
  const words = useItemWords(item);
  return (
    <ListBoxItem id={item.id} textValue={words} className={styles['item'] ?? ''} data-kind={item.kind}>
      {item.kind === 'entity' ? <HitRow hit={item.hit} distinction={distinction} /> : null}
      {item.kind === 'select-hits' || item.kind === 'add-hits' ? <span className={styles['more']}>{words}</span> : null}
      {item.kind === 'more' ? <span className={styles['more']}>{words}</span> : null}
      {item.kind === 'question' || item.kind === 'document' ? <span className={styles['words']}>{words}</span> : null}
      {item.kind === 'view' ? (
        <span className={styles['words']}>
          {words} <span className={styles['place']}>{t('views.nodes', { count: item.view.count })}</span>
        </span>
      ) : null}
      {item.kind === 'passage' ? (
        <span className={styles['words']}>
          <span className={styles['place']}>{t('search.paragraph', { index: item.passage.index })}</span> {words}
        </span>
      ) : null}
      {item.kind === 'command' ? (
        <span className={styles['command']}>
          {words}
          {item.command.shortcut === undefined ? null : <Kbd>{item.command.shortcut}</Kbd>}
        </span>
      ) : null}
    </ListBoxItem>
  );
}

function useItemWords(item: Item): string {
  const t = useT();
  const locale = useLocale();
  const passageWords = usePassageWords();
  const questionWords = useQuestionWords();
  switch (item.kind) {
    case 'entity':
      return item.hit.node.name;
    case 'more':
      return t('search.more', { count: item.left });
    case 'select-hits':
    case 'add-hits':
      return item.words;
    case 'question':
      return questionWords(item.question);
    case 'passage':
      return passageWords(item.passage);
    case 'document':
      return inLocale(locale, item.document, 'title') ?? item.document.title;
    case 'view':
      return item.view.name;
    case 'command':
      return item.command.label;
  }
}

interface EmptyProps {
  readonly query: string;
  readonly isBusy: boolean;
  readonly error: unknown;
}

function Empty({ query, isBusy, error }: EmptyProps) {
  const t = useT();
  const isPlain = useIsPlain();
  const problem = useProblemWords(error);
  if (problem !== null) return <p className={styles['empty']}>{problem}</p>;
  if (isBusy) return <p className={styles['empty']}>{t('search.busy')}</p>;
  return (
    <div className={styles['empty']}>
      <p>{t('search.none', { query })}</p>
      {isPlain ? null : <p>{t('search.noneHint')}</p>}
    </div>
  );
}
