import { useId, useState } from 'react';
import { nodeId } from '../../graph/types.ts';
import { useT } from '../../workspace/hooks.ts';
import type { Blank, BlankValues } from '../../workspace/starter-questions.ts';
import { useStatistics } from '../../workspace/use-statistics.ts';
import styles from './blank-field.module.css';
import { EntityPicker } from './entity-picker.tsx';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Whether something sensible stands in a blank. */
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

/** What is given for the blanks of a question, or usual; and whether all are filled in. */
export function useBlankValues(blanks: readonly Blank[]) {
  const usual = useUsualValues();
  const [given, setGiven] = useState<BlankValues>({});
  const values: BlankValues = Object.fromEntries(
    blanks.map((blank) => [blank.name, given[blank.name] ?? usual(blank)]),
  );
  const fields = blanks.map((blank) => (
    <BlankField
      key={blank.name}
      blank={blank}
      value={values[blank.name] ?? ''}
      onChange={(value) => setGiven({ ...given, [blank.name]: value })}
    />
  ));
  return { values, isReady: blanks.every((blank) => isFilled(blank, values[blank.name] ?? '')), fields };
}

interface BlankFieldProps {
  readonly blank: Blank;
  readonly value: string;
  onChange(value: string): void;
}

/** One blank of a question: an entity by any of its names, a day, or a year. */
function BlankField({ blank, value, onChange }: BlankFieldProps) {
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
