import { timeRange, totals } from '@orrery/cypher/generated/stats.ts';
import { entityTypeNames, labelsOf } from '@orrery/cypher/model/entity-types.ts';
import type { Context } from '../context.ts';
import { builder } from './builder.ts';
import { EntityTypeRef, StatisticsRef, type StatisticsShape, TypeCountRef, type TypeCountShape } from './refs.ts';

/** How many entities have each type itself, the commonest first: labels count a subtype with its parent, too. */
async function countsByType({ loaders }: Context): Promise<readonly TypeCountShape[]> {
  const counts = await loaders.labelCounts();
  const types = [...counts].flatMap(([type, count]) => {
    const below = entityTypeNames().filter((one) => one !== type && labelsOf(one).includes(type));
    const own = count - below.reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
    return own > 0 ? [{ type, count: own }] : [];
  });
  return types.toSorted((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

TypeCountRef.implement({
  description: 'A type of the vocabulary, and how many entities have it.',
  fields: (t) => ({
    type: t.field({ type: EntityTypeRef, description: 'The type.', resolve: ({ type }) => type }),
    count: t.int({
      description: 'Entities of this type itself, those of its subtypes not included.',
      resolve: ({ count }) => count,
    }),
  }),
});

StatisticsRef.implement({
  fields: (t) => ({
    entities: t.int({ resolve: (row) => Number(row.totals.entities) }),
    byType: t.field({
      type: [TypeCountRef],
      description: 'Every type that the graph has entities of, the commonest first.',
      resolve: (_row, _args, context) => countsByType(context),
    }),
    claims: t.int({ resolve: (row) => Number(row.totals.claims) }),
    citations: t.int({ resolve: (row) => Number(row.totals.citations) }),
    documents: t.int({ resolve: (row) => Number(row.totals.documents) }),
    links: t.int({ description: 'Drawn.', resolve: (row) => Number(row.totals.links) }),
    earliest: t.expose('earliest', { type: 'Date', nullable: true, description: 'The first day any claim names.' }),
    latest: t.expose('latest', { type: 'Date', nullable: true, description: 'The last day any claim names.' }),
  }),
});

/** What carries a label like ours in a database of others is not ours to count as such. */
const NOTHING: StatisticsShape = {
  totals: { entities: 0n, claims: 0n, citations: 0n, documents: 0n, links: 0n },
  earliest: null,
  latest: null,
};

builder.queryField('statistics', (t) =>
  t.field({
    type: StatisticsRef,
    complexity: 10,
    description:
      'How much the graph holds. In a database of others, nodes count as entities and relationships as links; the rest is zero there.',
    resolve: async (_root, _args, { ask, look, kept }) => {
      const { ownership, nodes, relationships } = await look();
      if (ownership === 'foreign') {
        return { ...NOTHING, totals: { ...NOTHING.totals, entities: nodes, links: relationships } };
      }
      if (ownership !== 'ours') return NOTHING;
      return kept.of('statistics', async () => {
        const [all, range] = await Promise.all([ask(totals, {}), ask(timeRange, {})]);
        return { totals: all, earliest: range.earliest, latest: range.latest };
      });
    },
  }),
);
