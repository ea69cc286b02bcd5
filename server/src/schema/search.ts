import { InvalidInput } from '@orrery/cypher/errors.ts';
import { names as namesOf, search, searchContains } from '@orrery/cypher/generated/entity.ts';
import { LENSES } from '@orrery/cypher/model/vocabularies.ts';
import { fold } from '@orrery/cypher/text/fold.ts';
import { toContainsKey, toNamesQuery, toSpellingQuery } from '@orrery/cypher/text/search-query.ts';
import type { AskDatabase } from '../context.ts';
import { type Days, toDays } from '../days.ts';
import { lettersApart, matchName } from '../match-name.ts';
import { entityTypesIn } from '../vocabulary/names.ts';
import { builder } from './builder.ts';
import { encodeCursor, toEdgesAndInfo, toPage, toPosition } from './connection.ts';
import { LensEnum } from './enums.ts';
import { AliasRef, EntityRef, PageInfoRef, SearchConnectionRef, SearchEdgeRef } from './refs.ts';

const MAX_HITS = 50;
/** How many hits of one search are ranked: with one letter or two hardly anything has been said yet, and the next is being typed. */
const MOST = 2_000;
const MOST_OF_LETTERS = 500;
const MAX_QUERY = 200;

SearchConnectionRef.implement({
  fields: (t) => ({
    edges: t.field({ type: [SearchEdgeRef], complexity: { multiplier: 1 }, resolve: ({ edges }) => edges }),
    pageInfo: t.field({ type: PageInfoRef, resolve: ({ pageInfo }) => pageInfo }),
    totalCount: t.exposeInt('totalCount', {
      description:
        'How many hits there are, up to the most that are ranked. The last page may tell of more: names that hold the text within a word are looked for once the others have run out.',
    }),
    isLimited: t.exposeBoolean('isLimited', {
      description: `There are more than the ${MOST} (with one or two letters ${MOST_OF_LETTERS}) that are ranked. Type more of the name.`,
    }),
    isGuess: t.exposeBoolean('isGuess', {
      description: 'Nothing holds the text as it was typed; these are spelt nearly so.',
    }),
  }),
});

SearchEdgeRef.implement({
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    node: t.field({ type: EntityRef, resolve: ({ node }) => node }),
    matched: t.exposeString('matched', { description: 'The name or alias that matched, as written.' }),
    matchedAlias: t.field({
      type: AliasRef,
      nullable: true,
      description: 'The alias that matched; null when it was one of the two main names.',
      resolve: async ({ node, matched }, _, { loaders }) => {
        if (matched === node.name || matched === node.nameZh) return null;
        const key = fold(matched);
        const aliases = await loaders.aliases.load(node.id);
        return (
          aliases.find(({ value }) => value === matched) ?? aliases.find(({ value }) => fold(value) === key) ?? null
        );
      },
    }),
    score: t.exposeFloat('score', {
      description:
        'Never higher than that of the hit before: how well the name matches, then how much is known. Comparable within one answer only.',
    }),
  }),
});

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
  readonly view: Days & { readonly certainties: readonly string[] };
  readonly typed: string;
  readonly types: readonly string[];
  readonly limit: number;
  /** How many hits are looked at to fill the page. */
  readonly needed: number;
}

interface Found {
  readonly hits: readonly Hit[];
  readonly isGuess: boolean;
}

const WORST_RANK = 4;

/** The index first; when it finds too little, names that hold the text anywhere; when nothing does, names that are spelt nearly so. */
async function findHits({ typed, types, limit, needed, view }: Wanted, ask: AskDatabase): Promise<Found> {
  const query = toNamesQuery(typed);
  const key = toContainsKey(typed);
  if (query === null || key === null) return { hits: [], isGuess: false };
  const indexed = await ask(search, { query, key, types, limit, ...view });
  if (indexed.length >= needed) return { hits: indexed, isGuess: false };
  const known = new Set(indexed.map(({ id }) => id));
  const holding = (await ask(searchContains, { key, types, limit, ...view })).filter(({ id }) => !known.has(id));
  // A page that was full before these were asked for stays as it was: they come after all that the index found.
  const hits = [...indexed, ...holding.map((hit) => ({ ...hit, rank: BigInt(WORST_RANK) }))];
  if (hits.length > 0) return { hits: hits.slice(0, limit), isGuess: false };
  const guess = toSpellingQuery(typed);
  if (guess === null) return { hits, isGuess: false };
  return {
    hits: await byCloseness(typed, await ask(search, { query: guess, key, types, limit: MAX_HITS, ...view }), ask),
    isGuess: true,
  };
}

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

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnectionRef,
    description:
      'Entities by any name or alias, in Traditional or Simplified characters, the last word as a prefix while typing: the best match first, of equal matches what most kinds of things are said of.',
    args: {
      query: t.arg.string({ required: true }),
      types: t.arg({ type: ['EntityTypeName'], description: 'Only entities of these types, their subtypes included.' }),
      lens: t.arg({
        type: LensEnum,
        required: true,
        defaultValue: 'all',
        description:
          'What is known of a hit is counted under this lens, and on the day and in the range that are given.',
      }),
      asOf: t.arg({ type: 'Date' }),
      from: t.arg({ type: 'Date' }),
      to: t.arg({ type: 'Date' }),
      first: t.arg.int({ required: true, defaultValue: 10 }),
      after: t.arg.string(),
    },
    complexity: ({ first }) => ({ field: 10, multiplier: first }),
    resolve: async (_, { query, types, lens, asOf, from, to, ...pageArgs }, { ask, loaders, vocabulary }) => {
      const view = { certainties: LENSES[lens], ...toDays({ asOf, from, to }) };
      if (query.length > MAX_QUERY) {
        throw new InvalidInput(`\`query\` has ${query.length} characters. Give at most ${MAX_QUERY}.`);
      }
      const page = toPage(pageArgs, MAX_HITS);
      const skip = toPosition(page);
      const most = fold(query).length < 3 ? MOST_OF_LETTERS : MOST;
      // All hits are ranked for each page, so that a later one does not repeat an earlier one.
      const names = (await entityTypesIn({ types }, vocabulary)) ?? [];
      const wanted = { view, typed: query, types: names, limit: most + 1, needed: skip + page.limit };
      const { hits, isGuess } = await findHits(wanted, ask);
      const ranked = hits.slice(0, most);
      const here = ranked.slice(skip, skip + page.limit);
      const rows = await ask(namesOf, { ids: here.map(({ id }) => id) });
      const byId = new Map(rows.map((row) => [row.entity.id, row]));
      const edges = here.flatMap((hit, index) => {
        const row = byId.get(hit.id);
        // Gone since it was found.
        if (row === undefined) return [];
        loaders.entity.prime(hit.id, row.entity);
        const matched = matchName(query, row.searchNames, row.names)?.matched ?? row.entity.name;
        return [{ cursor: encodeCursor(String(skip + index + 1)), node: row.entity, matched, score: scoreOf(hit) }];
      });
      return {
        ...toEdgesAndInfo(edges, page),
        totalCount: ranked.length,
        isLimited: hits.length > most,
        isGuess,
      };
    },
  }),
);
