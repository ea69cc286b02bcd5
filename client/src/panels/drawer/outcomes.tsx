import { ListBox, ListBoxItem } from 'react-aria-components';
import { type BenchTab, type CypherRun, changeTab, type Outcome } from './bench/bench-state.ts';
import { MOST_ROWS } from './bench/run-statements.ts';
import { CypherResult } from './cypher-result.tsx';
import styles from './outcomes.module.css';
import { placeOf } from './place-of.ts';
import { useWords, type Words } from './use-words.ts';
import type { Bench } from './workbench-store.ts';

interface OutcomesProps {
  readonly bench: Bench;
  readonly tab: BenchTab;
  /** Asks a statement again for as many rows as there may be. */
  onMore(at: number, limit: number): void;
}

/** What came of the statements of a tab: of several a list to choose from, and the one that is chosen. */
export function Outcomes({ bench, tab, onMore }: OutcomesProps) {
  const { outcomes, shown } = tab;
  const outcome = outcomes[shown];
  if (outcome === undefined) return <CypherResult state={{ kind: 'idle' }} />;
  return (
    <div className={styles['outcomes']}>
      {outcomes.length < 2 ? null : (
        <OutcomeList tab={tab} onShow={(at) => bench.setState((state) => changeTab(state, tab.id, { shown: at }))} />
      )}
      <CypherResult
        key={keyOf(shown, outcome.run)}
        state={outcome.run}
        place={placeOf(outcome)}
        onMore={() => onMore(shown, MOST_ROWS)}
      />
    </div>
  );
}

const keyOf = (at: number, run: CypherRun): string =>
  `${at} ${run.kind} ${run.kind === 'done' ? run.answer.elapsedMs : ''}`;

interface OutcomeListProps {
  readonly tab: BenchTab;
  onShow(at: number): void;
}

function OutcomeList({ tab: { outcomes, shown }, onShow }: OutcomeListProps) {
  const w = useWords();
  return (
    <ListBox
      className={styles['list'] ?? ''}
      aria-label={w('outcomes.label')}
      orientation="horizontal"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => {
        const [at] = keys === 'all' ? [] : keys;
        if (at !== undefined) onShow(Number(at));
      }}
      data-testid="cypher-outcomes"
    >
      {outcomes.map((outcome, at) => (
        <ListBoxItem
          key={at}
          id={at}
          className={styles['item'] ?? ''}
          textValue={`${at + 1}. ${summaryOf(outcome, w)}`}
          data-kind={outcome.run.kind}
        >
          <span className={styles['number']}>{at + 1}</span>
          {summaryOf(outcome, w)}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}

function summaryOf({ run }: Outcome, w: Words): string {
  switch (run.kind) {
    case 'done':
      return w('outcomes.rows', { count: run.answer.rowCount });
    case 'missing':
      return w('outcomes.failed');
    default:
      return w(`outcomes.${run.kind}`);
  }
}
