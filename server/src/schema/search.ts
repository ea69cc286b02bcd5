import { InvalidInput } from '@orrery/cypher/errors.ts';
import { LENSES } from '@orrery/cypher/model/vocabularies.ts';
import { fold } from '@orrery/cypher/text/fold.ts';
import { toDays } from '../days.ts';
import { MOST_HITS, MOST_HITS_OF_LETTERS } from '../source/claims-search.ts';
import { entityTypesIn } from '../vocabulary/names.ts';
import { builder } from './builder.ts';
import { encodeCursor, toEdgesAndInfo, toPage, toPosition } from './connection.ts';
import { LensEnum } from './enums.ts';
import { AliasRef, EntityRef, PageInfoRef, SearchConnectionRef, SearchEdgeRef } from './refs.ts';

const MAX_HITS = 50;
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
      description: `There are more than the ${MOST_HITS} (with one or two letters ${MOST_HITS_OF_LETTERS}) that are ranked. Type more of the name.`,
    }),
    isPartial: t.exposeBoolean('isPartial', {
      description:
        'Only a part of a large database was looked through, for want of an index: there may be more. Add a full-text index on the names to search all of it.',
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
    resolve: async (_, { query, types, lens, asOf, from, to, ...pageArgs }, { source, loaders, vocabulary }) => {
      const view = { certainties: LENSES[lens], ...toDays({ asOf, from, to }) };
      if (query.length > MAX_QUERY) {
        throw new InvalidInput(`\`query\` has ${query.length} characters. Give at most ${MAX_QUERY}.`);
      }
      const page = toPage(pageArgs, MAX_HITS);
      const skip = toPosition(page);
      const names = (await entityTypesIn({ types }, vocabulary)) ?? [];
      const graph = await source();
      const { hits, ...told } = await graph.search({ typed: query, types: names, view, skip, limit: page.limit });
      const edges = hits.map(({ entity, matched, score }, index) => {
        loaders.entity.prime(entity.id, entity);
        return { cursor: encodeCursor(String(skip + index + 1)), node: entity, matched, score };
      });
      const { total: totalCount, ...flags } = told;
      return { ...toEdgesAndInfo(edges, page), ...flags, totalCount };
    },
  }),
);
