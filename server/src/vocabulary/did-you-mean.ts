import { editDistance } from '@orrery/cypher/text/did-you-mean.ts';

/** A name of the vocabulary, and what people call it. */
export interface NamedWord {
  readonly name: string;
  readonly words: readonly string[];
}

const MOST = 3;
/** Longer than any name; a text beyond it is no misspelling, and comparing it would take time. */
const LONGEST = 64;

/** Spelling alone: `worksAt`, `works at` and `WORKS_AT` are one. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, '');

/**
 * The names that a wrong one may stand for: those that are spelt, or in either language called, most nearly so, in the order of the
 * alphabet. At most three; none where nothing comes close.
 */
export function didYouMean(given: string, known: readonly NamedWord[]): readonly string[] {
  if (given.length > LONGEST) return [];
  const typed = plain(given);
  if (typed === '') return [];
  // Of four letters two may be wrong (two that changed places are two), and one in three of a longer word.
  const furthest = Math.floor((typed.length + 2) / 3);
  const close = known
    .map(({ name, words }) => ({
      name,
      apart: Math.min(...[name, ...words].map((text) => editDistance(typed, plain(text)))),
    }))
    .filter(({ apart }) => apart <= furthest && apart < typed.length)
    .toSorted((a, b) => a.apart - b.apart || (a.name < b.name ? -1 : 1));
  return close
    .filter(({ apart }) => apart === close[0]?.apart)
    .slice(0, MOST)
    .map(({ name }) => name);
}
