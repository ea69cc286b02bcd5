import { toDays } from '../days.ts';
import { pageOfMoments } from '../page-of-moments.ts';
import { predicatesIn } from '../vocabulary/names.ts';
import { builder } from './builder.ts';
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
    resolve: async (_, { predicates, ...args }, { ask, vocabulary }) => {
      toDays(args);
      const only = await predicatesIn({ predicates }, vocabulary);
      return pageOfMoments(ask, { ...args, predicates: only, document: args.document ?? null });
    },
  }),
);
