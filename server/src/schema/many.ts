import { LENSES } from '@orrery/cypher/model/vocabularies.ts';
import { atMost, between } from '../bounds.ts';
import { toDays } from '../days.ts';
import { typeOf } from '../vocabulary/type-of.ts';
import { builder } from './builder.ts';
import { OF_A_PART, present, toRelationCount } from './convert.ts';
import { LensEnum } from './enums.ts';
import {
  EntityRef,
  EntityTypeRef,
  ExpansionCountsRef,
  KindCountRef,
  RelationCountRef,
  SharedNeighbourRef,
  SharedNeighboursRef,
} from './refs.ts';

/** Of how many entities at once these questions are answered. */
const MAX_IDS = 1_000;
const MAX_SHARED = 200;
/** As many as a picture may have nodes. */
const MAX_PICTURE = 10_000;
/** What a client can remember of a picture's surroundings at little cost. */
const MAX_NEIGHBOURS = 20_000;

KindCountRef.implement({
  description: 'How many neighbours are of exactly one type.',
  fields: (t) => ({
    type: t.field({ type: EntityTypeRef, description: 'The type of these neighbours.', resolve: ({ type }) => type }),
    neighbours: t.exposeInt('neighbours'),
    hidden: t.exposeInt('hidden', { description: 'Those not on screen yet.' }),
    isAtLeast: t.exposeBoolean('isAtLeast', { description: `There are at least so many of them. ${OF_A_PART}` }),
  }),
});

ExpansionCountsRef.implement({
  fields: (t) => ({
    relations: t.field({ type: [RelationCountRef], complexity: 20, resolve: ({ relations }) => relations() }),
    kinds: t.field({ type: [KindCountRef], complexity: 20, resolve: ({ kinds }) => kinds() }),
  }),
});

SharedNeighbourRef.implement({
  fields: (t) => ({
    entity: t.field({ type: EntityRef, resolve: ({ entity }) => entity }),
    tiedTo: t.exposeIDList('tiedTo', { description: 'The entities of the question that it is linked with.' }),
  }),
});

SharedNeighboursRef.implement({
  fields: (t) => ({
    entries: t.field({ type: [SharedNeighbourRef], complexity: { multiplier: 10 }, resolve: ({ entries }) => entries }),
    total: t.field({ type: 'Int', complexity: 20, resolve: async ({ counted }) => (await counted()).total }),
    isAtLeast: t.boolean({
      description: `There are at least \`total\` of them. ${OF_A_PART}`,
      complexity: 20,
      resolve: async ({ counted }) => (await counted()).isAtLeast,
    }),
  }),
});

builder.queryFields((t) => ({
  neighbourIds: t.idList({
    nullable: true,
    description: `The ids of all that is drawn as linked with these entities (at most ${MAX_PICTURE}) from outside of them, whatever the certainty and the day; null where there are more than ${MAX_NEIGHBOURS}, or where the nodes of a database of others have too many relationships to walk over them all.`,
    args: { ids: t.arg.idList({ required: true }) },
    complexity: { field: 200, multiplier: 0 },
    resolve: async (_, args, { source }) => {
      const ids = atMost('ids', args.ids, MAX_PICTURE);
      return ids.length === 0 ? [] : (await source()).neighbourIds(ids, MAX_NEIGHBOURS);
    },
  }),
  sharedNeighbours: t.field({
    type: SharedNeighboursRef,
    description: `What several entities (at most ${MAX_IDS}) have in common: the neighbours of two or more of them, those of most of them first.`,
    args: {
      ids: t.arg.idList({ required: true }),
      lens: t.arg({ type: LensEnum, required: true, defaultValue: 'reported' }),
      asOf: t.arg({ type: 'Date' }),
      from: t.arg({ type: 'Date' }),
      to: t.arg({ type: 'Date' }),
      least: t.arg.int({ required: true, defaultValue: 2, description: 'How many of them it must be linked with.' }),
      first: t.arg.int({ required: true, defaultValue: 20 }),
    },
    complexity: 40,
    resolve: async (_, { lens, ...args }, { source, loaders }) => {
      const limit = between('first', args.first, [1, MAX_SHARED]);
      const least = between('least', args.least, [2, MAX_IDS]);
      const entities = present(await loaders.entity.loadMany(atMost('ids', args.ids, MAX_IDS)));
      const ids = [...new Set(entities.map(({ id }) => id))];
      const question = { ids, certainties: LENSES[lens], ...toDays(args), least };
      const graph = await source();
      let counted: ReturnType<typeof graph.sharedCount> | undefined;
      return {
        entries: await graph.shared(question, limit),
        counted: () => (counted ??= graph.sharedCount(question)),
      };
    },
  }),
  expansionCounts: t.field({
    type: ExpansionCountsRef,
    description: `What an expansion of some entities (at most ${MAX_IDS}) can bring, counted by relation and by type; a neighbour of several of them counts once.`,
    args: {
      ids: t.arg.idList({ required: true }),
      lens: t.arg({ type: LensEnum, required: true, defaultValue: 'reported' }),
      asOf: t.arg({ type: 'Date' }),
      from: t.arg({ type: 'Date' }),
      to: t.arg({ type: 'Date' }),
      onScreen: t.arg.idList(),
    },
    complexity: 10,
    resolve: async (_, { lens, onScreen, ...args }, { source, loaders }) => {
      const entities = present(await loaders.entity.loadMany(atMost('ids', args.ids, MAX_IDS)));
      const ids = [...new Set(entities.map(({ id }) => id))];
      const question = { ids, certainties: LENSES[lens], ...toDays(args), onScreen: onScreen ?? [] };
      const graph = await source();
      return {
        relations: async () => (await graph.expansionRelations(question)).map(toRelationCount),
        kinds: async () =>
          (await graph.expansionKinds(question)).map(({ labels, neighbours, hidden, isAtLeast = false }) => ({
            type: typeOf(labels),
            neighbours: Number(neighbours),
            hidden: Number(hidden),
            isAtLeast,
          })),
      };
    },
  }),
}));
