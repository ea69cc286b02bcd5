import type { MessageId } from './en.ts';
import type { Locale } from './locale.ts';

export type { MessageId };

export type Words = Readonly<Record<MessageId, string>>;

/** Each language is a file of its own to the browser: the other one is loaded when nothing waits for it any more. */
const LOADERS: Readonly<Record<Locale, () => Promise<Words>>> = {
  en: async () => (await import('./en.ts')).en,
  'zh-Hant': async () => (await import('./zh-hant.ts')).zhHant,
};

const loaded = new Map<Locale, Words>();

/** Fetches the words of a language; at once when they are there. Rejects when they cannot be fetched. */
export async function loadWords(locale: Locale): Promise<void> {
  if (!loaded.has(locale)) loaded.set(locale, await LOADERS[locale]());
}

export const hasWords = (locale: Locale): boolean => loaded.has(locale);

/** The words of a language that was loaded. Throws for another: the page must not be drawn without words. */
export function wordsIn(locale: Locale): Words {
  const words = loaded.get(locale);
  if (words === undefined) throw new Error(`The words of "${locale}" were not loaded. Call loadWords() first.`);
  return words;
}
