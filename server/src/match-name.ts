import { editDistance } from '@orrery/cypher/text/did-you-mean.ts';
import { fold } from '@orrery/cypher/text/fold.ts';
import { tokenize } from '@orrery/cypher/text/search-query.ts';

export interface NameMatch {
  /** The name as written. */
  readonly matched: string;
  /** 0 is best: the same, then it or a word of it begins so, it holds it, it holds all its words, none of these. */
  readonly rank: number;
}

/**
 * Which of an entity's names was meant by the typed text. `searchNames` are the folded names, `names` the written ones, in the
 * same order. Of equally good names the first wins: the main name stands before the aliases.
 */
export function matchName(
  typed: string,
  searchNames: readonly string[],
  names: readonly string[],
): NameMatch | undefined {
  const key = fold(typed);
  const words = tokenize(typed).map(({ text }) => text);
  let best: NameMatch | undefined;
  names.forEach((name, index) => {
    const rank = rankOf(searchNames[index] ?? fold(name), key, words);
    if (best === undefined || rank < best.rank) best = { matched: name, rank };
  });
  return best;
}

function rankOf(folded: string, key: string, words: readonly string[]): number {
  if (folded === key) return 0;
  // A surname is as good a beginning as a first word, or "zhao" would find the events named after him before the man.
  if (folded.startsWith(key) || folded.split(/[^\p{L}\p{N}\p{M}]+/u).some((word) => word.startsWith(key))) return 1;
  if (folded.includes(key)) return 2;
  return words.every((word) => folded.includes(word)) ? 3 : 4;
}

/** How many letters must change until every word that was typed is a word of the name, or the beginning of one. Both are folded. */
export function lettersApart(typed: string, searchName: string): number {
  const words = tokenize(searchName).map(({ text }) => text);
  return tokenize(typed).reduce((sum, { text }) => {
    const each = words.flatMap((word) => [editDistance(text, word), editDistance(text, word.slice(0, text.length))]);
    return sum + Math.min(text.length, ...each);
  }, 0);
}
