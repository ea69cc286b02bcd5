import { shownWords, type WatchedWords } from '../watched-words.ts';
import type { Mapping } from './mapping.ts';
import type { Survey } from './surveyor.ts';

/**
 * Words of the mapping that nothing in the table is called by: a slip, or what an earlier version of the table had. They are counted and
 * not refused, for a table grows and shrinks.
 */
export function unusedWords(mapping: Mapping, survey: Survey, watched: WatchedWords): readonly string[] {
  const lists = watched
    .unread()
    .map(
      ({ where, words }) => `the table has nothing of what the mapping lists under "${where}": ${shownWords(words)}`,
    );
  const scopes = Object.entries(mapping.entities).flatMap(([name, { scope }]) => {
    const own = [...survey.entities.values()].filter(({ entity }) => entity === name);
    if (scope === undefined || own.length === 0 || own.some(({ id }) => id.includes(`${scope}#`))) return [];
    return [`the mapping says "scope" of "${name}", and each of its names in the table has its id otherwise`];
  });
  return [...lists, ...scopes];
}
