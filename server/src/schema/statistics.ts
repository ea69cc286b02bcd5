import { timeRange, totals } from '@orrery/cypher/generated/stats.ts';
import type { EntityType } from '@orrery/cypher/model/entity-types.ts';
import type { Context } from '../context.ts';
import { builder } from './builder.ts';
import { StatisticsRef, type StatisticsShape } from './refs.ts';

const countOf = async (type: EntityType, { loaders }: Context): Promise<number> =>
  (await loaders.labelCounts()).get(type) ?? 0;

StatisticsRef.implement({
  fields: (t) => ({
    entities: t.int({ resolve: (row) => Number(row.totals.entities) }),
    people: t.int({ resolve: (_row, _args, context) => countOf('Person', context) }),
    labs: t.int({ resolve: (_row, _args, context) => countOf('Lab', context) }),
    products: t.int({
      description: 'Models, apps, features, hardware and platforms included.',
      resolve: (_row, _args, context) => countOf('Product', context),
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
    resolve: async (_root, _args, { ask, look }) => {
      const { ownership, nodes, relationships } = await look();
      if (ownership === 'foreign') {
        return { ...NOTHING, totals: { ...NOTHING.totals, entities: nodes, links: relationships } };
      }
      if (ownership !== 'ours') return NOTHING;
      const [all, range] = await Promise.all([ask(totals, {}), ask(timeRange, {})]);
      return { totals: all, earliest: range.earliest, latest: range.latest };
    },
  }),
);
