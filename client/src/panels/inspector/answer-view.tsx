import { ArrowLeft, Terminal } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { sift } from '../../graph/judge.ts';
import { isSameView } from '../../graph/view.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useStarterQuestions } from '../../workspace/held-questions.ts';
import { useGraph, useT } from '../../workspace/hooks.ts';
import type { Answer } from '../../workspace/shell-store.ts';
import { useAskQuestion } from '../../workspace/use-ask-question.ts';
import { useCourt } from '../../workspace/use-court.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { LinkSentences } from '../shared/link-sentences.tsx';
import { AnswerTable } from './answer-table.tsx';
import styles from './inspector.module.css';
import { PanelHeader } from './panel-header.tsx';

/** What a starter question found, as sentences; the rest of the picture is faded meanwhile. */
export function AnswerView({ answer }: { readonly answer: Answer }) {
  const { store, shell } = useOrrery();
  const t = useT();
  const { lines } = usePicture();
  const edges = useGraph((state) => state.edges);
  const court = useCourt();
  const { shown, hidden } = useMemo(
    () =>
      sift(
        answer.edges.flatMap((id) => edges.get(id) ?? []),
        court,
      ),
    [answer, edges, court],
  );
  const found = useMemo(() => {
    const wanted = new Set<string>(shown.map(({ id }) => id));
    return lines
      .map((line) => ({ ...line, edges: line.edges.filter((edge) => wanted.has(edge.id)) }))
      .filter((line) => line.edges.length > 0);
  }, [shown, lines]);
  useAskAgain(answer);
  const back = () => {
    store.setState({ emphasis: null });
    shell.setState({ answer: null });
  };
  const count = found.reduce((sum, line) => sum + line.edges.length, 0);
  const { table } = answer;
  const summary = table === undefined ? t('answer.links', { count }) : t('answer.rows', { count: table.rows.length });
  return (
    <div className={styles['panel']} data-testid="answer">
      <PanelHeader
        kicker={`${t('answer.title')} · ${summary}`}
        title={t(answer.question, answer.values)}
        actions={
          <>
            <Button icon={<ArrowLeft size={14} aria-hidden />} onPress={back}>
              {t('answer.back')}
            </Button>
            <Button
              variant="quiet"
              icon={<Terminal size={14} aria-hidden />}
              onPress={() => shell.setState({ drawer: 'cypher', sheet: 'queries', cypherText: answer.query })}
            >
              {t('answer.showQuery')}
            </Button>
          </>
        }
      />
      {count === 0 ? <Empty answer={answer} /> : <LinkSentences lines={found} />}
      <HiddenNote hidden={hidden} />
      {table === undefined || table.rows.length === 0 ? null : <AnswerTable table={table} />}
    </div>
  );
}

/** Long enough for a day that is dragged along the time bar. */
const REST_MS = 400;

/** A list was made under a view: when that changes, it is asked for again. Links are judged as they stand. */
function useAskAgain({ table, asked, values }: Answer): void {
  const ask = useAskQuestion();
  const view = useGraph((state) => state.view);
  const latest = useRef(ask);
  latest.current = ask;
  const isList = table !== undefined;
  const questions = useStarterQuestions();
  useEffect(() => {
    const question = questions.find(({ id }) => id === asked.id);
    if (!isList || question === undefined || isSameView(asked.view, view)) return;
    const timer = setTimeout(() => latest.current(question, asked.parameters, values), REST_MS);
    return () => clearTimeout(timer);
  }, [isList, asked, values, view, questions]);
}

/** Nothing to show is one of two things: no source says it, or the lens hides what one says. */
function Empty({ answer }: { readonly answer: Answer }) {
  const t = useT();
  const { table } = answer;
  if (table !== undefined && table.rows.length > 0) return null;
  if (table !== undefined && table.hidden > 0)
    return <Notice title={t('answer.rowsHidden', { count: table.hidden })} />;
  if (answer.edges.length > 0) return <Notice title={t('answer.hiddenByLens', { count: answer.edges.length })} />;
  return <Notice title={t('answer.notStated')}>{t('answer.notStatedHint')}</Notice>;
}
