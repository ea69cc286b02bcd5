import { currentVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { OF_A_PART, stored } from './convert.ts';
import { Precision } from './enums.ts';
import { linkFields } from './record-fields.ts';
import { ClaimRef, EntityLinkRef, EntityRef, LinkRef, PeriodRef, SubgraphRef } from './refs.ts';

/** Lists of a subgraph are long; their length is bounded where they are asked for. */
const MANY_NODES = { multiplier: 50 };
const MANY_LINKS = { multiplier: 100 };

PeriodRef.implement({
  description: 'The earliest and latest day on which it can have begun and ended. Null means: not known.',
  fields: (t) => ({
    startEarliest: t.expose('startEarliest', { type: 'Date', nullable: true }),
    startLatest: t.expose('startLatest', { type: 'Date', nullable: true }),
    endEarliest: t.expose('endEarliest', { type: 'Date', nullable: true }),
    endLatest: t.expose('endLatest', { type: 'Date', nullable: true }),
    startPrecision: t.expose('startPrecision', { type: Precision, nullable: true }),
    endPrecision: t.expose('endPrecision', { type: Precision, nullable: true }),
    endOpen: t.boolean({ description: 'Stated to be going on.', resolve: ({ endOpen }) => endOpen ?? false }),
    lastObserved: t.expose('lastObserved', {
      type: 'Date',
      nullable: true,
      description: 'The last day on which a source reported it in the present tense.',
    }),
  }),
});

EntityLinkRef.implement({
  description:
    'A drawn link named by the ids of its ends (in connections); `Link` names them by index (in a Subgraph).',
  fields: (t) => ({
    id: t.exposeID('id', { description: "The claim's id." }),
    predicate: t.expose('predicate', { type: 'PredicateName' }),
    sourceId: t.exposeID('source'),
    targetId: t.exposeID('target'),
    ...linkFields(t, (row) => row),
    period: t.field({ type: PeriodRef, resolve: (row) => row }),
    claim: t.field({
      type: ClaimRef,
      resolve: async ({ id }, _, { loaders }) => stored(await loaders.claim.load(id), 'claim'),
    }),
  }),
});

LinkRef.implement({
  description: 'A drawn link: what one claim puts on the canvas. Its ends are indexes into `nodes`.',
  fields: (t) => ({
    id: t.id({ description: "The claim's id.", resolve: ({ row }) => row.id }),
    predicate: t.field({ type: 'PredicateName', resolve: ({ row }) => row.predicate }),
    source: t.exposeInt('source'),
    target: t.exposeInt('target'),
    ...linkFields(t, ({ row }) => row),
    figure: t.field({
      type: ClaimRef,
      nullable: true,
      description:
        'The claim itself where its predicate may carry a figure beside its object (ranked 97th); else null.',
      resolve: ({ row }, _, { loaders }) =>
        currentVocabulary().predicates.get(row.predicate)?.figured === true ? loaders.claim.load(row.id) : null,
    }),
    period: t.field({ type: PeriodRef, resolve: ({ row }) => row }),
  }),
});

SubgraphRef.implement({
  description: 'What the canvas asks for: each node once, links name their ends by index into `nodes`.',
  fields: (t) => ({
    nodes: t.field({ type: [EntityRef], complexity: MANY_NODES, resolve: ({ nodes }) => nodes }),
    links: t.field({ type: [LinkRef], complexity: MANY_LINKS, resolve: ({ links }) => links }),
    total: t.exposeInt('total', {
      description:
        'How many neighbours (or nodes) there are in all; more than `nodes` holds when a limit cut the answer.',
    }),
    isAtLeast: t.exposeBoolean('isAtLeast', { description: `There are at least \`total\` of them. ${OF_A_PART}` }),
  }),
});
