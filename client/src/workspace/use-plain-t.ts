import { useMemo } from 'react';
import { createIntl, useIntl } from 'react-intl';
import { languageOf } from '../i18n/locale.ts';
import type { MessageId, Words } from '../i18n/messages.ts';
import { plainEn, plainZhHant } from '../i18n/plain-words.ts';
import { useLocale } from './hooks.ts';

export type PlainMessageId = keyof typeof plainEn;
export type PlainTranslate = (id: PlainMessageId, values?: Readonly<Record<string, string | number>>) => string;

const WORDS: Readonly<Record<'en' | 'zh', Readonly<Record<PlainMessageId, string>>>> = { en: plainEn, zh: plainZhHant };

/** Like `useT`, for the words that only parts need which come after the first picture. */
export function usePlainT(): PlainTranslate {
  const { locale: tag } = useIntl();
  const locale = useLocale();
  return useMemo(() => {
    // The ids that the library knows are those of the dictionary that comes first.
    const intl = createIntl({ locale: tag, messages: {} as Words });
    return (id, values) =>
      intl.formatMessage({ id: id as MessageId, defaultMessage: WORDS[languageOf(locale)][id] }, values);
  }, [locale, tag]);
}
