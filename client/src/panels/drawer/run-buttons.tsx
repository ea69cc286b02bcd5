import { BookOpen, ListTree, Play, Square } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { isMac } from '../../ui/platform.ts';
import { keyWords } from '../../workspace/commands/keys.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useStarterQuestions } from '../../workspace/held-questions.ts';
import { useT } from '../../workspace/hooks.ts';
import { isCypherQuestion, queryUnder } from '../../workspace/starter-questions.ts';
import { useQuestionWords } from '../shared/question-words.ts';
import { handOver } from './bench/bench-state.ts';
import { statementsAt, statementsOf, type TextRange } from './bench/statements.ts';
import { CopyMenu } from './copy-menu.tsx';
import styles from './cypher-panel.module.css';
import type { BenchTools } from './use-bench.ts';
import { useWords } from './use-words.ts';

interface RunButtonsProps {
  readonly tools: BenchTools;
  readonly text: string;
  readonly range: TextRange;
  readonly isOurs: boolean;
}

/** Runs all, what is selected, or the statement at the cursor; tells how it would be run; takes it back. */
export function RunButtons({ tools: { run, cancel, isRunning, bench, tab }, text, range, isOurs }: RunButtonsProps) {
  const t = useT();
  const w = useWords();
  const all = statementsOf(text);
  const here = statementsAt(text, range);
  const isSelected = range.from !== range.to && here.length > 0;
  const isIdle = isRunning || all.length === 0;
  const first = isSelected ? here : all;
  return (
    <div className={styles['buttons']}>
      {isRunning ? (
        <Button icon={<Square size={13} aria-hidden />} onPress={cancel} data-testid="cypher-cancel">
          {t('cypher.cancel')}
        </Button>
      ) : (
        <Button
          variant="primary"
          icon={<Play size={13} aria-hidden />}
          isDisabled={all.length === 0}
          onPress={() => run(first)}
          data-testid="cypher-run"
        >
          {isSelected ? w('run.selection') : all.length > 1 ? w('run.all', { count: all.length }) : t('cypher.run')}
        </Button>
      )}
      {all.length > 1 && !isSelected ? (
        <Button variant="quiet" isDisabled={isIdle} onPress={() => run(here)} data-testid="cypher-run-here">
          {w('run.here')}
        </Button>
      ) : null}
      <Button
        variant="quiet"
        icon={<ListTree size={14} aria-hidden />}
        isDisabled={isIdle}
        onPress={() => run(here, { mode: 'EXPLAIN' })}
        data-testid="cypher-explain"
      >
        {w('plan.explain')}
      </Button>
      <Button
        variant="quiet"
        isDisabled={isIdle}
        onPress={() => run(here, { mode: 'PROFILE' })}
        data-testid="cypher-profile"
      >
        {w('plan.profile')}
      </Button>
      {isOurs ? <Examples tools={{ bench, run }} /> : null}
      <CopyMenu tab={tab} text={text} />
      <span className={styles['hint']}>
        <Kbd>{keyWords('Mod+Enter', isMac)}</Kbd>
      </span>
    </div>
  );
}

/** The questions of the page that are one query, with nothing to fill in. */
function Examples({ tools: { bench, run } }: { readonly tools: Pick<BenchTools, 'bench' | 'run'> }) {
  const { store } = useOrrery();
  const t = useT();
  const wordsOf = useQuestionWords();
  const examples = useStarterQuestions()
    .filter(isCypherQuestion)
    .filter((question) => question.blanks === undefined);
  return (
    <MenuButton
      label={t('cypher.examples')}
      entries={examples.map((question) => ({
        id: question.id,
        label: wordsOf(question),
        onAction: () => {
          const query = queryUnder(question, store.getState().view);
          bench.setState((state) => handOver(state, { text: query }));
          run(statementsOf(query));
        },
      }))}
    >
      <Button variant="quiet" icon={<BookOpen size={14} aria-hidden />}>
        {t('cypher.examples')}
      </Button>
    </MenuButton>
  );
}
