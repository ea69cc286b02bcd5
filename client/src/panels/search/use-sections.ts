import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { MOST_HITS } from '../../actions/hits.ts';
import type { DocumentInfo, PassageHit } from '../../api/answers.ts';
import type { SearchHit } from '../../api/orrery-api.ts';
import type { NodeId } from '../../graph/types.ts';
import { inLocale } from '../../i18n/locale.ts';
import type { Command } from '../../workspace/commands/command.ts';
import { matchCommands, matchOf } from '../../workspace/commands/match-commands.ts';
import { useCommands } from '../../workspace/commands/use-commands.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useStarterQuestions } from '../../workspace/held-questions.ts';
import { type Translate, useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import type { SavedView } from '../../workspace/saved-views/saved-view.ts';
import { useSavedViews } from '../../workspace/saved-views/use-saved-views.ts';
import type { StarterQuestion } from '../../workspace/starter-questions.ts';
import { useIsPlain } from '../../workspace/use-ground.ts';
import { usePlainT } from '../../workspace/use-plain-t.ts';
import { useSearch } from '../../workspace/use-search.ts';
import { useQuestionWords } from '../shared/question-words.ts';
import { hasWords } from '../shared/row-filter.tsx';

/** One thing the box can find. */
export type Item =
  | { readonly id: string; readonly kind: 'entity'; readonly hit: SearchHit }
  | { readonly id: string; readonly kind: 'more'; readonly left: number }
  | { readonly id: string; readonly kind: 'select-hits' | 'add-hits'; readonly query: string; readonly words: string }
  | { readonly id: string; readonly kind: 'question'; readonly question: StarterQuestion }
  | { readonly id: string; readonly kind: 'passage'; readonly passage: PassageHit }
  | { readonly id: string; readonly kind: 'document'; readonly document: DocumentInfo }
  | { readonly id: string; readonly kind: 'view'; readonly view: SavedView }
  | { readonly id: string; readonly kind: 'command'; readonly command: Command };

export interface SectionData {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** Passages are asked for from here on: fewer letters are in nearly all of them. */
const LEAST_LETTERS = 3;

/** All that the text finds: actions that it names, entities, then questions, passages, documents and other actions. Entities do not wait for the others. */
export function useSections(text: string) {
  const t = useT();
  const pt = usePlainT();
  const found = useSearch(text);
  const { hits, total, isLimited, isGuess, isPartial, hasMore } = found;
  const passages = usePassages(text.trim() === '' ? '' : found.query);
  const documents = useDocuments(text);
  const questions = useQuestions(text);
  const views = useViewsNamed(text);
  const commands = useCommands();
  const onCanvas = useGraph((state) => state.nodes);
  const { query } = found;
  const sections = useMemo((): readonly SectionData[] => {
    const entities: readonly Item[] = [
      ...hits.map((hit) => ({ id: `entity:${hit.node.id}`, kind: 'entity' as const, hit })),
      ...(hasMore ? [{ id: 'more', kind: 'more' as const, left: total - hits.length }] : []),
      ...(isGuess ? [] : allOf({ query, hits, total, isLimited, hasMore, onCanvas }, t)),
    ];
    const count = isLimited ? t('search.atLeast', { count: total }) : t('search.count', { count: total });
    const kind = isGuess ? t('search.guesses') : `${t('search.hits')} · ${count}`;
    const title = isPartial ? `${kind} · ${pt('plain.partial')}` : kind;
    const matching = matchCommands(commands, text);
    const isNamed = (command: Command): boolean => matchOf(command, text) === 2;
    // "undo" means the action, not a person whose name has it in it.
    const [named, others] = [matching.filter(isNamed), matching.filter((command) => !isNamed(command))];
    const actions = (id: string, own: readonly Command[]): SectionData => ({
      id,
      title: t('search.actions'),
      items: own.map((command) => ({ id: `command:${command.id}`, kind: 'command', command })),
    });
    const all: readonly SectionData[] = [
      actions('named-actions', named),
      { id: 'hits', title, items: entities },
      {
        id: 'views',
        title: t('views.search'),
        items: views.map((view) => ({ id: `view:${view.id}`, kind: 'view', view })),
      },
      {
        id: 'questions',
        title: t('search.questions'),
        items: questions.map((question) => ({ id: `question:${question.id}`, kind: 'question', question })),
      },
      {
        id: 'passages',
        title: t('search.passages'),
        items: passages.map((passage) => ({ id: `passage:${passage.paragraphId}`, kind: 'passage', passage })),
      },
      {
        id: 'documents',
        title: t('search.documents'),
        items: documents.map((document) => ({ id: `document:${document.id}`, kind: 'document', document })),
      },
      actions('actions', others),
    ];
    return all.filter((section) => section.items.length > 0);
  }, [
    hits,
    total,
    isLimited,
    isGuess,
    isPartial,
    hasMore,
    query,
    onCanvas,
    passages,
    documents,
    questions,
    views,
    commands,
    text,
    t,
    pt,
  ]);
  return { ...found, sections };
}

interface Found {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly isLimited: boolean;
  readonly hasMore: boolean;
  readonly onCanvas: ReadonlyMap<NodeId, unknown>;
}

/** What can be done with all hits at once, those that are not shown yet too. */
function allOf({ query, hits, total, isLimited, hasMore, onCanvas }: Found, t: Translate): readonly Item[] {
  if (total < 2) return [];
  const here = hits.filter(({ node }) => onCanvas.has(node.id)).length;
  const isAllKnown = !hasMore;
  const isAnyHere = isAllKnown ? here > 0 : onCanvas.size > 0;
  const isAnyAway = isAllKnown ? here < hits.length : true;
  // While pages are left their number may still grow: what would be done is not told too small.
  const known = isLimited ? 'over' : isAllKnown ? 'exact' : 'least';
  const adding =
    total <= MOST_HITS && !isLimited
      ? t('search.addAll', { count: total, known })
      : t('search.addSome', { most: MOST_HITS, count: total, known });
  const selecting = isAllKnown
    ? t('choose.hits', { count: here })
    : total <= MOST_HITS
      ? t('search.selectHits')
      : t('search.selectSome', { most: MOST_HITS });
  return [
    ...(isAnyHere ? [{ id: 'select-hits', kind: 'select-hits' as const, query, words: selecting }] : []),
    ...(isAnyAway ? [{ id: 'add-hits', kind: 'add-hits' as const, query, words: adding }] : []),
  ];
}

function usePassages(query: string): readonly PassageHit[] {
  const { api } = useOrrery();
  const isPlain = useIsPlain();
  const isAsked = query.length >= LEAST_LETTERS || /\p{Script=Han}{2}/u.test(query);
  const { data } = useQuery({
    queryKey: ['passages', query],
    queryFn: ({ signal }) => api.passages(query, { signal }),
    enabled: isAsked && !isPlain,
  });
  return isAsked ? (data ?? NONE) : NONE;
}

const NONE: readonly never[] = [];

function useDocuments(text: string): readonly DocumentInfo[] {
  const { api } = useOrrery();
  const needle = text.trim().toLowerCase();
  const { data = NONE } = useQuery({
    queryKey: ['documents'],
    queryFn: ({ signal }) => api.documents({ signal }),
    enabled: needle !== '',
  });
  return useMemo(() => {
    if (needle === '') return [];
    return data.filter(({ title, titleZh, publisher }) =>
      [title, titleZh, publisher].some((words) => words?.toLowerCase().includes(needle) === true),
    );
  }, [data, needle]);
}

/** The saved views of this database whose names hold all the words typed. */
function useViewsNamed(text: string): readonly SavedView[] {
  const { own } = useSavedViews();
  return useMemo(() => (text.trim() === '' ? NONE : own.filter(({ name }) => hasWords(text, [name]))), [own, text]);
}

function useQuestions(text: string): readonly StarterQuestion[] {
  const wordsOf = useQuestionWords();
  const questions = useStarterQuestions();
  const isPlain = useIsPlain();
  return useMemo(() => {
    const words = text
      .trim()
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== '');
    if (words.length === 0 || isPlain) return [];
    return questions.filter((question) => {
      const asked = wordsOf(question).toLowerCase();
      return words.every((word) => asked.includes(word));
    });
  }, [text, wordsOf, isPlain, questions]);
}

/** A passage in the language of the interface; the text itself only where there is no paraphrase. */
export function usePassageWords(): (passage: PassageHit) => string {
  const locale = useLocale();
  return (hit) => inLocale(locale, hit, 'summary') ?? hit.passage ?? '';
}
