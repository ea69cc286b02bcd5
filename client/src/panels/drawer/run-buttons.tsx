import { AlignLeft, ListTree, Play, Square } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { isMac } from '../../ui/platform.ts';
import { keyWords } from '../../workspace/commands/keys.ts';
import { useT } from '../../workspace/hooks.ts';
import { statementsAt, statementsOf, type TextRange } from './bench/statements.ts';
import { CopyMenu } from './copy-menu.tsx';
import styles from './cypher-panel.module.css';
import type { BenchTools } from './use-bench.ts';
import { useWords } from './use-words.ts';

interface RunButtonsProps {
  readonly tools: BenchTools;
  readonly text: string;
  readonly range: TextRange;
  /** Puts the text of the editor in order. */
  onFormat(): void;
}

/** Runs all, what is selected, or the statement at the cursor; tells how it would be run; takes it back. */
export function RunButtons({ tools, text, range, onFormat }: RunButtonsProps) {
  const { run, cancel, isRunning, tab } = tools;
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
      <IconButton
        label={w('run.format')}
        shortcut={isMac ? '⇧⌥F' : 'Shift Alt F'}
        isDisabled={all.length === 0}
        onPress={onFormat}
        data-testid="cypher-format"
      >
        <AlignLeft size={15} aria-hidden />
      </IconButton>
      <CopyMenu tab={tab} text={text} />
      <span className={styles['hint']}>
        <Kbd>{keyWords('Mod+Enter', isMac)}</Kbd>
      </span>
    </div>
  );
}
