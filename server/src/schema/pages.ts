import {
  ClaimConnectionRef,
  ClaimEdgeRef,
  ClaimRef,
  EntityConnectionRef,
  EntityEdgeRef,
  EntityLinkRef,
  EntityRef,
  NeighbourConnectionRef,
  NeighbourEdgeRef,
  PageInfoRef,
  ParagraphConnectionRef,
  ParagraphEdgeRef,
  ParagraphRef,
} from './refs.ts';

PageInfoRef.implement({
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage'),
    startCursor: t.exposeString('startCursor', { nullable: true }),
    endCursor: t.exposeString('endCursor', { nullable: true }),
  }),
});

/** The field with the `first` argument has counted the page already. */
const COUNTED = { multiplier: 1 };

NeighbourConnectionRef.implement({
  fields: (t) => ({
    edges: t.field({ type: [NeighbourEdgeRef], complexity: COUNTED, resolve: ({ edges }) => edges }),
    pageInfo: t.field({ type: PageInfoRef, resolve: ({ pageInfo }) => pageInfo }),
    totalCount: t.int({ resolve: ({ totalCount }) => totalCount() }),
  }),
});

NeighbourEdgeRef.implement({
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    node: t.field({ type: EntityRef, resolve: ({ node }) => node }),
    links: t.field({
      type: [EntityLinkRef],
      description: 'All links that join the two, under the filters asked for.',
      resolve: ({ links }) => links,
    }),
  }),
});

ClaimConnectionRef.implement({
  fields: (t) => ({
    edges: t.field({ type: [ClaimEdgeRef], complexity: COUNTED, resolve: ({ edges }) => edges }),
    pageInfo: t.field({ type: PageInfoRef, resolve: ({ pageInfo }) => pageInfo }),
    totalCount: t.int({ resolve: ({ totalCount }) => totalCount() }),
  }),
});

ClaimEdgeRef.implement({
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    node: t.field({ type: ClaimRef, resolve: ({ node }) => node }),
  }),
});

EntityConnectionRef.implement({
  fields: (t) => ({
    edges: t.field({ type: [EntityEdgeRef], complexity: COUNTED, resolve: ({ edges }) => edges }),
    pageInfo: t.field({ type: PageInfoRef, resolve: ({ pageInfo }) => pageInfo }),
    totalCount: t.int({ resolve: ({ totalCount }) => totalCount() }),
  }),
});

EntityEdgeRef.implement({
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    node: t.field({ type: EntityRef, resolve: ({ node }) => node }),
  }),
});

ParagraphConnectionRef.implement({
  fields: (t) => ({
    edges: t.field({ type: [ParagraphEdgeRef], complexity: COUNTED, resolve: ({ edges }) => edges }),
    pageInfo: t.field({ type: PageInfoRef, resolve: ({ pageInfo }) => pageInfo }),
    totalCount: t.int({ resolve: ({ totalCount }) => totalCount() }),
  }),
});

ParagraphEdgeRef.implement({
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    node: t.field({ type: ParagraphRef, resolve: ({ node }) => node }),
  }),
});
