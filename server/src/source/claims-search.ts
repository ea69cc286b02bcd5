import { names as namesOf, search, searchContains } from '@orrery/cypher/generated/entity.ts';
import { fold } from '@orrery/cypher/text/fold.ts';
import { toContainsKey, toNamesQuery, toSpellingQuery } from '@orrery/cypher/text/search-query.ts';
import type { AskDatabase } from '../context.ts';
import { lettersApart, matchName } from '../match-name.ts';
import type { ViewFilter } from './graph-source.ts';
import type { SearchHits, SearchQuestion } from './search-hits.ts';

const MAX_GUESSES = 50;
/** How many hits of one search are ranked: with one letter or two hardly anything has been said yet, and the next is being typed. */
export const MOST_HITS = 2_000;
export const MOST_HITS_OF_LETTERS = 500;
/** Of how many of these it is looked at what is said: more would read thousands of claims at each key. */
const WEIGHED = 300;

interface Hit {
  readonly id: string;
  /** How well a name matches, 0 is best. */
  readonly rank: bigint;
  /** How many kinds of things are said of it, and how many things. */
  readonly kinds: bigint;
  readonly ties: bigint;
}

interface Wanted {
  /** What is known of a hit is counted under this view. */
  readonly view: ViewFilter;
  readonly typed: string;
  readonly types: readonly string[];
  readonly limit: number;
  /** How many of the best are looked at to fill the page. */
  readonly needed: number;
}

interface Found {
  /** The best of them, as many as are needed. */
  readonly hits: readonly Hit[];
  /** How many there are in all, as far as they were counted. */
  readonly total: number;
  readonly isGuess: boolean;
}

const WORST_RANK = 4;

/** The index first; when it finds too little, names that hold the text anywhere; when nothing does, names that are spelt nearly so. */
async function findHits({ typed, types, limit, needed, view }: Wanted, ask: AskDatabase): Promise<Found> {
  const query = toNamesQuery(typed);
  const key = toContainsKey(typed);
  if (query === null || key === null) return { hits: [], total: 0, isGuess: false };
  const indexed = await ask(search, { query, key, types, limit, needed, weighed: WEIGHED, ...view });
  if (indexed.length >= needed) return { hits: indexed, total: totalOf(indexed), isGuess: false };
  const known = new Set(indexed.map(({ id }) => id));
  const holding = (await ask(searchContains, { key, types, limit, ...view })).filter(({ id }) => !known.has(id));
  // A page that was full before these were asked for stays as it was: they come after all that the index found.
  const hits = [...indexed, ...holding.map((hit) => ({ ...hit, rank: BigInt(WORST_RANK) }))];
  if (hits.length > 0) return { hits, total: Math.min(hits.length, limit), isGuess: false };
  const guess = toSpellingQuery(typed);
  if (guess === null) return { hits, total: 0, isGuess: false };
  const [most, weighed] = [MAX_GUESSES, MAX_GUESSES];
  const guesses = await ask(search, { query: guess, key, types, limit: most, needed: most, weighed, ...view });
  return { hits: await byCloseness(typed, guesses, ask), total: guesses.length, isGuess: true };
}

/** Each row tells how many hits were ranked. */
const totalOf = (rows: readonly { readonly total: bigint }[]): number => Number(rows[0]?.total ?? 0n);

/** Guesses with the fewest other letters first. They are few, so their names are looked at. */
async function byCloseness(typed: string, hits: readonly Hit[], ask: AskDatabase): Promise<readonly Hit[]> {
  const rows = await ask(namesOf, { ids: hits.map(({ id }) => id) });
  const apart = new Map(
    rows.map(({ entity, searchNames }) => [
      entity.id,
      Math.min(WORST_RANK, ...searchNames.map((name) => lettersApart(typed, name))),
    ]),
  );
  return hits
    .map((hit) => ({ ...hit, rank: BigInt(apart.get(hit.id) ?? WORST_RANK) }))
    .toSorted((a, b) => Number(a.rank - b.rank) || scoreOf(b) - scoreOf(a));
}

/** Between zero and one more than the worst rank; falls with the rank, then with what is known. */
function scoreOf({ rank, kinds, ties }: Hit): number {
  const known = Number(kinds) + Number(ties) / (Number(ties) + 1);
  return WORST_RANK - Number(rank) + known / (known + 1);
}

/** Each page is cut from the best of all hits, so that a later one does not repeat an earlier one. */
export async function searchClaims(
  { typed, types, view, skip, limit }: SearchQuestion,
  ask: AskDatabase,
): Promise<SearchHits> {
  const most = fold(typed).length < 3 ? MOST_HITS_OF_LETTERS : MOST_HITS;
  const needed = Math.min(skip + limit, most);
  const { hits, total, isGuess } = await findHits({ view, typed, types, limit: most + 1, needed }, ask);
  const here = hits.slice(skip, needed);
  const rows = await ask(namesOf, { ids: here.map(({ id }) => id) });
  const byId = new Map(rows.map((row) => [row.entity.id, row]));
  return {
    hits: here.flatMap((hit) => {
      const row = byId.get(hit.id);
      // Gone since it was found.
      if (row === undefined) return [];
      const matched = matchName(typed, row.searchNames, row.names)?.matched ?? row.entity.name;
      return [{ entity: row.entity, matched, score: scoreOf(hit) }];
    }),
    total: Math.min(total, most),
    isLimited: total > most,
    isGuess,
    isPartial: false,
  };
}
