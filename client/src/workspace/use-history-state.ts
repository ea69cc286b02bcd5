import { useGraph, useLocale, useT } from './hooks.ts';
import { stepWords } from './step-words.ts';

export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** "Undo expand Meta"; without a step to take back, "Undo". */
  readonly undo: string;
  readonly redo: string;
}

/** Whether there is a step back and one forward, and what they are called. */
export function useHistoryState(): HistoryState {
  const t = useT();
  const locale = useLocale();
  const last = useGraph((state) => state.past.at(-1)?.step);
  const next = useGraph((state) => state.future[0]?.step);
  return {
    canUndo: last !== undefined,
    canRedo: next !== undefined,
    undo: last === undefined ? t('top.undo') : t('undo.named', { step: stepWords(last, t, locale) }),
    redo: next === undefined ? t('top.redo') : t('redo.named', { step: stepWords(next, t, locale) }),
  };
}
