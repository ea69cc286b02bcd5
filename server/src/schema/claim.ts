import { isPredicate } from '@orrery/cypher/model/predicates.ts';
import { LINK } from '@orrery/cypher/model/records/lines.ts';
import { currentVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { sentenceText } from '@orrery/cypher/sentence/index.ts';
import { atMost } from '../bounds.ts';
import { reads } from '../execute/reads.ts';
import { SENTENCE_READS, sentenceClaim } from '../sentence-claim.ts';
import { builder } from './builder.ts';
import { OF_A_PART, present, stored } from './convert.ts';
import { ClaimEnd, ClaimLinkKind, Direction, Locale, NameKind } from './enums.ts';
import { claimFields, PERIOD_NAMES, recordFields, tagOf } from './record-fields.ts';
import {
  AliasRef,
  CitationRef,
  ClaimRef,
  EntityRef,
  EntityTypeRef,
  FactCountRef,
  NodeRef,
  PartyRef,
  PeriodRef,
  RelatedClaimRef,
  RelationCountRef,
} from './refs.ts';

const MAX_EVIDENCE = 200;

ClaimRef.implement({
  description: 'One proposition about an entity, whatever the number of sources.',
  interfaces: [NodeRef],
  fields: (t) => ({
    predicate: t.expose('predicate', { ...reads(['predicate']), type: 'PredicateName' }),
    subject: t.field({
      ...reads(['subject']),
      type: EntityRef,
      resolve: async ({ subject }, _, { loaders }) => stored(await loaders.entity.load(subject), 'subject'),
    }),
    object: t.field({
      ...reads(['object']),
      type: EntityRef,
      nullable: true,
      resolve: ({ object }, _, { loaders }) => (object === null ? null : loaders.entity.load(object)),
    }),
    also: t.field({
      ...reads(['also']),
      type: [PartyRef],
      description: 'Further parties.',
      resolve: ({ also }) => also,
    }),
    describes: t.field({
      ...reads(['describes']),
      type: EntityRef,
      nullable: true,
      description: 'The event this claim describes.',
      resolve: ({ describes }, _, { loaders }) => (describes === null ? null : loaders.entity.load(describes)),
    }),
    after: t.field({
      ...reads(['after']),
      type: [EntityRef],
      description: 'Events it is stated to come after.',
      resolve: async ({ after }, _, { loaders }) => present(await loaders.entity.loadMany(after)),
    }),
    ...claimFields(t),
    sentence: t.string({
      ...reads('all', { others: SENTENCE_READS, ways: ['Claim.subject', 'Claim.object'] }),
      description:
        'The claim in words, told from one of its parties: tense, modality, figures, on whose word and who denies it. A party whose part has no words of its own is told to be mentioned in it.',
      args: {
        locale: t.arg({ type: Locale, required: true, defaultValue: 'en' }),
        lang: t.arg.string({
          description:
            'The language of the reader, as a BCP 47 tag: names, the role and the value are read in it as a field with `lang` is. Default: that of `locale`.',
        }),
        seenFrom: t.arg.id({ description: 'The id of a party. Default: the subject.' }),
        asOf: t.arg({ type: 'Date', description: 'The day it is told on. Default: today.' }),
      },
      complexity: 5,
      resolve: async (row, { locale, lang, seenFrom, asOf }, { loaders, vocabulary }) => {
        // An import may have brought its words a moment ago.
        if (!isPredicate(row.predicate)) await vocabulary.renew();
        return sentenceText(await sentenceClaim(row, loaders), {
          language: locale,
          reader: typeof lang === 'string' ? tagOf(lang) : undefined,
          day: asOf ?? new Date().toISOString().slice(0, 10),
          seenFrom: seenFrom ?? undefined,
        });
      },
    }),
    period: t.field({ ...reads(PERIOD_NAMES), type: PeriodRef, resolve: (row) => row }),
    drawn: t.boolean({
      ...reads(['predicate', 'object', 'shown']),
      description: 'Stands on the canvas as a link.',
      resolve: ({ predicate, object, shown }) =>
        shown && object !== null && currentVocabulary().predicates.get(predicate)?.drawn === true,
    }),
    citations: t.field({
      ...reads([]),
      type: [CitationRef],
      description: 'Every place that speaks about it, those that deny included.',
      resolve: ({ id }, _, { loaders }) => loaders.citationsOfClaim.load(id),
    }),
    related: t.field({
      ...reads([]),
      type: [RelatedClaimRef],
      description: 'Contradictions, exceptions, explanations, what supersedes what.',
      resolve: ({ id }, _, { loaders }) => loaders.relatedOfClaim.load(id),
    }),
  }),
});

PartyRef.implement({
  description: 'A further party of a claim and the part it plays.',
  fields: (t) => ({
    as: t.exposeString('as'),
    entity: t.field({
      type: EntityRef,
      resolve: async ({ id }, _, { loaders }) => stored(await loaders.entity.load(id), 'further party'),
    }),
  }),
});

RelatedClaimRef.implement({
  fields: (t) => ({
    kind: t.expose('kind', { type: ClaimLinkKind }),
    direction: t.expose('direction', {
      type: Direction,
      description: 'OUT: this claim contradicts, supersedes … the other one.',
    }),
    claim: t.field({
      type: ClaimRef,
      resolve: async ({ claimId }, _, { loaders }) => stored(await loaders.claim.load(claimId), 'related claim'),
    }),
    ...recordFields(t, LINK),
  }),
});

AliasRef.implement({
  description: 'Another name of an entity: a claim too, so it has citations.',
  fields: (t) => ({
    value: t.exposeString('value'),
    lang: t.exposeString('lang', { nullable: true }),
    kind: t.field({ type: NameKind, resolve: ({ kind }) => kind ?? 'name' }),
    editorial: t.exposeBoolean('editorial', { description: 'Added so that search finds it; no source uses it.' }),
    claim: t.field({
      type: ClaimRef,
      resolve: async ({ claimId }, _, { loaders }) => stored(await loaders.claim.load(claimId), 'claim of an alias'),
    }),
  }),
});

FactCountRef.implement({
  description: 'How much of one kind is said of an entity.',
  fields: (t) => ({
    predicate: t.expose('predicate', { type: 'PredicateName' }),
    end: t.expose('end', { type: ClaimEnd }),
    as: t.exposeString('part', { nullable: true, description: 'The part of a further party.' }),
    claims: t.exposeInt('claims'),
    firstYear: t.exposeInt('firstYear', { nullable: true }),
    lastYear: t.exposeInt('lastYear', { nullable: true }),
    types: t.field({
      type: [EntityTypeRef],
      description: 'Of what stands at the other end.',
      resolve: ({ types }) => types,
    }),
  }),
});

RelationCountRef.implement({
  fields: (t) => ({
    predicate: t.expose('predicate', { type: 'PredicateName' }),
    direction: t.expose('direction', { type: Direction }),
    links: t.exposeInt('links'),
    neighbours: t.exposeInt('neighbours', { description: 'Distinct entities at the other end.' }),
    hidden: t.exposeInt('hidden', { description: 'Neighbours that are not on screen.' }),
    isAtLeast: t.exposeBoolean('isAtLeast', {
      description: `There are at least so many neighbours. ${OF_A_PART}`,
    }),
  }),
});

builder.queryFields((t) => ({
  claim: t.field({
    type: ClaimRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, { loaders }) => loaders.claim.load(id),
  }),
  evidence: t.field({
    type: [ClaimRef],
    description: `The claims of drawn links by id (at most ${MAX_EVIDENCE}): the evidence of an edge. Unknown ids are left out.`,
    args: { claimIds: t.arg.idList({ required: true }) },
    complexity: ({ claimIds }) => ({ field: 1, multiplier: claimIds.length }),
    resolve: async (_, { claimIds }, { loaders }) =>
      present(await loaders.claim.loadMany(atMost('claimIds', claimIds, MAX_EVIDENCE))),
  }),
}));
