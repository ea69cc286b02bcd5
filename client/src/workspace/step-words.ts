import type { Step } from '../graph/step.ts';
import { inLocale, type Locale } from '../i18n/locale.ts';
import type { Translate } from './hooks.ts';

interface Wording {
  readonly t: Translate;
  readonly locale: Locale;
  /** Undo, or else redo. */
  readonly isBack: boolean;
}

/** "Undo expand Meta"; without a step that can be undone, "Undo". */
export function undoWords(step: Step | undefined, { t, locale, isBack }: Wording): string {
  if (step === undefined) return t(isBack ? 'top.undo' : 'top.redo');
  const { kind, name = '', nameZh = null, count = 0 } = step;
  const words = t(`step.${kind}`, { name: inLocale(locale, { name, nameZh }, 'name') ?? name, count });
  return t(isBack ? 'undo.named' : 'redo.named', { step: words });
}
