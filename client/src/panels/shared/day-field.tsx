import { type CalendarDate, parseDate } from '@internationalized/date';
import { useEffect, useState } from 'react';
import { DateField, DateInput, DateSegment, I18nProvider, Label } from 'react-aria-components';
import type { IsoDate } from '../../graph/types.ts';
import { intlTag } from '../../i18n/locale.ts';
import { useLocale } from '../../workspace/hooks.ts';
import styles from './day-field.module.css';

export interface DayFieldProps {
  readonly label: string;
  readonly value: IsoDate | null;
  /** With null once all parts of the day are emptied. */
  onChange(day: IsoDate | null): void;
  /** The label is read aloud only. */
  readonly isBare?: boolean;
}

/** While a year is typed it passes through 2, 20 and 202: none of them is meant. */
const FIRST_YEAR = 1000;

/** A day to type, in the order of the language: day, month, year; or 年月日. */
export function DayField({ label, value, onChange, isBare = false }: DayFieldProps) {
  const locale = useLocale();
  const [draft, setDraft] = useState<CalendarDate | null>(read(value));
  useEffect(() => setDraft(read(value)), [value]);
  return (
    // The page says "25 Aug 2025": the American order of the component library's own words would be a trap.
    <I18nProvider locale={intlTag(locale)}>
      <DateField
        className={styles['field'] ?? ''}
        value={draft}
        onChange={(next: CalendarDate | null) => {
          setDraft(next);
          if (next === null) onChange(null);
          else if (next.year >= FIRST_YEAR) onChange(next.toString());
        }}
        {...(isBare ? { 'aria-label': label } : {})}
      >
        {isBare ? null : <Label className={styles['label'] ?? ''}>{label}</Label>}
        <DateInput className={styles['input'] ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}
        </DateInput>
      </DateField>
    </I18nProvider>
  );
}

const read = (day: IsoDate | null): CalendarDate | null => (day === null ? null : parseDate(day));
