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
 * The names that a wrong one may stand for, the closest first, of equals in the order of the alphabet: what is spelt nearly so, or what
 * is called so in either language. At most three; none where nothing comes close.
 */
export function didYouMean(given: string, known: readonly NamedWord[]): readonly string[] {
  if (given.length > LONGEST) return [];
  const typed = plain(given);
  if (typed === '') return [];
  // One letter in three may be wrong; of a short word one, or everything would be close to it.
  const furthest = Math.max(1, Math.floor(typed.length / 3));
  return known
    .map(({ name, words }) => ({
      name,
      apart: Math.min(...[name, ...words].map((text) => editDistance(typed, plain(text)))),
    }))
    .filter(({ apart }) => apart <= furthest && apart < typed.length)
    .toSorted((a, b) => a.apart - b.apart || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}
