import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { EntityNote } from '../../api/reading.ts';
import { nodeId } from '../../graph/types.ts';
import { formatDay } from '../../i18n/moment.ts';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import type { Blank, BlankValues, StarterQuestion } from '../../workspace/starter-questions.ts';
import { useAskQuestion } from '../../workspace/use-ask-question.ts';
import { useStatistics } from '../../workspace/use-statistics.ts';
import { EntityPicker } from '../shared/entity-picker.tsx';
import { nameIn } from '../shared/names.ts';
import styles from './question-form.module.css';

export interface QuestionFormProps {
  readonly question: StarterQuestion;
  readonly blanks: readonly Blank[];
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** The blanks of a question; it can be asked once all are filled in. */
export function QuestionForm({ question, blanks }: QuestionFormProps) {
  const { api } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const cache = useQueryClient();
  const ask = useAskQuestion();
  const usual = useUsualValues();
  const [given, setGiven] = useState<BlankValues>({});
  const values = Object.fromEntries(blanks.map((blank) => [blank.name, given[blank.name] ?? usual(blank)]));
  const isReady = blanks.every((blank) => isFilled(blank, values[blank.name] ?? ''));
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
      {blanks.map((blank) => (
        <Field
          key={blank.name}
          blank={blank}
          value={values[blank.name] ?? ''}
          onChange={(value) => setGiven({ ...given, [blank.name]: value })}
        />
      ))}
      <Button type="submit" variant="primary" isDisabled={!isReady}>
        {t('question.ask')}
      </Button>
    </form>
  );
}

function isFilled({ kind }: Blank, value: string): boolean {
  if (kind !== 'year') return value !== '';
  const year = Number(value);
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The last year that the data knows of. */
function useUsualValues(): (blank: Blank) => string {
  const latest = useStatistics()?.latest ?? null;
  return ({ name, kind }) => {
    if (latest === null || kind === 'entity') return '';
    if (kind === 'year') return latest.slice(0, 4);
    return name === 'from' ? `${latest.slice(0, 4)}-01-01` : latest;
  };
}

interface FieldProps {
  readonly blank: Blank;
  readonly value: string;
  onChange(value: string): void;
}

function Field({ blank, value, onChange }: FieldProps) {
  const t = useT();
  const id = useId();
  if (blank.kind === 'entity')
    return (
      <EntityPicker
        label={t(blank.label)}
        value={value === '' ? null : nodeId(value)}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
    );
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{t(blank.label)}</label>
      <input
        id={id}
        type={blank.kind === 'date' ? 'date' : 'number'}
        min={blank.kind === 'year' ? FIRST_YEAR : undefined}
        max={blank.kind === 'year' ? LAST_YEAR : undefined}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
