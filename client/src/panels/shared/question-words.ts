import { useCallback } from 'react';
import { useT } from '../../workspace/hooks.ts';
import type { StarterQuestion } from '../../workspace/starter-questions.ts';

/** A question as it is offered: where it has blanks, they are left open ("Where does … work, and where before?"). */
export function useQuestionWords(): (question: StarterQuestion) => string {
  const t = useT();
  return useCallback(
    ({ label, blanks = [], words = {} }: StarterQuestion) =>
      t(label, { ...words, ...Object.fromEntries(blanks.map(({ name }) => [name, t('question.blank')])) }),
    [t],
  );
}
