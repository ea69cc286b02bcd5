/** The interface's languages. `zh-Hant` is Traditional Chinese as written in Taiwan. */
export const LOCALES = ['en', 'zh-Hant'] as const;
export type Locale = (typeof LOCALES)[number];

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** The first of the reader's languages that we speak; any Chinese gets 繁體中文. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (language.toLowerCase().startsWith('zh')) return 'zh-Hant';
    if (language.toLowerCase().startsWith('en')) return 'en';
  }
  return 'en';
}

/** What `Intl` and the component library call it. */
export const intlTag = (locale: Locale): 'en-GB' | 'zh-TW' => (locale === 'en' ? 'en-GB' : 'zh-TW');

/** What the sentence layer calls it. */
export const languageOf = (locale: Locale): 'en' | 'zh' => (locale === 'en' ? 'en' : 'zh');

/** Picks the text of the interface's language and falls back to the other one. */
export function inLocale(locale: Locale, en: string | null, zh: string | null): string | null {
  return locale === 'en' ? (en ?? zh) : (zh ?? en);
}
