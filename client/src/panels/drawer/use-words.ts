import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { WORKBENCH, type WorkbenchId } from '../../i18n/workbench-words.ts';
import { useLocale } from '../../workspace/hooks.ts';

export type Words = (id: WorkbenchId, values?: Readonly<Record<string, string | number>>) => string;

/** The words that come with the drawer; those of the page are `useT()`. */
export function useWords(): Words {
  const locale = useLocale();
  const intl = useIntl();
  return useMemo(() => {
    // The ids of the page alone are known to react-intl's types, and to its store of words: these are formatted by themselves.
    const format = (text: string, values?: Readonly<Record<string, string | number>>): string =>
      String(intl.formatters.getMessageFormat(text, intl.locale).format(values));
    return (id, values) => format(WORKBENCH[locale][id], values);
  }, [intl, locale]);
}
