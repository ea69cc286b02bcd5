import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../../i18n/locale.ts';
import { WORKBENCH, type WorkbenchId } from '../../i18n/workbench-words.ts';
import { useLocale } from '../../workspace/hooks.ts';

export type WordsOf<Id extends string> = (id: Id, values?: Readonly<Record<string, string | number>>) => string;
export type Words = WordsOf<WorkbenchId>;

/** Words of a part of the page that come with it, by the language of the page; those of the page itself are `useT()`. */
export function useWordsOf<Id extends string>(
  all: Readonly<Record<Locale, Readonly<Record<Id, string>>>>,
): WordsOf<Id> {
  const locale = useLocale();
  const intl = useIntl();
  return useMemo(() => {
    // The ids of the page alone are known to react-intl's types, and to its store of words: these are formatted by themselves.
    const format = (text: string, values?: Readonly<Record<string, string | number>>): string =>
      String(intl.formatters.getMessageFormat(text, intl.locale).format(values));
    return (id, values) => format(all[locale][id], values);
  }, [intl, locale, all]);
}

/** The words that come with the drawer. */
export const useWords = (): Words => useWordsOf(WORKBENCH);
