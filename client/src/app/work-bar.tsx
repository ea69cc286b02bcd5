import { Button } from '../ui/button.tsx';
import { useShell, useT } from '../workspace/hooks.ts';
import styles from './work-bar.module.css';

/** What is being done, in words, by the ids of the actions that may take long. */
const WORDS = {
  expand: 'work.expand',
  'expand-many': 'work.expand',
  'add-hits': 'work.hits',
  'select-hits': 'work.hits',
  'run-layout': 'work.arrange',
  'tidy-selection': 'work.arrange',
  'export-png': 'work.file',
  'export-json': 'work.file',
} as const;

const isKnown = (action: string): action is keyof typeof WORDS => Object.hasOwn(WORDS, action);

/** An action that takes its time: what it is, how far it has come, and a way to cancel it. */
export function WorkBar() {
  const t = useT();
  const work = useShell((state) => state.works.at(-1));
  if (work === undefined) return null;
  const { action, progress, cancel } = work;
  const words = t(isKnown(action) ? WORDS[action] : 'work.other');
  return (
    <div className={styles['bar']} data-testid="work">
      <p role="status">
        {words}
        {progress === null ? null : <span>{t('work.progress', { ...progress })}</span>}
      </p>
      <progress
        aria-label={words}
        {...(progress === null ? {} : { value: progress.done, max: Math.max(1, progress.of) })}
      />
      <Button onPress={cancel}>{t('common.cancel')}</Button>
    </div>
  );
}
