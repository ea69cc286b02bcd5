import { Ban, CircleCheck, Download, Plus, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { addSubgraph } from '../../actions/add-subgraph.ts';
import type { CypherAnswer, Plan } from '../../api/answers.ts';
import { ApiFailure } from '../../api/failure.ts';
import { sift } from '../../graph/judge.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useT } from '../../workspace/hooks.ts';
import { problemWords } from '../../workspace/problem-words.ts';
import { useCourt } from '../../workspace/use-court.ts';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { RowsShown, TableTools } from './answer-table/table-tools.tsx';
import { type AnswerTable, useAnswerTable } from './answer-table/use-answer-table.ts';
import type { CypherRun, Spent } from './bench/bench-state.ts';
import { MOST_ROWS } from './bench/run-statements.ts';
import { hasClaims, toClaimsFile } from './claims-file.ts';
import styles from './cypher-result.module.css';
import { saveFile, toCsv, toJson, toJsonLines, toTable } from './export-result.ts';
import { DrawIds, JsonText } from './graphql-result.tsx';
import type { Place } from './place-of.ts';
import { PlanView } from './plan-view.tsx';
import { ResultTable } from './result-table.tsx';
import { Running } from './running.tsx';
import { useWords } from './use-words.ts';

interface CypherResultProps {
  readonly state: CypherRun;
  /** Where in the text of the tab something is wrong. */
  readonly place?: Place | null;
  /** Asks the same for more rows. */
  readonly onMore?: () => void;
}

/** What came of a query: waiting, refused with place and remedy, or a table and what can be drawn. */
export function CypherResult({ state, place = null, onMore = () => {} }: CypherResultProps) {
  const w = useWords();
  switch (state.kind) {
    case 'idle':
      return <p className={styles['quiet']}>{w('cypher.idle')}</p>;
    case 'cancelled':
      return <p className={styles['quiet']}>{w('cypher.cancelled')}</p>;
    case 'running':
      return <Running state={state} />;
    case 'failed':
      return <Failed error={state.error} place={place} />;
    case 'waiting':
    case 'skipped':
      return <p className={styles['quiet']}>{w(`cypher.${state.kind}`)}</p>;
    case 'missing':
      return (
        <p className={styles['quiet']} role="alert" data-testid="cypher-missing">
          {w('parameters.missing', { names: state.names.map((name) => `$${name}`).join(', ') })}
        </p>
      );
    case 'lost':
      return <p className={styles['quiet']}>{w('result.notKept')}</p>;
    case 'done':
      return <Answer state={state} onMore={onMore} />;
  }
}

function Failed({ error, place }: { readonly error: unknown; readonly place: Place | null }) {
  const t = useT();
  const w = useWords();
  const problem = error instanceof ApiFailure && error.problem.kind === 'typed' ? error.problem : null;
  return (
    <div className={styles['failed']} data-testid="cypher-error">
      <Notice
        tone="danger"
        icon={problem === null ? <TriangleAlert size={18} aria-hidden /> : <Ban size={18} aria-hidden />}
        title={problem === null ? t('error.title') : w('cypher.refused')}
      >
        {problem === null ? (
          <p>{problemWords(error, t)}</p>
        ) : (
          <>
            <p>{problem.message}</p>
            {problem.remedy === null ? null : <p>{problem.remedy}</p>}
            {place === null ? null : <p>{w('cypher.place', { line: place.line, column: place.column })}</p>}
          </>
        )}
      </Notice>
    </div>
  );
}

interface AnswerProps {
  readonly state: Extract<CypherRun, { readonly kind: 'done' }>;
  readonly onMore: () => void;
}

function Answer({ state, onMore }: AnswerProps) {
  const { answer, asked, at, spent, graphql } = state;
  const w = useWords();
  const [showsPlan, setShowsPlan] = useState(graphql === undefined && asked?.mode !== 'RUN');
  const [showsJson, setShowsJson] = useState(false);
  const { run } = useOrrery();
  const drawable = answer.subgraph.nodes.length;
  const { hidden } = sift(answer.subgraph.edges, useCourt());
  const table = useAnswerTable(answer);
  const showsTable =
    answer.rowCount > 0 && !(showsJson && graphql !== undefined) && !(showsPlan && answer.plan !== null);
  return (
    <div className={styles['answer']}>
      <p className={styles['summary']} role="status">
        <CircleCheck size={15} aria-hidden />
        {w('cypher.rows', { count: answer.rowCount, ms: Math.round(answer.elapsedMs) })}
        {showsTable ? <RowsShown table={table} /> : null}
        {spent === undefined ? null : <SpentNote spent={spent} />}
        {answer.truncated ? <Cut answer={answer} limit={asked?.limit ?? MOST_ROWS} onMore={onMore} /> : null}
        {at === undefined ? null : <span>{w('result.old', { time: new Date(at).toLocaleTimeString() })}</span>}
        <span className={styles['draw']}>
          {answer.undrawable > 0 ? (
            <span className={styles['note']}>{w('cypher.undrawable', { count: answer.undrawable })}</span>
          ) : null}
          {answer.plan === null ? null : (
            <Button variant="quiet" onPress={() => setShowsPlan(!showsPlan)} data-testid="cypher-plan-toggle">
              {showsPlan ? w('tab.rows') : w('tab.plan')}
            </Button>
          )}
          {graphql === undefined ? null : (
            <Button variant="quiet" onPress={() => setShowsJson(!showsJson)} data-testid="graphql-json">
              {showsJson ? w('tab.rows') : 'JSON'}
            </Button>
          )}
          {showsTable ? <TableTools table={table} /> : null}
          {answer.rowCount === 0 ? null : <ExportMenu state={state} />}
          {graphql !== undefined ? (
            <DrawIds ids={graphql.ids} />
          ) : drawable === 0 ? (
            <span className={styles['note']}>{w('cypher.nothingToDraw')}</span>
          ) : (
            <Button
              icon={<Plus size={14} aria-hidden />}
              onPress={() => void run(addSubgraph, { subgraph: answer.subgraph })}
              data-testid="cypher-add"
            >
              {w('cypher.addAll', { count: drawable })}
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
      {showsJson && graphql !== undefined ? (
        <JsonText json={graphql.json} />
      ) : (
        <Content table={table} plan={showsPlan ? answer.plan : null} />
      )}
    </div>
  );
}

/** What the time was spent on, the drawing of the answer included. */
function SpentNote({ spent }: { readonly spent: Spent }) {
  const w = useWords();
  const [begun] = useState(() => performance.now());
  const [drawing, setDrawing] = useState<number | null>(null);
  useEffect(() => {
    // The frame after the one in which it is drawn.
    const frame = requestAnimationFrame(() => setDrawing(Math.round(performance.now() - begun)));
    return () => cancelAnimationFrame(frame);
  }, [begun]);
  const whole = Object.fromEntries(Object.entries(spent).map(([what, ms]) => [what, Math.round(ms)]));
  return (
    <span className={styles['note']} data-testid="cypher-spent">
      {w('spent.all', { ...whole, drawing: drawing ?? 0 })}
    </span>
  );
}

function Content({ table, plan }: { readonly table: AnswerTable; readonly plan: Plan | null }) {
  const w = useWords();
  if (plan !== null) return <PlanView plan={plan} />;
  return table.answer.rowCount === 0 ? (
    <p className={styles['quiet']}>{w('cypher.noRows')}</p>
  ) : (
    <ResultTable table={table} />
  );
}

interface CutProps {
  readonly answer: CypherAnswer;
  readonly limit: number;
  readonly onMore: () => void;
}

/** How much is shown, why no more, and what to do. */
function Cut({ answer: { rowCount: shown, stoppedBy }, limit, onMore }: CutProps) {
  const w = useWords();
  const isByRows = stoppedBy?.startsWith('rows') === true;
  if (!isByRows) return <strong>{w('result.cutOther', { shown, reason: stoppedBy ?? '' })}</strong>;
  if (limit >= MOST_ROWS) return <strong>{w('result.cutAtMost', { shown })}</strong>;
  return (
    <>
      <strong>{w('result.cut', { shown })}</strong>
      <Button variant="quiet" onPress={onMore} data-testid="cypher-more">
        {w('result.more', { most: MOST_ROWS })}
      </Button>
    </>
  );
}

function ExportMenu({ state: { answer, asked, graphql } }: Pick<AnswerProps, 'state'>) {
  const w = useWords();
  const json = graphql?.json;
  const entries = [
    { id: 'csv', label: w('result.csv'), onAction: () => saveFile('answer.csv', 'text/csv', toCsv(answer)) },
    {
      id: 'json',
      label: w('result.json'),
      onAction: () => saveFile('answer.json', 'application/json', json ?? toJson(answer)),
    },
    {
      id: 'jsonl',
      label: w('result.jsonl'),
      onAction: () => saveFile('answer.jsonl', 'application/x-ndjson', toJsonLines(answer)),
    },
    {
      id: 'import',
      label: w(hasClaims(answer) ? 'result.claims' : 'result.table'),
      startsGroup: true,
      onAction: () =>
        hasClaims(answer)
          ? saveFile(
              'answer.claims.jsonl',
              'application/x-ndjson',
              toClaimsFile(answer, { query: asked?.query ?? '', at: new Date() }),
            )
          : saveFile('answer.csv', 'text/csv', toTable(answer)),
    },
    {
      id: 'copy',
      label: w('result.copyCsv'),
      startsGroup: true,
      onAction: () => void navigator.clipboard.writeText(toCsv(answer)),
    },
  ];
  return (
    <MenuButton label={w('result.export')} entries={entries}>
      <Button variant="quiet" icon={<Download size={14} aria-hidden />} data-testid="cypher-export">
        {w('result.export')}
      </Button>
    </MenuButton>
  );
}
