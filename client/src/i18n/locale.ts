import { type Spoken, textFor } from '@orrery/cypher/sentence/index.ts';

/** The marks between words, each with the spaces that go with it. */
interface Punctuation {
  readonly comma: string;
  /** Between the items of a list. */
  readonly list: string;
  readonly semicolon: string;
  readonly colon: string;
  /** Between two sentences. */
  readonly stop: string;
  readonly brackets: readonly [before: string, after: string];
  readonly square: readonly [before: string, after: string];
  readonly quotes: readonly [before: string, after: string];
}

interface InterfaceLanguage {
  /** What the switch says to a reader of this language. */
  readonly offer: string;
  readonly short: string;
  /** What `Intl` calls it. */
  readonly intl: string;
  /** What the component library calls it. */
  readonly components: string;
  /** In which language of the sentence layer the graph is told. */
  readonly sentences: 'en' | 'zh';
  readonly punctuation: Punctuation;
}

/** The interface's languages by BCP 47 tag. A further one is an entry here and a dictionary in `messages.ts`; no other file names a language. */
const LANGUAGES = {
  en: {
    offer: 'Switch to English',
    short: 'EN',
    intl: 'en-GB',
    components: 'en-US',
    sentences: 'en',
    punctuation: {
      comma: ', ',
      list: ', ',
      semicolon: '; ',
      colon: ': ',
      stop: '. ',
      brackets: [' (', ')'],
      square: [' [', ']'],
      quotes: ['“', '”'],
    },
  },
  // Traditional Chinese as written in Taiwan.
  'zh-Hant': {
    offer: '切換到中文',
    short: '中文',
    intl: 'zh-TW',
    components: 'zh-TW',
    sentences: 'zh',
    punctuation: {
      comma: '，',
      list: '、',
      semicolon: '；',
      colon: '：',
      stop: '。',
      brackets: ['（', '）'],
      square: ['〔', '〕'],
      quotes: ['「', '」'],
    },
  },
} as const satisfies Record<string, InterfaceLanguage>;

export type Locale = keyof typeof LANGUAGES;

export const isLocale = (value: unknown): value is Locale =>
  typeof value === 'string' && Object.hasOwn(LANGUAGES, value);

export const LOCALES: readonly Locale[] = Object.keys(LANGUAGES).filter(isLocale);

/** The first of the reader's languages that we speak, in whatever script and country; English for a reader of none. */
export function preferredLocale(languages: readonly string[]): Locale {
  const spoken = languages.flatMap((language) => LOCALES.find((locale) => primary(locale) === primary(language)) ?? []);
  return spoken[0] ?? 'en';
}

const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];

/** The language that the switch offers in this one. */
export const nextLocale = (locale: Locale): Locale => LOCALES[(LOCALES.indexOf(locale) + 1) % LOCALES.length] ?? 'en';

/** What the switch to a language says to its readers. */
export const offerOf = (locale: Locale): Pick<InterfaceLanguage, 'offer' | 'short'> => LANGUAGES[locale];

/** What `Intl` calls it. */
export const intlTag = (locale: Locale): string => LANGUAGES[locale].intl;

/** What the component library calls it. */
export const componentsTag = (locale: Locale): string => LANGUAGES[locale].components;

/** What the sentence layer calls it. */
export const languageOf = (locale: Locale): 'en' | 'zh' => LANGUAGES[locale].sentences;

export const punctuationOf = (locale: Locale): Punctuation => LANGUAGES[locale].punctuation;

/** A field of a record in the interface's language; where it is not given in that, in the nearest one. Null: it says nothing. */
export const inLocale = <F extends string>(locale: Locale, record: Spoken<F>, field: F): string | null =>
  textFor(record, field, locale);
