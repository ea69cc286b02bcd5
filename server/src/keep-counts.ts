import type { Database } from '@orrery/cypher/database.ts';
import { ping } from '@orrery/cypher/generated/health.ts';
import { currentVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { stateOf } from '@orrery/cypher/run.ts';
import type { AskDatabase } from './context.ts';

/** Answers about the whole graph are few: pictures to begin with, counts by type and by predicate. */
const MOST_KEPT = 100;

/** What is the same for everyone until something is written. */
export interface KeptCounts {
  /**
   * The answer of the same name that was made in the state in which the database is now, or else what `count` makes. It is asked of the
   * database either way: one that is away answers nothing.
   */
  of<T>(name: string, count: () => Promise<T>): Promise<T>;
  /** The answer of that name that was kept last, without asking: it may be of an earlier state, and is good for choosing a way only. */
  last(name: string): unknown;
}

/** One for each request, all with the memory of one server. */
export type OpenKeptCounts = (ask: AskDatabase) => KeptCounts;

/**
 * Remembers answers for as long as nothing is written by any client: a bookmark comes with every answer of the database, and a new one
 * after each write (docs/adr/20261128-what-is-counted-is-kept.md).
 */
export function keepCounts(db: Database): OpenKeptCounts {
  let state = '';
  let vocabulary: object | undefined;
  const kept = new Map<string, unknown>();
  let before = new Map<string, unknown>();

  /** Forgets what was made in another state, and says which one this is; undefined where it cannot be told. */
  const enter = async (): Promise<string | undefined> => {
    const now = await stateOf(db);
    if (now !== state || vocabulary !== currentVocabulary()) {
      before = new Map(kept);
      kept.clear();
      state = now ?? '';
      vocabulary = currentVocabulary();
    }
    return now;
  };

  return (ask) => {
    let looked: Promise<unknown> | undefined;
    return {
      last: (name) => kept.get(name) ?? before.get(name),
      async of<T>(name: string, count: () => Promise<T>): Promise<T> {
        looked ??= ask(ping, {});
        await looked;
        const found = await enter();
        if (found === undefined) return count();
        if (kept.has(name)) return kept.get(name) as T;
        const answer = await count();
        // Written meanwhile: which of the two states it tells of is not known.
        if ((await enter()) === found && kept.size < MOST_KEPT) kept.set(name, answer);
        return answer;
      },
    };
  };
}
