import { recordChanges, recordChangesCount, unrecordedCount } from '@orrery/cypher/generated/claim.ts';
import { list } from '@orrery/cypher/generated/import.ts';
import { predicateNames } from '@orrery/cypher/model/predicates.ts';
import type { ClaimRow } from '@orrery/cypher/rows.ts';
import { between } from '../bounds.ts';
import type { Context } from '../context.ts';
import { pageOfMoments } from '../page-of-moments.ts';
import { type DaysAsked, spanOf } from '../span.ts';
import { predicatesIn } from '../vocabulary/names.ts';
import { builder } from './builder.ts';
import { type Connection, type Edge, encodeCursor, toEdgesAndInfo, toPage, toPosition } from './connection.ts';
import { LensEnum } from './enums.ts';
import { ClaimRef, PageInfoRef, TimelineConnectionRef } from './refs.ts';

const MOST_IMPORTS = 100;
const COUNTED = { multiplier: 1 };

interface ImportShape {
  readonly id: string;
  readonly file: string;
  readonly source: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly claims: CountsShape;
  readonly citations: CountsShape;
}

interface CountsShape {
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
}

const ImportCountsRef = builder.objectRef<CountsShape>('ImportCounts').implement({
  description: 'What an import did to records of one kind.',
  fields: (t) => ({
    created: t.exposeInt('created', { description: 'How many it stored that were not there before.' }),
    changed: t.exposeInt('changed', { description: 'How many say something else since.' }),
    removed: t.exposeInt('removed', { description: 'How many it removed, because its source says them no more.' }),
  }),
});

const ImportRef = builder.objectRef<ImportShape>('Import').implement({
  description:
    'The record of an import that ended well. A decision made through `judge`, `merge` and the like leaves one, too.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Such as "i_0a1b2c…": give it to `changed`.' }),
    file: t.exposeString('file', { description: 'The name of the file, for example "models.csv".' }),
    source: t.exposeString('source', {
      description: 'The source it spoke for: its origin, and its document if it has one.',
    }),
    startedAt: t.exposeString('startedAt', { description: 'When it began, ISO 8601, by the clock of the importer.' }),
    finishedAt: t.exposeString('finishedAt', { description: 'When it ended, ISO 8601, by the clock of the importer.' }),
    claims: t.field({ type: ImportCountsRef, description: 'What it did to claims.', resolve: ({ claims }) => claims }),
    citations: t.field({
      type: ImportCountsRef,
      description: 'What it did to citations.',
      resolve: ({ citations }) => citations,
    }),
  }),
});

const RecordChangeKind = builder.enumType('RecordChangeKind', {
  description: 'What was done to the record of a claim. What happened in the world is told by `MomentKind`.',
  values: {
    ADDED: { value: 'added', description: 'It was stored for the first time.' },
    WITHDRAWN: {
      value: 'withdrawn',
      description: 'It counts no more: its documents were withdrawn, or the editor took its rank. It is still stored.',
    },
  } as const,
});

interface RecordChangeShape {
  readonly kind: string;
  readonly recordedAt: string;
  readonly claim: ClaimRow;
}

const RecordChangeRef = builder.objectRef<RecordChangeShape>('RecordChange').implement({
  description: 'A change of what the graph says of a claim, in record time.',
  fields: (t) => ({
    kind: t.field({
      type: RecordChangeKind,
      description: 'What was done.',
      resolve: ({ kind }) => (kind === 'added' ? 'added' : 'withdrawn'),
    }),
    recordedAt: t.exposeString('recordedAt', {
      description: 'When, ISO 8601, by the clock of the database, such as "2026-01-31T12:00:00.123Z".',
    }),
    claim: t.field({ type: ClaimRef, resolve: ({ claim }) => claim }),
  }),
});

const RecordChangeEdgeRef = builder.objectRef<Edge<RecordChangeShape>>('RecordChangeEdge').implement({
  description: 'One change on a page, with the cursor of its place.',
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    node: t.field({ type: RecordChangeRef, resolve: ({ node }) => node }),
  }),
});

const RecordChangeConnectionRef = builder
  .objectRef<Connection<Edge<RecordChangeShape>>>('RecordChangeConnection')
  .implement({
    description: 'A page of changes of the record, in the order of time. Go on with `after: pageInfo.endCursor`.',
    fields: (t) => ({
      edges: t.field({ type: [RecordChangeEdgeRef], complexity: COUNTED, resolve: ({ edges }) => edges }),
      pageInfo: t.field({ type: PageInfoRef, resolve: ({ pageInfo }) => pageInfo }),
      totalCount: t.int({ complexity: 20, resolve: ({ totalCount }) => totalCount() }),
    }),
  });

interface ChangedShape extends DaysAsked {
  /** Undefined: of any. */
  readonly predicates: readonly string[] | undefined;
}

const ChangedRef = builder.objectRef<ChangedShape>('Changed').implement({
  description:
    'What changed in a span of time, of two kinds that are never mixed: `inWorld` is when things happened, by the dates that sources give; `inRecord` is when the graph learnt of them.',
  fields: (t) => ({
    inWorld: t.field({
      type: TimelineConnectionRef,
      nullable: true,
      description:
        'What began, ended or happened between the two days, or may have. Null between two imports: these are no days of the world.',
      args: {
        lens: t.arg({ type: LensEnum, required: true, defaultValue: 'reported' }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg.string(),
      },
      complexity: ({ first }) => ({ field: 5, multiplier: first }),
      resolve: async ({ days, predicates }, args, { ask }) =>
        days === null ? null : pageOfMoments(ask, { ...days, ...args, predicates, document: null }),
    }),
    inRecord: t.field({
      type: RecordChangeConnectionRef,
      description:
        'Which claims were stored for the first time, and which count no more. A merge of two entities stores the claims of one of them anew.',
      args: {
        kinds: t.arg({ type: [RecordChangeKind], description: 'Only changes of these kinds. Left out: of any.' }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg.string(),
      },
      complexity: ({ first }) => ({ field: 5, multiplier: first }),
      resolve: ({ span, predicates }, { kinds, ...args }, context) =>
        pageOfRecord(
          context,
          { ...span, predicates: predicates ?? predicateNames(), kinds: kinds ?? ['added', 'withdrawn'] },
          args,
        ),
    }),
    imports: t.field({
      type: [ImportRef],
      description: `The imports that ended in the span, the latest first; at most ${MOST_IMPORTS}. \`claims { removed }\` of each counts what is not stored any more, and so stands in no list.`,
      complexity: { field: 10, multiplier: 20 },
      resolve: ({ span }, _args, { ask }) => importsOf(ask, { ids: null, ...span, limit: MOST_IMPORTS }),
    }),
    unrecorded: t.int({
      description:
        'How many claims of the graph were stored by a version that did not keep when: they stand in no `inRecord`.',
      complexity: 20,
      resolve: async (_changed, _args, { ask }) => Number((await ask(unrecordedCount, {})).total),
    }),
  }),
});

interface RecordQuestion {
  readonly kinds: readonly string[];
  readonly predicates: readonly string[];
  readonly from: string;
  readonly until: string;
}

async function pageOfRecord(
  { ask }: Context,
  question: RecordQuestion,
  args: { readonly first: number; readonly after?: string | null | undefined },
): Promise<Connection<Edge<RecordChangeShape>>> {
  const page = toPage(args);
  const skip = toPosition(page);
  const rows = await ask(recordChanges, { ...question, skip, limit: page.limit });
  const edges = rows.map((node, index) => ({ cursor: encodeCursor(String(skip + index + 1)), node }));
  return {
    ...toEdgesAndInfo(edges, page),
    totalCount: async () => Number((await ask(recordChangesCount, question)).total),
  };
}

async function importsOf(
  ask: Context['ask'],
  question: { readonly ids: null; readonly from: string | null; readonly until: string | null; readonly limit: number },
): Promise<readonly ImportShape[]> {
  const rows = await ask(list, question);
  return rows.map(({ claims, citations, ...row }) => ({
    ...row,
    claims: countsOf(claims),
    citations: countsOf(citations),
  }));
}

function countsOf(counts: object): CountsShape {
  const of = new Map<string, unknown>(Object.entries(counts));
  const count = (name: string): number => Number(of.get(name) ?? 0);
  return { created: count('created'), changed: count('changed'), removed: count('removed') };
}

builder.queryFields((t) => ({
  imports: t.field({
    type: [ImportRef],
    description: 'The imports into this graph that ended well, the latest first.',
    args: {
      first: t.arg.int({ required: true, defaultValue: 20, description: `How many at most: 1 to ${MOST_IMPORTS}.` }),
    },
    complexity: ({ first }) => ({ field: 10, multiplier: first }),
    resolve: (_, { first }, { ask }) =>
      importsOf(ask, { ids: null, from: null, until: null, limit: between('first', first, [1, MOST_IMPORTS]) }),
  }),
  changed: t.field({
    type: ChangedRef,
    description:
      'What changed between two days, in the world and in the record, or between two imports, in the record: give `from` and `to`, or `fromImport` and `toImport`.',
    args: {
      from: t.arg({ type: 'Date', description: 'The first day, such as "2025-07-01"; in the record, of UTC.' }),
      to: t.arg({ type: 'Date', description: 'The last day, such as "2025-07-31"; it belongs to the span.' }),
      fromImport: t.arg.id({ description: 'Changes made after this import had ended; an id of `imports`.' }),
      toImport: t.arg.id({ description: 'Changes made up to the end of this import; an id of `imports`.' }),
      predicates: t.arg({ type: ['PredicateName'], description: 'Only claims of these predicates. Left out: of any.' }),
    },
    complexity: 5,
    resolve: async (_, { predicates, ...ends }, { ask, vocabulary }) => {
      const only = await predicatesIn({ predicates }, vocabulary);
      return { ...(await spanOf(ask, ends)), predicates: only };
    },
  }),
}));
