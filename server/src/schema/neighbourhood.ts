import { withoutSubtypes } from '@orrery/cypher/model/entity-types.ts';
import { LENSES, type Lens } from '@orrery/cypher/model/vocabularies.ts';
import { atMost, between } from '../bounds.ts';
import type { Context } from '../context.ts';
import { toDays } from '../days.ts';
import { expandBySteps } from '../source/expand-by-steps.ts';
import type { ExpandQuestion, LinkFilter } from '../source/graph-source.ts';
import { entityTypesIn, type GivenName, predicatesIn } from '../vocabulary/names.ts';
import { builder } from './builder.ts';
import { found, present, type SubgraphShape, toSubgraph } from './convert.ts';
import { Direction, LensEnum, NeighbourOrder } from './enums.ts';
import { SubgraphRef } from './refs.ts';

/** What a canvas holds, on every way in and out; the page has the same number (`client/src/graph/limits.ts`). */
const MAX_NODES = 10_000;
const MAX_NEIGHBOURS = 1_000;
const MAX_START = 300;
const MAX_OFFSET = 100_000;

async function toSubgraphOf(
  ids: readonly string[],
  filter: LinkFilter,
  { source, loaders }: Context,
): Promise<SubgraphShape> {
  const entities = present(await loaders.entity.loadMany(ids));
  // A merged entity answers under another id than was asked for, so the links are those of the answers.
  const known = entities.map(({ id }) => id);
  return toSubgraph(entities, await (await source()).linksAmong(known, filter));
}

async function expand(question: ExpandQuestion & { readonly lens: Lens }, context: Context): Promise<SubgraphShape> {
  const { lens, ...asked } = question;
  const graph = await context.source();
  const {
    centre,
    nodes,
    links,
    total,
    isAtLeast = false,
    degrees,
  } = found(await (graph.expand?.(asked) ?? expandBySteps(asked, graph)), 'entity');
  context.loaders.knowDegrees({ lens, at: null, from: null, to: null }, degrees);
  return toSubgraph([centre, ...nodes], links, { total, isAtLeast });
}

interface Beginning {
  readonly lens: Lens;
  readonly limit: number;
  readonly allLinks: boolean;
}

async function begin({ lens, limit, allLinks }: Beginning, { source, loaders }: Context): Promise<SubgraphShape> {
  const certainties = LENSES[lens];
  const linkCertainties = allLinks ? LENSES.all : certainties;
  const { shown, total } = await (await source()).begin({ certainties, linkCertainties, limit });
  loaders.knowDegrees(
    { lens, at: null, from: null, to: null },
    new Map(shown.map(({ entity, degree }) => [entity.id, Number(degree)])),
  );
  return toSubgraph(
    shown.map(({ entity }) => entity),
    shown.flatMap(({ links }) => links),
    Number(total),
  );
}

const ALL_LINKS =
  'Links come whatever their certainty and day, for a client that judges them itself; the entities stay those of the lens and the day.';

const linkFilter = (lens: Lens, at: string | null, isAll: boolean): LinkFilter =>
  isAll ? { certainties: LENSES.all, at: null } : { certainties: LENSES[lens], at };

interface TypeArguments {
  readonly types?: readonly GivenName[] | null | undefined;
  readonly kinds?: readonly GivenName[] | null | undefined;
}

/** A subtype carries its parent's label too, so an exact kind is told by what it is not. */
async function wantedTypes(
  { types, kinds }: TypeArguments,
  { vocabulary }: Context,
): Promise<Pick<ExpandQuestion, 'types' | 'without'>> {
  const wide = (await entityTypesIn({ types }, vocabulary)) ?? [];
  const exact = (await entityTypesIn({ kinds }, vocabulary)) ?? [];
  return exact.length === 0 ? { types: wide, without: [] } : { types: exact, without: withoutSubtypes(exact) };
}

builder.queryFields((t) => ({
  subgraph: t.field({
    type: SubgraphRef,
    description: `The given entities (at most ${MAX_NODES}) and the drawn links among them. Unknown ids are left out.`,
    args: {
      ids: t.arg.idList({ required: true }),
      lens: t.arg({ type: LensEnum, required: true, defaultValue: 'reported' }),
      asOf: t.arg({ type: 'Date' }),
      allLinks: t.arg.boolean({ required: true, defaultValue: false, description: ALL_LINKS }),
    },
    complexity: 20,
    resolve: (_, { ids, lens, asOf, allLinks }, context) =>
      toSubgraphOf(atMost('ids', ids, MAX_NODES), linkFilter(lens, asOf ?? null, allLinks), context),
  }),
  neighbourhood: t.field({
    type: SubgraphRef,
    description:
      'The entity, the neighbours that pass the filters (`exclude`, those on screen, left out), and all links of these newcomers with the entity, with each other and with the excluded ones. `total` counts the neighbours.',
    args: {
      id: t.arg.id({ required: true }),
      predicates: t.arg({ type: ['PredicateName'], description: 'Only by these predicates. Default: by any.' }),
      direction: t.arg({ type: Direction, required: true, defaultValue: 'both' }),
      types: t.arg({ type: ['EntityTypeName'], description: 'Only neighbours of these types, subtypes included.' }),
      kinds: t.arg({
        type: ['EntityTypeName'],
        description: 'Neighbours of exactly these types; `types` takes in their subtypes. Give one or the other.',
      }),
      lens: t.arg({ type: LensEnum, required: true, defaultValue: 'reported' }),
      asOf: t.arg({ type: 'Date' }),
      from: t.arg({ type: 'Date' }),
      to: t.arg({ type: 'Date' }),
      allLinks: t.arg.boolean({ required: true, defaultValue: false, description: ALL_LINKS }),
      exclude: t.arg.idList(),
      order: t.arg({ type: NeighbourOrder, required: true, defaultValue: 'connected' }),
      first: t.arg.int({ required: true, defaultValue: 50 }),
      offset: t.arg.int({ required: true, defaultValue: 0 }),
    },
    complexity: 40,
    resolve: async (_, { id, first, offset, lens, allLinks, ...args }, context) => {
      const limit = between('first', first, [0, MAX_NEIGHBOURS]);
      const skip = between('offset', offset, [0, MAX_OFFSET]);
      const exclude = atMost('exclude', args.exclude ?? [], MAX_NODES);
      const { predicates: only } = args;
      const predicates = (await predicatesIn({ predicates: only }, context.vocabulary)) ?? [];
      const wanted = await wantedTypes(args, context);
      const filter = { certainties: LENSES[lens], ...toDays(args), exclude, skip, limit };
      const { direction, order } = args;
      const links = linkFilter(lens, args.asOf ?? null, allLinks);
      return expand({ id, lens, ...filter, ...wanted, predicates, direction, order, links }, context);
    },
  }),
  startingView: t.field({
    type: SubgraphRef,
    description:
      'What the graph tells, to begin with: people and what they are part of before things, rare kinds of relations and disputes before common ones, and the links among them. `total` counts all entities.',
    args: {
      lens: t.arg({ type: LensEnum, required: true, defaultValue: 'reported' }),
      first: t.arg.int({ required: true, defaultValue: 30 }),
      allLinks: t.arg.boolean({ required: true, defaultValue: false, description: ALL_LINKS }),
    },
    complexity: 40,
    resolve: (_, { lens, first, allLinks }, context) =>
      begin({ lens, limit: between('first', first, [1, MAX_START]), allLinks }, context),
  }),
}));
