import { currentVocabulary } from '@orrery/cypher/sentence/index.ts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Facets, FacetWords, RowsPage, RowsQuestion, TableQuestions, TableRow } from '../../../api/table.ts';
import type { Columns } from '../../../graph/columns.ts';
import type { EntityType } from '../../../graph/types.ts';
import { ANALYST, type AnalystId } from '../../../i18n/analyst-words.ts';
import { languageOf } from '../../../i18n/locale.ts';
import { useOrrery } from '../../../workspace/context.tsx';
import { useGraph, useLocale } from '../../../workspace/hooks.ts';
import { useVocabulary } from '../../../workspace/use-model.ts';
import { useWordsOf, type WordsOf } from '../use-words.ts';
import { type Analyst, analystOf, ask } from './analyst-store.ts';
import { sameValue, type TableQuestion, type TableStep } from './question.ts';
import { readQuestion, writeQuestion } from './question-link.ts';
import { toFigures, toGroupBy, toGroupOrder, toOrder, toWhere } from './to-arguments.ts';

export const useAnalystWords = (): WordsOf<AnalystId> => useWordsOf(ANALYST);

/** The table's own store, in step with the link: while the table is open the link says its question. */
export function useAnalyst(): StoreApi<Analyst> {
  const { shell } = useOrrery();
  const store = analystOf(shell, shell.getState().table);
  const question = useStore(store, (state) => state.question);
  const wrote = useRef<string | null>(shell.getState().table);
  useEffect(() => {
    const table = question === null ? null : writeQuestion(question);
    wrote.current = table;
    if (shell.getState().table !== table) shell.setState({ table });
  }, [shell, question]);
  useEffect(() => {
    // Another link was opened while the table is.
    const stop = shell.subscribe(({ table }) => {
      if (table === wrote.current || table === null) return;
      wrote.current = table;
      const given = readQuestion(table);
      if (given === null) store.setState({ question: null, isRefused: true });
      else ask(store, given);
    });
    return () => {
      stop();
      shell.setState({ table: null });
    };
  }, [shell, store]);
  return store;
}

function useTable(): <Answer>(run: (table: TableQuestions) => Promise<Answer>) => Promise<Answer> {
  const { api } = useOrrery();
  return useMemo(() => async (run) => run(await api.table()), [api]);
}

const facetWords = (): FacetWords => {
  const { plain, predicates } = currentVocabulary();
  return {
    isPlain: plain !== undefined,
    kindOf: (predicate) => {
      const info = predicates.get(predicate);
      if (info?.kind === 'literal') return 'property';
      return info?.drawn === false ? null : 'relation';
    },
  };
};

export function useFacets(types: readonly EntityType[] | null): Facets | undefined {
  const table = useTable();
  return useQuery({
    queryKey: ['analyst', 'facets', types],
    queryFn: ({ signal }) => table((all) => all.facets(types ?? [], facetWords(), { signal })),
    enabled: types !== null,
    staleTime: Infinity,
  }).data;
}

/** Of the neighbours of a row so many are named; how many more there are is told. */
const NEAR_SHOWN = 5;

/** The kinds of links whose other ends are named or dated, each once. */
function stepsOf(columns: TableQuestion['columns']): readonly TableStep[] {
  const steps = columns.flatMap((column) =>
    column.kind === 'names' || column.kind === 'when'
      ? [{ predicate: column.predicate, direction: column.direction }]
      : [],
  );
  return steps.filter((step, at) => steps.findIndex((other) => sameValue(other, step)) === at);
}

/** What the rows of a question are asked with; the cursor aside. */
export function useRowsQuestion(question: TableQuestion): Omit<RowsQuestion, 'after'> {
  const view = useGraph((state) => state.view);
  return useMemo(
    () => ({
      ...view,
      where: toWhere(question),
      orderBy: toOrder(question.sort),
      counts: question.columns.some(({ kind }) => kind === 'links'),
      degree: question.columns.some(({ kind }) => kind === 'degree'),
      near: stepsOf(question.columns),
      mostNear: NEAR_SHOWN,
    }),
    [view, question],
  );
}

/** A row with what is said of it. */
export interface Line extends TableRow {
  readonly values: Columns['properties'];
  readonly near: RowsPage['near'];
}

export function useRows(question: TableQuestion) {
  const table = useTable();
  const asked = useRowsQuestion(question);
  const answer = useInfiniteQuery({
    queryKey: ['analyst', 'rows', asked],
    queryFn: ({ signal, pageParam }) => table((all) => all.rows({ ...asked, after: pageParam }, { signal })),
    initialPageParam: null as string | null,
    getNextPageParam: (last: RowsPage) => last.next,
  });
  const lines = useMemo(
    () =>
      answer.data?.pages.flatMap(({ rows, values, near }) =>
        rows.map((row): Line => Object.assign({ values, near }, row)),
      ) ?? [],
    [answer.data],
  );
  return { ...answer, lines, total: answer.data?.pages[0]?.total ?? 0 };
}

export function useGroups(question: TableQuestion) {
  const table = useTable();
  const view = useGraph((state) => state.view);
  const asked = {
    ...view,
    where: toWhere(question),
    groupBy: toGroupBy(question.groups),
    figures: toFigures(question),
    orderBy: toGroupOrder(question),
  };
  return useQuery({
    queryKey: ['analyst', 'groups', asked],
    queryFn: ({ signal }) => table((all) => all.groups(asked, { signal })),
  });
}

export interface NamesOf {
  /** "training compute"; of a database of others the name as it stands. */
  property(name: string): string;
  relation(step: TableStep): string;
}

/** What properties and relations are called in the language of the page. */
export function useNames(): NamesOf {
  const vocabulary = useVocabulary();
  const language = languageOf(useLocale());
  return useMemo(
    () => ({
      property: (name) => {
        const info = currentVocabulary().predicates.get(name);
        return info === undefined ? name : capital(info.called?.[language] ?? info.label[language]);
      },
      // "has … among its authors": what stands in the gap is the value itself.
      relation: ({ predicate, direction }) =>
        capital(vocabulary.verb(predicate, { backwards: direction === 'IN' }).replace(/\s*…\s*/u, ' ')),
    }),
    [vocabulary, language],
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
