import { InvalidInput } from '@orrery/cypher/errors.ts';
import { search, searchContains } from '@orrery/cypher/generated/entity.ts';
import type { EntityRow } from '@orrery/cypher/rows.ts';
import { fold } from '@orrery/cypher/text/fold.ts';
import { toContainsKey, toNamesQuery } from '@orrery/cypher/text/search-query.ts';
import type { AskDatabase } from '../context.ts';
import { matchName } from '../match-name.ts';
import { builder } from './builder.ts';
import { encodeCursor, toEdgesAndInfo, toPage, toPosition } from './connection.ts';
import { EntityTypeEnum } from './enums.ts';
import { AliasRef, EntityRef, PageInfoRef, SearchConnectionRef, SearchEdgeRef } from './refs.ts';

const MAX_HITS = 50;
/** Pages beyond this are no search any more. */
const MAX_POSITION = 400;
const MAX_QUERY = 200;

SearchConnectionRef.implement({
  fields: (t) => ({
    edges: t.field({ type: [SearchEdgeRef], complexity: { multiplier: 1 }, resolve: ({ edges }) => edges }),
    pageInfo: t.field({ type: PageInfoRef, resolve: ({ pageInfo }) => pageInfo }),
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
      description: 'Comparable within one answer only; 0 for a name that merely holds the text.',
    }),
  }),
});

interface Hit {
  readonly entity: EntityRow;
  readonly score: number;
  readonly matched: string;
  readonly rank: number;
  readonly sources: bigint;
  readonly ties: bigint;
}

interface Wanted {
  readonly typed: string;
  readonly types: readonly string[];
  readonly limit: number;
}

/** Of equally good names the one that several sources know, then the one most is said of: "zhao" means somebody one has heard of. */
function byImportance(a: Hit, b: Hit): number {
  return a.rank - b.rank || Number(b.sources - a.sources) || Number(b.ties - a.ties) || b.score - a.score;
}

/** The index first; when it finds too little, names that hold the text anywhere. Better matched names first. */
async function findHits({ typed, types, limit }: Wanted, ask: AskDatabase): Promise<readonly Hit[]> {
  const query = toNamesQuery(typed);
  const key = toContainsKey(typed);
  if (query === null || key === null) return [];
  const ranked = await ask(search, { query, types, limit });
  const known = new Set(ranked.map(({ entity }) => entity.id));
  const more = ranked.length < limit ? await ask(searchContains, { key, types, limit }) : [];
  return [...ranked, ...more.filter(({ entity }) => !known.has(entity.id))]
    .map(({ searchNames, names, ...hit }) => {
      const match = matchName(typed, searchNames, names) ?? { matched: hit.entity.name, rank: Number.MAX_SAFE_INTEGER };
      return { ...hit, ...match };
    })
    .toSorted(byImportance)
    .slice(0, limit);
}

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnectionRef,
    description:
      'Entities by any name or alias, in Traditional or Simplified characters, the last word as a prefix while typing.',
    args: {
      query: t.arg.string({ required: true }),
      types: t.arg({ type: [EntityTypeEnum] }),
      first: t.arg.int({ required: true, defaultValue: 10 }),
      after: t.arg.string(),
    },
    complexity: ({ first }) => ({ field: 10, multiplier: first }),
    resolve: async (_, { query, types, ...pageArgs }, { ask }) => {
      if (query.length > MAX_QUERY) {
        throw new InvalidInput(`\`query\` has ${query.length} characters. Give at most ${MAX_QUERY}.`);
      }
      const page = toPage(pageArgs, MAX_HITS);
      const skip = toPosition(page);
      if (skip > MAX_POSITION)
        throw new InvalidInput(`A search shows at most ${MAX_POSITION} hits. Type more of the name.`);
      // Ranking needs all hits up to here, so that a later page does not repeat an earlier one.
      const hits = await findHits({ typed: query, types: types ?? [], limit: MAX_POSITION + MAX_HITS + 1 }, ask);
      const edges = hits.slice(skip, skip + page.limit).map(({ entity, score, matched }, index) => ({
        cursor: encodeCursor(String(skip + index + 1)),
        node: entity,
        matched,
        score,
      }));
      return toEdgesAndInfo(edges, page);
    },
  }),
);
