import { useQuery } from '@tanstack/react-query';
import { ArrowLeftRight, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { PathAnswer } from '../../api/orrery-api.ts';
import type { GraphNode, NodeId } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useShell, useT } from '../../workspace/hooks.ts';
import { problemWords } from '../../workspace/problem-words.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { viewWords } from '../../workspace/view-words.ts';
import { EntityPicker } from '../shared/entity-picker.tsx';
import { nameIn } from '../shared/names.ts';
import { PathRow } from './path-row.tsx';
import styles from './paths-panel.module.css';

/** As many as the server gives. */
const MOST = 25;
/** A menu gives the focus back to where it was opened; only then it can go to the box that is to be filled in. */
const AFTER_MENU_MS = 80;

interface Ends {
  readonly from: NodeId;
  readonly to: NodeId;
}

/** What a path may not go over, and how far one looks. */
interface Wishes {
  readonly longer: boolean;
  readonly without: readonly GraphNode[];
  readonly withoutRelations: readonly string[];
}

const NO_WISHES: Wishes = { longer: false, without: [], withoutRelations: [] };

/** How are two entities connected? */
export function PathsPanel() {
  const { shell } = useOrrery();
  const t = useT();
  const { from, to } = useShell((state) => state.pathEnds);
  const [asked, setAsked] = useState<Ends | null>(null);
  const [wishes, setWishes] = useState<Wishes>(NO_WISHES);
  const find = useFoundPaths(asked, wishes);
  const ends = useRef<HTMLDivElement>(null);
  useFocusOnEmptyEnd(ends);
  const setEnds = (next: { readonly from: NodeId | null; readonly to: NodeId | null }) => {
    shell.setState({ pathEnds: next });
    setAsked(null);
    setWishes({ ...NO_WISHES, longer: wishes.longer });
  };
  return (
    <div className={styles['paths']}>
      <p className={styles['intro']}>{t('paths.intro')}</p>
      <div ref={ends} className={styles['ends']}>
        <EntityPicker label={t('paths.from')} value={from} onChange={(id) => setEnds({ from: id, to })} />
        <IconButton label={t('paths.swap')} onPress={() => setEnds({ from: to, to: from })}>
          <ArrowLeftRight size={16} aria-hidden />
        </IconButton>
        <EntityPicker label={t('paths.to')} value={to} onChange={(id) => setEnds({ from, to: id })} />
        <Button
          variant="primary"
          isDisabled={from === null || to === null || find.isFetching}
          onPress={() => from !== null && to !== null && setAsked({ from, to })}
        >
          {t('paths.find')}
        </Button>
      </div>
      <WishList wishes={wishes} onChange={setWishes} />
      {find.isFetching ? <Skeleton lines={3} label={t('common.loading')} /> : null}
      {find.error === null ? null : (
        <Notice tone="danger" title={t('error.title')}>
          {problemWords(find.error, t)}
        </Notice>
      )}
      {find.data === undefined || find.data === null ? null : (
        <Found
          answer={find.data}
          onAvoid={(node) => setWishes({ ...wishes, without: [...wishes.without, node] })}
          onAvoidRelation={(relation) =>
            setWishes({ ...wishes, withoutRelations: [...wishes.withoutRelations, relation] })
          }
        />
      )}
    </div>
  );
}

/** "Find paths from here" fills in one end: the other is what one wants to type next. */
function useFocusOnEmptyEnd(ends: { readonly current: HTMLElement | null }): void {
  const { from, to } = useShell((state) => state.pathEnds);
  useEffect(() => {
    if ((from === null) === (to === null)) return undefined;
    const timer = setTimeout(() => {
      const panel = ends.current;
      if (panel === null || panel.contains(document.activeElement)) return;
      panel.querySelectorAll('input')[from === null ? 0 : 1]?.focus();
    }, AFTER_MENU_MS);
    return () => clearTimeout(timer);
  }, [from, to, ends]);
}

interface WishListProps {
  readonly wishes: Wishes;
  onChange(wishes: Wishes): void;
}

/** How far one looks, and what is left out; each can be allowed again. */
function WishList({ wishes, onChange }: WishListProps) {
  const t = useT();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const { longer, without, withoutRelations } = wishes;
  const left = [
    ...without.map((node) => ({
      id: node.id as string,
      name: nameIn(locale, node),
      allow: () => onChange({ ...wishes, without: without.filter(({ id }) => id !== node.id) }),
    })),
    ...withoutRelations.map((relation) => ({
      id: relation,
      name: vocabulary.verb(relation),
      allow: () => onChange({ ...wishes, withoutRelations: withoutRelations.filter((each) => each !== relation) }),
    })),
  ];
  return (
    <div className={styles['wishes']}>
      <Checkbox
        className={styles['longer'] ?? ''}
        isSelected={longer}
        onChange={(isOn) => onChange({ ...wishes, longer: isOn })}
      >
        <span className={styles['box']} aria-hidden />
        {t('paths.longer')}
      </Checkbox>
      {left.length === 0 ? null : <span>{t('paths.without')}</span>}
      {left.map(({ id, name, allow }) => (
        <Button key={id} aria-label={t('paths.allow', { name })} icon={<X size={13} aria-hidden />} onPress={allow}>
          {name}
        </Button>
      ))}
    </div>
  );
}

/** Asked anew whenever the view changes: an answer under another view would contradict the page around it. */
function useFoundPaths(ends: Ends | null, { longer, without, withoutRelations }: Wishes) {
  const { api } = useOrrery();
  const view = useGraph((state) => state.view);
  const excludeNodes = without.map(({ id }) => id);
  const wanted = { ...view, longer, excludeNodes, excludePredicates: withoutRelations, first: MOST };
  return useQuery({
    queryKey: ['paths', ends, wanted],
    queryFn: ({ signal }) => (ends === null ? null : api.paths({ ...ends, ...wanted }, { signal })),
    enabled: ends !== null,
  });
}

interface FoundProps {
  readonly answer: PathAnswer;
  onAvoid(node: GraphNode): void;
  onAvoidRelation(predicate: string): void;
}

function Found({ answer, onAvoid, onAvoidRelation }: FoundProps) {
  const t = useT();
  const locale = useLocale();
  const view = useGraph((state) => state.view);
  const under = t('paths.under', { view: viewWords(view, { t, locale }) });
  if (answer.paths.length === 0) {
    const none = view.asOf === null && view.range === null ? 'paths.none' : 'paths.noneAt';
    return <Notice title={t(none, { hops: answer.maxHops })}>{under}</Notice>;
  }
  return (
    <>
      <p className={styles['intro']}>{under}</p>
      <ol className={styles['list']} data-testid="paths">
        {answer.paths.map((path) => (
          <PathRow
            key={path.nodes.join(' ') + path.steps.join(' ')}
            path={path}
            answer={answer}
            onAvoid={onAvoid}
            onAvoidRelation={onAvoidRelation}
          />
        ))}
      </ol>
      {answer.paths.length < MOST ? null : <p className={styles['intro']}>{t('paths.full', { count: MOST })}</p>}
    </>
  );
}
