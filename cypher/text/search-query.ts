import { fold } from './fold.ts';

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
/** Runs of CJK characters, and runs of other letters and digits. All else, Lucene's operators included, separates. */
const TOKENS = new RegExp(`[${CJK}]+|[\\p{L}\\p{N}\\p{M}]+`, 'gu');
const IS_CJK = new RegExp(`^[${CJK}]`, 'u');
/** More would only be somebody pasting a page. */
const MOST_TOKENS = 12;

export interface Token {
  readonly text: string;
  readonly isCjk: boolean;
}

/** What a person typed, folded and cut into words; at most twelve. A Chinese run is cut off from Latin letters beside it. */
export function tokenize(text: string): readonly Token[] {
  const words = [...fold(text).matchAll(TOKENS)].flatMap(([word]) => splitScripts(word));
  return words.slice(0, MOST_TOKENS).map((word) => ({ text: word, isCjk: IS_CJK.test(word) }));
}

/** `\p{L}` holds Han too, so a Latin run may have swallowed one. */
function splitScripts(word: string): readonly string[] {
  return word.match(new RegExp(`[${CJK}]+|[^${CJK}]+`, 'gu')) ?? [];
}

/**
 * A query for the index of names, or null when there is no word to look for. Every word must occur. A Chinese run is a phrase
 * (single characters are tokens in this index) and never gets a wildcard, which would find nothing; the last Latin word counts
 * as a prefix too, since it is still being typed. Built from letters and digits only: raw input makes Lucene's parser throw.
 */
export function toNamesQuery(text: string): string | null {
  const tokens = tokenize(text);
  if (tokens.length === 0) return null;
  return tokens
    .map(({ text: word, isCjk }, index) => {
      if (isCjk) return `+"${word}"`;
      return index === tokens.length - 1 ? `+(${quote(word)}^2 OR ${word}*)` : `+${quote(word)}`;
    })
    .join(' ');
}

/**
 * A query for the index of passages (bigrams), or null when no word can be found there: a single Chinese character is no bigram
 * and is looked for with CONTAINS instead.
 */
export function toPassagesQuery(text: string): string | null {
  const tokens = tokenize(text).filter(({ text: word, isCjk }) => !isCjk || [...word].length > 1);
  if (tokens.length === 0) return null;
  return tokens.map(({ text: word }) => `+"${word}"`).join(' ');
}

/** The folded text for CONTAINS, or null when nothing is left of it. */
export function toContainsKey(text: string): string | null {
  const key = tokenize(text)
    .map(({ text: word }) => word)
    .join(' ');
  return key === '' ? null : key;
}

/** A quoted word is never an operator, so `and`, `or` and `not` stay words. */
const quote = (word: string): string => `"${word}"`;
