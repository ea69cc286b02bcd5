import { Ban, CircleCheck, Plus, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { addSubgraph } from '../../actions/add-subgraph.ts';
import type { CypherAnswer } from '../../api/answers.ts';
import { ApiFailure } from '../../api/failure.ts';
import { sift } from '../../graph/judge.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useT } from '../../workspace/hooks.ts';
import { problemWords } from '../../workspace/problem-words.ts';
import { useCourt } from '../../workspace/use-court.ts';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { CellValue } from './cell-value.tsx';
import styles from './cypher-result.module.css';
import type { CypherRun } from './use-cypher.ts';

/** What came of a query: waiting, refused with place and remedy, or a table and what can be drawn. */
export function CypherResult({ state }: { readonly state: CypherRun }) {
  const t = useT();
  switch (state.kind) {
    case 'idle':
      return <p className={styles['quiet']}>{t('cypher.idle')}</p>;
    case 'cancelled':
      return <p className={styles['quiet']}>{t('cypher.cancelled')}</p>;
    case 'running':
      return <Running since={state.since} />;
    case 'failed':
      return <Failed error={state.error} />;
    case 'done':
      return <Answer answer={state.answer} />;
  }
}

function Running({ since }: { readonly since: number }) {
  const t = useT();
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return <p className={styles['quiet']}>{t('cypher.running', { seconds: ((now - since) / 1000).toFixed(1) })}</p>;
}

function Failed({ error }: { readonly error: unknown }) {
  const t = useT();
  const problem = error instanceof ApiFailure && error.problem.kind === 'typed' ? error.problem : null;
  return (
    <div className={styles['failed']} data-testid="cypher-error">
      <Notice
        tone="danger"
        icon={problem === null ? <TriangleAlert size={18} aria-hidden /> : <Ban size={18} aria-hidden />}
        title={problem === null ? t('error.title') : t('cypher.refused')}
      >
        {problem === null ? (
          <p>{problemWords(error, t)}</p>
        ) : (
          <>
            <p>{problem.message}</p>
            {problem.remedy === null ? null : <p>{problem.remedy}</p>}
            {problem.line === null ? null : (
              <p>{t('cypher.place', { line: problem.line, column: problem.column ?? 1 })}</p>
            )}
          </>
        )}
      </Notice>
    </div>
  );
}

function Answer({ answer }: { readonly answer: CypherAnswer }) {
  const { run } = useOrrery();
  const t = useT();
  const drawable = answer.subgraph.nodes.length;
  const { hidden } = sift(answer.subgraph.edges, useCourt());
  return (
    <div className={styles['answer']}>
      <p className={styles['summary']} role="status">
        <CircleCheck size={15} aria-hidden />
        {t('cypher.rows', { count: answer.rowCount, ms: Math.round(answer.elapsedMs) })}
        {answer.truncated ? <strong>{t('cypher.truncated', { reason: answer.stoppedBy ?? '' })}</strong> : null}
        <span className={styles['draw']}>
          {answer.undrawable > 0 ? (
            <span className={styles['note']}>{t('cypher.undrawable', { count: answer.undrawable })}</span>
          ) : null}
          {drawable === 0 ? (
            <span className={styles['note']}>{t('cypher.nothingToDraw')}</span>
          ) : (
            <Button
              icon={<Plus size={14} aria-hidden />}
              onPress={() => void run(addSubgraph, { subgraph: answer.subgraph })}
              data-testid="cypher-add"
            >
              {t('cypher.addAll', { count: drawable })}
            </Button>
          )}
        </span>
      </p>
      <HiddenNote hidden={hidden} />
      {answer.notifications.map((notification) => (
        <p key={`${notification.code}-${notification.description}`} className={styles['warning']}>
          {notification.title}: {notification.description}
        </p>
      ))}
      {answer.rowCount === 0 ? <p className={styles['quiet']}>{t('cypher.noRows')}</p> : <Rows answer={answer} />}
    </div>
  );
}

function Rows({ answer }: { readonly answer: CypherAnswer }) {
  const t = useT();
  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['scroll']} role="region" aria-label={t('cypher.results')} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {answer.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((row, index) => (
            <tr key={index}>
              {answer.columns.map((column, position) => (
                <td key={column}>
                  <CellValue value={row[position]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
