import { between } from '../bounds.ts';
import { OF_A_PART } from './convert.ts';
import {
  BoundedCountRef,
  type BoundedCountShape,
  ClaimConnectionRef,
  ClaimEdgeRef,
  ClaimRef,
  DocumentConnectionRef,
  DocumentEdgeRef,
  DocumentRef,
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

const MOST_COUNTED = 1_000_000;

interface Countable {
  readonly totalCount: () => Promise<number>;
  readonly countUpTo?: (most: number) => Promise<number>;
}

/** One more than is wanted tells whether there are more. */
async function boundedCount({ totalCount, countUpTo }: Countable, wanted: number): Promise<BoundedCountShape> {
  const most = between('most', wanted, [1, MOST_COUNTED]);
  const count = countUpTo === undefined ? await totalCount() : await countUpTo(most + 1);
  return { count: Math.min(count, most), isExact: count <= most };
}

BoundedCountRef.implement({
  description: 'How many there are, as far as it was counted.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'So many, or where `isExact` is false: at least so many.' }),
    isExact: t.exposeBoolean('isExact', { description: 'All were counted. Else there are more than `count`.' }),
  }),
});

/** The field with the `first` argument has counted the page already. */
const COUNTED = { multiplier: 1 };

NeighbourConnectionRef.implement({
  fields: (t) => ({
    edges: t.field({ type: [NeighbourEdgeRef], complexity: COUNTED, resolve: ({ edges }) => edges }),
    pageInfo: t.field({ type: PageInfoRef, resolve: ({ pageInfo }) => pageInfo }),
    totalCount: t.int({ resolve: ({ totalCount }) => totalCount() }),
    isAtLeast: t.boolean({
      description: `There are at least \`totalCount\` of them. ${OF_A_PART}`,
      resolve: ({ isAtLeast }) => isAtLeast,
    }),
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
    countUpTo: t.field({
      type: BoundedCountRef,
      description:
        'How many entries there are, counted no further than `most`: cheaper than `totalCount` where there may be very many.',
      args: {
        most: t.arg.int({ required: true, defaultValue: 10_000, description: 'Where counting stops: 1 to 1,000,000.' }),
      },
      complexity: 20,
      resolve: (connection, args) => boundedCount(connection, args.most),
    }),
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
    countUpTo: t.field({
      type: BoundedCountRef,
      description:
        'How many entries there are, counted no further than `most`: cheaper than `totalCount` where there may be very many.',
      args: {
        most: t.arg.int({ required: true, defaultValue: 10_000, description: 'Where counting stops: 1 to 1,000,000.' }),
      },
      complexity: 20,
      resolve: (connection, args) => boundedCount(connection, args.most),
    }),
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

DocumentConnectionRef.implement({
  description: 'A page of documents, the newest first. Go on with `after: pageInfo.endCursor`.',
  fields: (t) => ({
    edges: t.field({ type: [DocumentEdgeRef], complexity: COUNTED, resolve: ({ edges }) => edges }),
    pageInfo: t.field({ type: PageInfoRef, resolve: ({ pageInfo }) => pageInfo }),
    totalCount: t.int({ resolve: ({ totalCount }) => totalCount() }),
  }),
});

DocumentEdgeRef.implement({
  description: 'One document on a page, with the cursor of its place.',
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    node: t.field({ type: DocumentRef, resolve: ({ node }) => node }),
  }),
});
