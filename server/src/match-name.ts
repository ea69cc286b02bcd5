import { fold } from '@orrery/cypher/text/fold.ts';
import { tokenize } from '@orrery/cypher/text/search-query.ts';

export interface NameMatch {
  /** The name as written. */
  readonly matched: string;
  /** 0 is best: the same, then begins with it, a word begins with it, holds it, holds all its words, none of these. */
  readonly rank: number;
}

/**
 * Which of an entity's names somebody meant by what they typed. `searchNames` are the folded names, `names` the written ones, in the
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
  if (folded.startsWith(key)) return 1;
  if (folded.split(/[^\p{L}\p{N}\p{M}]+/u).some((word) => word.startsWith(key))) return 2;
  if (folded.includes(key)) return 3;
  return words.every((word) => folded.includes(word)) ? 4 : 5;
}
