import { setLens } from '../../actions/set-lens.ts';
import { useOrrery } from '../../app/context.tsx';
import { useGraph, useT } from '../../app/hooks.ts';
import { passes } from '../../graph/lens.ts';
import type { Certainty } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import styles from './lens-note.module.css';

/** What the lens lets through of a list, and how many it hides. */
export function useLens<T>(
  items: readonly T[],
  certaintyOf: (item: T) => Certainty,
): {
  readonly shown: readonly T[];
  readonly hidden: number;
} {
  const lens = useGraph((state) => state.lens);
  const shown = items.filter((item) => passes(lens, certaintyOf(item)));
  return { shown, hidden: items.length - shown.length };
}

/** Says what the lens hides, and lifts it. Nothing when it hides nothing. */
export function LensNote({ hidden }: { readonly hidden: number }) {
  const { run } = useOrrery();
  const t = useT();
  if (hidden === 0) return null;
  return (
    <p className={styles['note']} data-testid="lens-note">
      {t('page.hiddenByLens', { count: hidden })}{' '}
      <Button variant="quiet" onPress={() => void run(setLens, { lens: 'ALL' })}>
        {t('page.showAll')}
      </Button>
    </p>
  );
}
