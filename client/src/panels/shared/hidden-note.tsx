import { EyeOff } from 'lucide-react';
import { setLens } from '../../actions/set-lens.ts';
import { countHidden, type Hidden } from '../../graph/judge.ts';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { hiddenWords } from '../../workspace/view-words.ts';
import styles from './hidden-note.module.css';

/** Says how many claims or links the view leaves out of the list above it, and why. Nothing when it leaves out none. */
export function HiddenNote({ hidden }: { readonly hidden: Hidden }) {
  const { run } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const view = useGraph((state) => state.view);
  if (countHidden(hidden) === 0) return null;
  return (
    <p className={styles['note']} data-testid="hidden">
      <EyeOff size={13} aria-hidden />
      {hiddenWords(hidden, view, { t, locale }).join(' · ')}
      {hidden.byLens.size === 0 ? null : (
        <Button variant="quiet" onPress={() => void run(setLens, { lens: 'ALL' })}>
          {t('page.showAll')}
        </Button>
      )}
    </p>
  );
}
