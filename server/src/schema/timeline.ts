import { moments, momentsCount, undatedCount } from '@orrery/cypher/generated/claim.ts';
import { pointPredicates, predicateNames } from '@orrery/cypher/model/predicates.ts';
import { LENSES } from '@orrery/cypher/model/vocabularies.ts';
import { toDays } from '../days.ts';
import { predicatesIn } from '../vocabulary/names.ts';
import { builder } from './builder.ts';
import { encodeCursor, toEdgesAndInfo, toPage, toPosition } from './connection.ts';
import { isMomentKind, stored } from './convert.ts';
import { LensEnum, MomentKind, Precision } from './enums.ts';
import { ClaimRef, MomentRef, PageInfoRef, TimelineConnectionRef, TimelineEdgeRef } from './refs.ts';

/** The field with the `first` argument has counted the page already. */
const COUNTED = { multiplier: 1 };

MomentRef.implement({
  description: 'A claim that happens, begins or ends, as exactly as its sources say.',
  fields: (t) => ({
    kind: t.field({
      type: MomentKind,
      resolve: ({ kind }) => stored(isMomentKind(kind) ? kind : null, 'kind of a moment'),
    }),
    earliest: t.expose('earliest', { type: 'Date', nullable: true, description: 'Not before; null is not known.' }),
    latest: t.expose('latest', { type: 'Date', nullable: true, description: 'Not after; null is not known.' }),
    precision: t.expose('precision', { type: Precision, nullable: true }),
    isWithin: t.boolean({
      description: 'Falls into the range for certain. Else it may have fallen into it.',
      resolve: ({ earliest, latest, from, to }) =>
        earliest !== null && latest !== null && earliest >= from && latest <= to,
    }),
    claim: t.field({ type: ClaimRef, resolve: ({ claim }) => claim }),
  }),
});

TimelineEdgeRef.implement({
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    node: t.field({ type: MomentRef, resolve: ({ node }) => node }),
  }),
});

TimelineConnectionRef.implement({
  fields: (t) => ({
    edges: t.field({ type: [TimelineEdgeRef], complexity: COUNTED, resolve: ({ edges }) => edges }),
    pageInfo: t.field({ type: PageInfoRef, resolve: ({ pageInfo }) => pageInfo }),
    totalCount: t.int({ resolve: ({ totalCount }) => totalCount() }),
    undatedCount: t.int({
      description: 'Claims that have no date at all, and so stand in no timeline.',
      resolve: ({ undatedCount: count }) => count(),
    }),
  }),
});

builder.queryField('timeline', (t) =>
  t.field({
    type: TimelineConnectionRef,
    description: 'What happened, began or ended between two days, or may have, in the order of time.',
    args: {
      from: t.arg({ type: 'Date', required: true }),
      to: t.arg({ type: 'Date', required: true }),
      predicates: t.arg({ type: ['PredicateName'], description: 'Only moments of these predicates. Default: of any.' }),
      document: t.arg.id({ description: 'Only what this document speaks of.' }),
      lens: t.arg({ type: LensEnum, required: true, defaultValue: 'reported' }),
      first: t.arg.int({ required: true, defaultValue: 50 }),
      after: t.arg.string(),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: first }),
    resolve: async (_, { from, to, lens, ...args }, { ask, vocabulary }) => {
      toDays({ from, to });
      const { predicates } = args;
      const only = await predicatesIn({ predicates }, vocabulary);
      const page = toPage(args);
      const skip = toPosition(page);
      const about = {
        predicates: only ?? predicateNames(),
        certainties: LENSES[lens],
        document: args.document ?? null,
      };
      const question = { ...about, points: pointPredicates(), from, to };
      const rows = await ask(moments, { ...question, skip, limit: page.limit });
      const edges = rows.map((row, index) => ({
        cursor: encodeCursor(String(skip + index + 1)),
        node: { ...row, from, to },
      }));
      return {
        ...toEdgesAndInfo(edges, page),
        totalCount: async () => Number((await ask(momentsCount, question)).total),
        undatedCount: async () => Number((await ask(undatedCount, about)).total),
      };
    },
  }),
);
