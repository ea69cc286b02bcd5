import type { Hidden } from '../graph/judge.ts';
import { CERTAINTY_ORDER } from '../graph/lens.ts';
import type { View } from '../graph/view.ts';
import { type Locale, punctuationOf } from '../i18n/locale.ts';
import { formatDay } from '../i18n/moment.ts';
import type { Translate } from './hooks.ts';

export interface Wording {
  readonly t: Translate;
  readonly locale: Locale;
}

/** What a view shows, in words: "Facts only, as of 25 Aug 2025". */
export function viewWords({ lens, asOf, range }: View, { t, locale }: Wording): string {
  const day = asOf === null ? t('view.allTime') : t('view.asOf', { date: formatDay(asOf, locale) });
  const parts = [t(`lens.${lens}`), day, ...(range === null ? [] : [rangeWords(range, { t, locale })])];
  return parts.join(punctuationOf(locale).comma);
}

const rangeWords = ({ from, to }: NonNullable<View['range']>, { t, locale }: Wording): string =>
  t('view.range', { from: formatDay(from, locale), to: formatDay(to, locale) });

/** What a view hides and why, one phrase a reason: "4 opinions hidden by the lens", "2 not yet on 1 Jun 2024". */
export function hiddenWords(hidden: Hidden, view: View, { t, locale }: Wording): readonly string[] {
  const kinds = CERTAINTY_ORDER.flatMap((certainty) => {
    const count = hidden.byLens.get(certainty) ?? 0;
    return count === 0 ? [] : [t(`hidden.${certainty}`, { count })];
  });
  const what = kinds.length === 0 ? null : kinds.reduce((a, b) => t('hidden.list', { a, b }));
  return [
    ...(what === null ? [] : [t('hidden.byLens', { what })]),
    ...(hidden.notYet === 0 || view.asOf === null
      ? []
      : [t('hidden.notYet', { count: hidden.notYet, date: formatDay(view.asOf, locale) })]),
    ...(hidden.outOfRange === 0 || view.range === null
      ? []
      : [
          t('hidden.outOfRange', {
            count: hidden.outOfRange,
            from: formatDay(view.range.from, locale),
            to: formatDay(view.range.to, locale),
          }),
        ]),
  ];
}
