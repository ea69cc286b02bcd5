import { countClaims, findClaims } from '@orrery/cypher/compose/claims.ts';
import { LENSES } from '@orrery/cypher/model/vocabularies.ts';
import type { Context } from '../context.ts';
import { areMany } from '../filters/are-many.ts';
import { claimCondition } from '../filters/conditions.ts';
import { costOfClaims, costOfOrder } from '../filters/cost.ts';
import { filterParts } from '../filters/filter-parts.ts';
import { pageSize, toKeysetEdges, toKeysetPage, writeCursor } from '../filters/keyset.ts';
import { claimOrders } from '../filters/orders.ts';
import type { ClaimOrderShape } from '../filters/shapes.ts';
import { knowFoundClaims } from '../loaders/found-claims.ts';
import { askComposed } from '../source/claims-find.ts';
import { PREDICATE_COUNTS } from '../source/claims-source.ts';
import { predicatesIn } from '../vocabulary/names.ts';
import { builder } from './builder.ts';
import { Certainty, ClaimOrder } from './enums.ts';
import { ClaimFilter, ClaimSort, PAGE_ARGUMENTS } from './inputs.ts';
import { ClaimConnectionRef } from './refs.ts';

/** Conditions about entities in a filter count every claim that may be shown. */
const EVERY = { certainties: LENSES.all, at: null, from: null, to: null };

/** The orders that have a name. */
const NAMED_ORDERS = {
  id: [],
  earliest: [{ by: 'date', direction: 'asc' }],
  latest: [{ by: 'date', direction: 'desc' }],
  sourced: [
    { by: 'documents', direction: 'desc' },
    { by: 'citations', direction: 'desc' },
  ],
} as const satisfies Readonly<Record<string, readonly ClaimOrderShape[]>>;

/** How many claims there are by predicate, as far as it is known without asking: it only says which way is the shorter one. */
const aboutHowMany = async ({
  kept,
  loaders,
}: Pick<Context, 'kept' | 'loaders'>): Promise<ReadonlyMap<string, number>> =>
  (kept.last(PREDICATE_COUNTS) as ReadonlyMap<string, number> | undefined) ?? loaders.predicateCounts();

builder.queryField('claims', (t) =>
  t.field({
    type: ClaimConnectionRef,
    description:
      'The claims that meet every condition; all of them, in the order of their ids, when none is given. Goes either way: `first` with `after`, or `last` with `before`. What `where` can say, the arguments beside it say in short.',
    args: {
      where: t.arg({ type: ClaimFilter, description: 'Which ones.' }),
      predicates: t.arg({
        type: ['PredicateName'],
        description: 'Only claims with these predicates. Default: with any.',
      }),
      disputed: t.arg.boolean({
        description:
          'Denied, contradicted, or dated in two ways: `disputed` or `timeConflict` of the claim; or neither.',
      }),
      certainties: t.arg({ type: [Certainty], description: "The claim's own certainty: the strongest it rests on." }),
      attributedTo: t.arg.idList({
        description:
          'Voices (at most 100 entities): a citation rests on the word of one of them, be it to affirm, deny or doubt.',
      }),
      document: t.arg.id({
        description: 'A citation stands in this document; together with `attributedTo`, the same one.',
      }),
      citedAs: t.arg({
        type: [Certainty],
        description:
          'A citation has one of these certainties, though the claim may have stronger ones; the same citation, too.',
      }),
      from: t.arg({
        type: 'Date',
        description: 'May have held or happened on this day or later. Needs a date of some kind.',
      }),
      to: t.arg({ type: 'Date', description: 'The same, on this day or earlier.' }),
      order: t.arg({
        type: ClaimOrder,
        required: true,
        defaultValue: 'id',
        description: 'What comes first: short for the commonest `orderBy`, which goes before it.',
      }),
      orderBy: t.arg({ type: [ClaimSort], description: 'In which order, at most four keys; at last by id.' }),
      ...PAGE_ARGUMENTS,
    },
    complexity: (args) => ({
      field: 5 + costOfClaims(args.where) + costOfOrder(args.orderBy),
      multiplier: pageSize(args),
    }),
    resolve: async (_, { where, order, orderBy, first, after, last, before, ...short }, context) => {
      const { order: keys, signature } = claimOrders(orderBy ?? NAMED_ORDERS[order]);
      const page = toKeysetPage({ first, after, last, before }, signature);
      // A name that there is not needs no database.
      const predicates = await predicatesIn({ predicates: short.predicates }, context.vocabulary);
      const parts = await filterParts(context);
      const all = await Promise.all([claimCondition(short, parts, ''), claimCondition(where, parts)]);
      const question = { where: { all }, view: EVERY };
      const run = askComposed(context.ask);
      const isInOrder =
        keys.length === 0 && (await areMany({ ...short, where, predicates }, page.limit, () => aboutHowMany(context)));
      const { current } = context.reads;
      const found = await run(findClaims(question, { order: keys, ...page, areMany: isInOrder, reads: current }));
      const know = knowFoundClaims(context.loaders, current);
      const edges = found.map((each) => ({ cursor: writeCursor(each, signature), node: know(each) }));
      const countUpTo = async (most: number): Promise<number> =>
        Number((await run(countClaims(question, most)))[0]?.total ?? 0);
      return {
        ...toKeysetEdges(edges, page),
        totalCount: () => countUpTo(Number.MAX_SAFE_INTEGER),
        countUpTo,
      };
    },
  }),
);
