import { Download, Plus } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { type NodeId, nodeId } from '../../../graph/types.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useOrrery } from '../../../workspace/context.tsx';
import { useGraph, useT } from '../../../workspace/hooks.ts';
import { problemWords } from '../../../workspace/problem-words.ts';
import { useIsPlain } from '../../../workspace/use-ground.ts';
import { saveFile } from '../export-result.ts';
import { addRows } from './add-rows.ts';
import styles from './analyst.module.css';
import { type Analyst, ask } from './analyst-store.ts';
import { Bar } from './bar.tsx';
import { useGroupWords } from './chip-words.ts';
import { groupsToCsv } from './export-groups.ts';
import { fileName, MOST_IN_FILE, NEAR_IN_FILE, rowsToCsv } from './export-rows.ts';
import { GroupTable } from './group-table.tsx';
import type { TableQuestion } from './question.ts';
import { labelOf, RowTable } from './row-table.tsx';
import { Start } from './start.tsx';
import {
  useAnalyst,
  useAnalystWords,
  useFacets,
  useGroups,
  useNames,
  useRows,
  useRowsQuestion,
} from './use-analyst.ts';

/** Everything of a type as rows, filtered, sorted and put into groups by the server; the canvas shows the same selection. */
export function AnalystPanel() {
  const store = useAnalyst();
  const question = useStore(store, (state) => state.question);
  const isRefused = useStore(store, (state) => state.isRefused);
  return question === null ? (
    <Start store={store} isRefused={isRefused} />
  ) : question.groups.length === 0 ? (
    <Rows store={store} question={question} />
  ) : (
    <Groups store={store} question={question} />
  );
}

interface PartProps {
  readonly store: StoreApi<Analyst>;
  readonly question: TableQuestion;
}

function Rows({ store, question }: PartProps) {
  const w = useAnalystWords();
  const facets = useFacets(question.types);
  const { lines, total, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useRows(question);
  const change = (part: Partial<TableQuestion>): void => ask(store, { ...question, ...part });
  return (
    <div className={styles['panel']} data-testid="analyst">
      <Bar store={store} question={question} facets={facets} change={change}>
        <AddRows store={store} />
        <SaveRows question={question} total={total} />
      </Bar>
      <Answer isPending={isPending} error={error} retry={() => void refetch()} isEmpty={total === 0}>
        <p className={styles['total']} role="status" data-testid="analyst-total">
          {w('total.rows', { shown: lines.length, total })}
          {isFetchingNextPage ? ` ${w('rows.loading')}` : null}
          <PlainNote />
        </p>
        <RowTable
          store={store}
          question={question}
          lines={lines}
          change={change}
          onEnd={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null}
        />
      </Answer>
    </div>
  );
}

function Groups({ store, question }: PartProps) {
  const w = useAnalystWords();
  const words = useGroupWords();
  const orrery = useOrrery();
  const facets = useFacets(question.types);
  const { data, error, isPending, refetch } = useGroups(question);
  const change = (part: Partial<TableQuestion>): void => ask(store, { ...question, ...part });
  const shown = data?.groups.length ?? 0;
  const entities = [
    ...new Set(data?.groups.flatMap(({ keys }) => keys.flatMap(({ entity }) => (entity === null ? [] : entity.id)))),
  ].map(nodeId);
  const save = (): void => {
    if (data === undefined) return;
    const heads = { keys: question.groups.map(words), measure: (id: Parameters<typeof w>[0]) => w(id) };
    saveFile('groups.csv', 'text/csv', groupsToCsv(data, question, heads));
  };
  return (
    <div className={styles['panel']} data-testid="analyst">
      <Bar store={store} question={question} facets={facets} change={change}>
        {entities.length === 0 || entities.length > MOST_ADDED ? null : (
          <Button icon={<Plus size={14} aria-hidden />} onPress={() => void addRows(orrery, entities)}>
            {w('rows.add', { count: entities.length })}
          </Button>
        )}
        <Button variant="quiet" icon={<Download size={14} aria-hidden />} onPress={save} data-testid="analyst-csv">
          {w('bar.csv')}
        </Button>
      </Bar>
      <Answer isPending={isPending} error={error} retry={() => void refetch()} isEmpty={data?.total === 0}>
        {data === undefined ? null : (
          <>
            <p className={styles['total']} role="status" data-testid="analyst-total">
              {shown < data.groupCount
                ? w('total.groupsCut', { shown, count: data.groupCount, total: data.total })
                : w('total.groups', { count: data.groupCount, total: data.total })}
              {data.inSeveralGroups === 0 ? null : (
                <span className={styles['aside']}>{w('total.several', { count: data.inSeveralGroups })}</span>
              )}
              <PlainNote />
            </p>
            <GroupTable question={question} answer={data} change={change} />
          </>
        )}
      </Answer>
    </div>
  );
}

/** More at once are no picture any more. */
const MOST_ADDED = 500;

interface AnswerProps {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly isEmpty: boolean;
  readonly children: React.ReactNode;
  retry(): void;
}

/** The answer, or what stands in its place. */
function Answer({ isPending, error, isEmpty, children, retry }: AnswerProps) {
  const t = useT();
  const w = useAnalystWords();
  if (isPending) return <Skeleton lines={6} label={t('common.loading')} />;
  if (error !== null) {
    return (
      <Notice tone="danger" title={t('error.panel')} actions={<Button onPress={retry}>{t('common.retry')}</Button>}>
        {problemWords(error, t)}
      </Notice>
    );
  }
  return isEmpty ? <Notice title={w('rows.none')}>{w('rows.noneHint')}</Notice> : children;
}

/** What is marked and not on the canvas yet. */
function AddRows({ store }: Pick<PartProps, 'store'>) {
  const orrery = useOrrery();
  const w = useAnalystWords();
  const ticked = useStore(store, (state) => state.ticked);
  const nodes = useGraph((state) => state.nodes);
  const ids: readonly NodeId[] = [...ticked].map(nodeId).filter((id) => !nodes.has(id));
  if (ids.length === 0) return null;
  const add = async (): Promise<void> => {
    await addRows(orrery, ids);
    store.setState({ ticked: new Set() });
  };
  return (
    <Button icon={<Plus size={14} aria-hidden />} onPress={() => void add()} data-testid="analyst-add">
      {w('rows.add', { count: ids.length })}
    </Button>
  );
}

interface SaveRowsProps {
  readonly question: TableQuestion;
  readonly total: number;
}

/** All rows as a file, not only those that are shown; what does not fit is told. */
function SaveRows({ question, total }: SaveRowsProps) {
  const { api } = useOrrery();
  const t = useT();
  const w = useAnalystWords();
  const names = useNames();
  const asked = useRowsQuestion(question);
  const [state, setState] = useState<string | AbortController | null>(null);
  const save = async (): Promise<void> => {
    const controller = new AbortController();
    setState(controller);
    try {
      const pages = await (await api.table()).everything({ ...asked, mostNear: NEAR_IN_FILE }, MOST_IN_FILE, {
        signal: controller.signal,
      });
      const count = pages.reduce((sum, { rows }) => sum + rows.length, 0);
      const csv = rowsToCsv(pages, {
        columns: question.columns,
        label: (column) => labelOf(column, w, names),
        nameLabel: w('column.name'),
      });
      saveFile(fileName(question.types), 'text/csv', csv);
      setState(pages.at(-1)?.next === null ? w('csv.done', { count }) : w('csv.cut', { count, total }));
    } catch (error) {
      setState(controller.signal.aborted ? null : w('csv.failed', { problem: problemWords(error, t) }));
    }
  };
  if (state instanceof AbortController) {
    return (
      <span role="status" className={styles['work']}>
        {w('csv.work')}
        <Button variant="quiet" onPress={() => state.abort()}>
          {w('csv.cancel')}
        </Button>
      </span>
    );
  }
  return (
    <>
      {state === null ? null : (
        <span role="status" className={styles['work']} data-testid="analyst-csv-done">
          {state}
        </span>
      )}
      <Button
        variant="quiet"
        icon={<Download size={14} aria-hidden />}
        isDisabled={total === 0}
        onPress={() => void save()}
        data-testid="analyst-csv"
      >
        {w('bar.csv')}
      </Button>
    </>
  );
}

function PlainNote() {
  const w = useAnalystWords();
  return useIsPlain() ? <span className={styles['aside']}>{`${w('plain.note')} ${w('plain.sample')}`}</span> : null;
}
