import { fold } from './fold.ts';

/** Han and Kana letters. The long-vowel mark is common to both Kana, so extensions are asked; its punctuation is no letter. */
const CJK = '(?=\\p{L})[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}]';
const LETTER = `(?!${CJK})[\\p{L}\\p{N}\\p{M}]`;
/** What Lucene's tokenizer (Unicode's word boundaries) leaves inside a word: `4.5`, `o'brien`, `u.s`, `3,000` are one token each. */
const JOINT = "(?<=[\\p{L}\\p{M}])[.:'’‘·‧](?=\\p{L})|(?<=\\p{N})[.,;'’‘](?=\\p{N})|_";
/** Runs of CJK letters, and runs of other letters and digits. All else, Lucene's operators included, separates. */
const TOKENS = new RegExp(`(?:${CJK})+|(?:${LETTER})(?:${LETTER}|(?:${JOINT})(?=${LETTER}))*`, 'gu');
const IS_CJK = new RegExp(`^${CJK}`, 'u');
/** Longer text is a page that was pasted, not a search. */
const MOST_TOKENS = 12;

export interface Token {
  readonly text: string;
  readonly isCjk: boolean;
}

/** What a person typed, folded and cut into words; at most twelve. A Chinese run is cut off from Latin letters beside it. */
export function tokenize(text: string): readonly Token[] {
  const words = [...fold(text).matchAll(TOKENS)].map(([word]) => word);
  return words.slice(0, MOST_TOKENS).map((word) => ({ text: word, isCjk: IS_CJK.test(word) }));
}

/**
 * A query for the index of names, or null when there is no word to look for. Every word must occur. A Chinese run is a phrase
 * (single characters are tokens in this index) and never gets a wildcard, which would find nothing; the last Latin word counts
 * as a prefix too, since it is still being typed. Built from words only: raw input makes Lucene's parser throw.
 */
export function toNamesQuery(text: string): string | null {
  const tokens = tokenize(text);
  if (tokens.length === 0) return null;
  return tokens
    .map(({ text: word, isCjk }, index) => {
      if (isCjk) return `+"${word}"`;
      return index === tokens.length - 1 ? `+(${quote(word)}^2 OR ${word.replaceAll(':', '\\:')}*)` : `+${quote(word)}`;
    })
    .join(' ');
}

/**
 * The same for a name or a text that may be spelt otherwise: a Latin word of six letters or more may differ in two letters
 * ("reorganization", "reorganisations"), one of four or five in one. Null when no word is long enough to be guessed at.
 */
export function toSpellingQuery(text: string): string | null {
  const tokens = tokenize(text);
  if (!tokens.some(isGuessable)) return null;
  return tokens
    .map((token) => {
      const { text: word } = token;
      return isGuessable(token) ? `+${word.replaceAll(':', '\\:')}~${word.length < 6 ? 1 : 2}` : `+${quote(word)}`;
    })
    .join(' ');
}

const isGuessable = ({ text, isCjk }: Token): boolean => !isCjk && text.length > 3;

/** What the analyzer `cjk` leaves out. Asked for nothing else, the index finds nothing. */
const STOP_WORDS = new Set(
  'a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www'.split(
    ' ',
  ),
);

/**
 * A query for the index of passages (bigrams), or null when no word can be found there and CONTAINS has to look: a single Chinese
 * character is no bigram, and English stop words are left out of the index. Beside other words both are passed over.
 */
export function toPassagesQuery(text: string): string | null {
  const tokens = tokenize(text).filter(({ text: word, isCjk }) =>
    isCjk ? [...word].length > 1 : !STOP_WORDS.has(word),
  );
  return tokens.length === 0 ? null : tokens.map(({ text: word }) => `+${quote(word)}`).join(' ');
}

/** The folded text for CONTAINS, punctuation included as the stored text has it; null when it has no letter and no digit. */
export function toContainsKey(text: string): string | null {
  const key = fold(text);
  return /[\p{L}\p{N}]/u.test(key) ? key : null;
}

/** A quoted word is never an operator, so `and`, `or` and `not` stay words. */
const quote = (word: string): string => `"${word}"`;

/** A query for names that have any word in common with this one, or null when it has no word. */
export function toAnyWordQuery(text: string): string | null {
  const tokens = tokenize(text);
  return tokens.length === 0 ? null : tokens.map(({ text: word }) => quote(word)).join(' ');
}
