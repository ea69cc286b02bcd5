import type { MessageId } from './en.ts';
import type { Locale } from './locale.ts';

export type { MessageId };

/** Words by their id. Those of what comes after the first picture are missing until they were loaded; the parts that say them come with them. */
export type Words = Readonly<Record<MessageId, string>>;

interface Dictionary {
  /** What the first picture needs. */
  first(): Promise<Partial<Words>>;
  /** What stands beside it, and is fetched with those parts. */
  beside(): Promise<Partial<Words>>;
}

/** Each language is a pair of files of its own to the browser: the other one is loaded when nothing waits for it any more. */
const DICTIONARIES: Readonly<Record<Locale, Dictionary>> = {
  en: {
    first: async () => (await import('./en.ts')).en,
    beside: async () => (await import('./en-beside.ts')).enBeside,
  },
  'zh-Hant': {
    first: async () => (await import('./zh-hant.ts')).zhHant,
    beside: async () => (await import('./zh-hant-beside.ts')).zhHantBeside,
  },
};

const loaded = new Map<Locale, Partial<Words>>();
const whole = new Set<Locale>();
const listeners = new Set<() => void>();

/** Fetches the words of the first picture. Rejects when they cannot be fetched. */
export async function loadFirstWords(locale: Locale): Promise<void> {
  if (!loaded.has(locale)) loaded.set(locale, await DICTIONARIES[locale].first());
}

/** Fetches all words of a language; at once when they are there. Rejects when they cannot be fetched. */
export async function loadWords(locale: Locale): Promise<void> {
  if (whole.has(locale)) return;
  const { first, beside } = DICTIONARIES[locale];
  const parts = await Promise.all([first(), beside()]);
  if (whole.has(locale)) return;
  loaded.set(locale, { ...parts[0], ...parts[1] });
  whole.add(locale);
  for (const listener of listeners) listener();
}

/** Fetches what is missing of the languages that are spoken so far. */
export const loadMissingWords = async (): Promise<void> => {
  await Promise.all([...loaded.keys()].map(loadWords));
};

/** Whether all words of a language are there. */
export const hasWords = (locale: Locale): boolean => whole.has(locale);

/** Calls back after each change of what `wordsIn` returns. Returns how to stop that. */
export function onWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The words of a language that was loaded, the same object until more come. Throws for another: the page must not be drawn without words. */
export function wordsIn(locale: Locale): Words {
  const words = loaded.get(locale);
  if (words === undefined) throw new Error(`The words of "${locale}" were not loaded. Call loadWords() first.`);
  return words as Words;
}
