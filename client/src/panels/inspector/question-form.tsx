import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { EntityNote } from '../../api/reading.ts';
import { formatDay } from '../../i18n/moment.ts';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import type { Blank, StarterQuestion } from '../../workspace/starter-questions.ts';
import { useAskQuestion } from '../../workspace/use-ask-question.ts';
import { useBlankValues } from '../shared/blank-field.tsx';
import { nameIn } from '../shared/names.ts';
import styles from './question-form.module.css';

export interface QuestionFormProps {
  readonly question: StarterQuestion;
  readonly blanks: readonly Blank[];
}

/** The blanks of a question; it can be asked once all are filled in. */
export function QuestionForm({ question, blanks }: QuestionFormProps) {
  const { api } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const cache = useQueryClient();
  const ask = useAskQuestion();
  const { values, isReady, fields } = useBlankValues(blanks);
  const nameOf = async (id: string): Promise<string> => {
    const entity = await cache.fetchQuery<EntityNote | null>({
      queryKey: ['entity-note', id],
      queryFn: ({ signal }) => api.entityNote(id, { signal }),
    });
    return entity === null ? id : nameIn(locale, entity);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const words = await Promise.all(
      blanks.map(async ({ name, kind }) => {
        const value = values[name] ?? '';
        if (kind === 'entity') return [name, await nameOf(value).catch(() => value)];
        return [name, kind === 'date' ? formatDay(value, locale) : value];
      }),
    );
    ask(question, values, Object.fromEntries(words));
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)} data-testid="question-form">
      {fields}
      <Button type="submit" variant="primary" isDisabled={!isReady}>
        {t('question.ask')}
      </Button>
    </form>
  );
}
