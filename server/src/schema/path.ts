import { InvalidInput } from '@orrery/cypher/errors.ts';
import { LENSES } from '@orrery/cypher/model/vocabularies.ts';
import { atMost, between } from '../bounds.ts';
import { findChains } from '../find-chains.ts';
import { groupPaths } from '../group-paths.ts';
import { predicatesIn } from '../vocabulary/names.ts';
import { builder } from './builder.ts';
import { found, present, toSubgraph } from './convert.ts';
import { Certainty, LensEnum } from './enums.ts';
import { PathAnswerRef, PathRef, SubgraphRef } from './refs.ts';

const MAX_HOPS = 6;
const MAX_PATHS = 25;
/** Parallel links make several chains of one path; this many are read for each path asked for. */
const CHAINS_PER_PATH = 10;
const MAX_EXCLUDED = 100;

PathAnswerRef.implement({
  fields: (t) => ({
    subgraph: t.field({ type: SubgraphRef, resolve: ({ subgraph }) => subgraph }),
    paths: t.field({ type: [PathRef], complexity: { multiplier: 10 }, resolve: ({ paths }) => paths }),
    maxHops: t.exposeInt('maxHops', { description: 'The search stopped at this many steps.' }),
  }),
});

PathRef.implement({
  description: 'A chain of links, never through documents or claims.',
  fields: (t) => ({
    nodes: t.exposeIntList('nodes', {
      description: 'Indexes into subgraph.nodes, from the first entity to the second.',
    }),
    links: t.field({
      type: t.listRef(t.listRef('Int')),
      description: 'For each step the indexes into subgraph.links.',
      resolve: ({ links }) => links,
    }),
    weakest: t.expose('weakest', { type: Certainty, description: 'A path is as strong as its weakest link.' }),
    disputed: t.exposeBoolean('disputed'),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: PathAnswerRef,
    description: `The shortest paths between two different entities, of at most ${MAX_HOPS} steps; none when they are not connected that way.`,
    args: {
      from: t.arg.id({ required: true }),
      to: t.arg.id({ required: true }),
      maxHops: t.arg.int({ required: true, defaultValue: MAX_HOPS }),
      lens: t.arg({ type: LensEnum, required: true, defaultValue: 'reported' }),
      excludePredicates: t.arg({ type: ['PredicateName'], description: 'No path goes by these predicates.' }),
      excludeNodes: t.arg.idList({
        description: 'No path passes through these entities; the two ends are never left out.',
      }),
      through: t.arg.id({
        description:
          'Every path passes through this entity, the way to it and the way on each as short as can be, or of the next length where those two would meet. No path passes an entity twice.',
      }),
      longer: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Also the paths of the next length: those that are the shortest once the shortest are gone.',
      }),
      asOf: t.arg({ type: 'Date', description: 'Every step holds on this day.' }),
      since: t.arg({
        type: 'Date',
        description: 'No step had surely ended before this day. (`from` and `to` are the ends.)',
      }),
      until: t.arg({ type: 'Date', description: 'No step had surely begun only after this day.' }),
      first: t.arg.int({ required: true, defaultValue: 5 }),
    },
    complexity: ({ through }) => (through ? 240 : 60),
    resolve: async (_, { from, to, lens, excludePredicates, through, ...args }, { source, loaders, vocabulary }) => {
      const maxHops = between('maxHops', args.maxHops, [1, MAX_HOPS]);
      const first = between('first', args.first, [1, MAX_PATHS]);
      const without = (await predicatesIn({ excludePredicates }, vocabulary)) ?? [];
      if (from === to) throw sameEnds();
      const [a, b] = await Promise.all([loaders.entity.load(from), loaders.entity.load(to)]);
      const ends = { from: found(a, 'entity').id, to: found(b, 'entity').id };
      if (ends.from === ends.to) throw sameEnds();
      const excludeNodes = atMost('excludeNodes', args.excludeNodes ?? [], MAX_EXCLUDED);
      const question = {
        ...ends,
        maxHops,
        certainties: LENSES[lens],
        excludePredicates: without,
        excludeNodes: excludeNodes.filter((id) => id !== ends.from && id !== ends.to),
        at: args.asOf ?? null,
        since: args.since ?? null,
        until: args.until ?? null,
        limit: first * CHAINS_PER_PATH,
        longer: args.longer,
      };
      const middle = through ? found(await loaders.entity.load(through), 'entity').id : undefined;
      const chains = await findChains(await source(), question, middle);
      const paths = groupPaths(chains).slice(0, first);
      const entities = present(await loaders.entity.loadMany([...new Set(paths.flatMap(({ nodes }) => nodes))]));
      const subgraph = toSubgraph(
        entities,
        paths.flatMap(({ steps }) => steps.flat()),
      );
      const nodeIndex = new Map(subgraph.nodes.map(({ id }, index) => [id, index]));
      const linkIndex = new Map(subgraph.links.map(({ row }, index) => [row.id, index]));
      return {
        subgraph,
        maxHops,
        paths: paths.map(({ nodes, steps, weakest, disputed }) => ({
          nodes: nodes.flatMap((id) => nodeIndex.get(id) ?? []),
          links: steps.map((step) => step.flatMap(({ id }) => linkIndex.get(id) ?? [])),
          weakest,
          disputed,
        })),
      };
    },
  }),
);

/** The database refuses such a search, so it is answered before it is asked. */
const sameEnds = (): InvalidInput =>
  new InvalidInput('The two ends of a path are the same entity. Choose two different ones.');
