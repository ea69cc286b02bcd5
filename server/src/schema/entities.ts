import { LENSES } from '@orrery/cypher/model/vocabularies.ts';
import { toDays } from '../days.ts';
import { entityCondition } from '../filters/conditions.ts';
import { costOfEntities, costOfOrder } from '../filters/cost.ts';
import { filterParts } from '../filters/filter-parts.ts';
import { checkCursors, pageSize, toKeysetEdges, toKeysetPage, writeCursor } from '../filters/keyset.ts';
import { entityOrders } from '../filters/orders.ts';
import { entityTypesIn } from '../vocabulary/names.ts';
import { builder } from './builder.ts';
import { LensEnum } from './enums.ts';
import { EntityFilter, EntityOrder, PAGE_ARGUMENTS } from './inputs.ts';
import { EntityConnectionRef } from './refs.ts';

builder.queryField('entities', (t) =>
  t.field({
    type: EntityConnectionRef,
    description:
      'The entities that meet a filter, in an order; all of them, in the order of their ids, where none is given. Goes either way: `first` with `after`, or `last` with `before`.',
    args: {
      where: t.arg({ type: EntityFilter, description: 'Which ones.' }),
      types: t.arg({
        type: ['EntityTypeName'],
        description: 'Only entities of these types, their subtypes included: short for `where: {types: …}`.',
      }),
      orderBy: t.arg({ type: [EntityOrder], description: 'In which order, at most four keys; at last by id.' }),
      lens: t.arg({
        type: LensEnum,
        required: true,
        defaultValue: 'all',
        description: 'Which claims and links count for filter and order; on the day and in the range that are given.',
      }),
      asOf: t.arg({ type: 'Date' }),
      from: t.arg({ type: 'Date' }),
      to: t.arg({ type: 'Date' }),
      ...PAGE_ARGUMENTS,
    },
    complexity: (args) => ({
      field: 5 + costOfEntities(args.where) + costOfOrder(args.orderBy),
      multiplier: pageSize(args),
    }),
    resolve: async (_, { where, types, orderBy, lens, asOf, from, to, ...pageArgs }, context) => {
      checkCursors(pageArgs);
      // A name that there is not needs no database.
      await entityTypesIn({ types }, context.vocabulary);
      const graph = await context.source();
      const parts = await filterParts(context);
      const { order, signature } = await entityOrders(orderBy, parts);
      const page = toKeysetPage(pageArgs, signature);
      const view = { certainties: LENSES[lens], ...toDays({ asOf, from, to }) };
      const question = {
        where: {
          all: [await entityCondition({ types: types ?? null }, parts, ''), await entityCondition(where, parts)],
        },
        view,
      };
      const found = await graph.find(question, { order, ...page, reads: context.reads.current });
      const edges = found.map(({ entity, at }) => {
        context.loaders.entity.prime(entity.id, entity);
        return { cursor: writeCursor(at, signature), node: entity };
      });
      return {
        ...toKeysetEdges(edges, page),
        totalCount: () => graph.countFound(question, Number.MAX_SAFE_INTEGER),
        countUpTo: (most: number) => graph.countFound(question, most),
      };
    },
  }),
);
