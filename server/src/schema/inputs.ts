import type {
  BinsShape,
  ClaimFilterShape,
  ClaimOrderShape,
  DegreeFilterShape,
  EntityFilterShape,
  EntityOrderShape,
  FigureShape,
  GroupByShape,
  GroupOrderShape,
  LinkFilterShape,
  PartyFilterShape,
  PropertyFilterShape,
  SaidFilterShape,
  StepShape,
  ValueFilterShape,
} from '../filters/shapes.ts';
import { builder } from './builder.ts';
import { Certainty, ClaimEnd, Direction, Modality, Stance } from './enums.ts';

/** What is given as a filter or an order. Every part of a filter has to be met; `or` and `not` say otherwise. */
export const EntityFilter = builder.inputRef<EntityFilterShape>('EntityFilter');
export const ClaimFilter = builder.inputRef<ClaimFilterShape>('ClaimFilter');
const LinkFilter = builder.inputRef<LinkFilterShape>('LinkFilter');
const SaidFilter = builder.inputRef<SaidFilterShape>('SaidFilter');
const PartyFilter = builder.inputRef<PartyFilterShape>('PartyFilter');
const PropertyFilter = builder.inputRef<PropertyFilterShape>('PropertyFilter');
const ValueFilter = builder.inputRef<ValueFilterShape>('ValueFilter');
const DegreeFilter = builder.inputRef<DegreeFilterShape>('DegreeFilter');
export const EntityOrder = builder.inputRef<EntityOrderShape>('EntityOrder');
export const GroupBy = builder.inputRef<GroupByShape>('GroupBy');
export const FigureInput = builder.inputRef<FigureShape>('FigureInput');
export const GroupOrder = builder.inputRef<GroupOrderShape>('GroupOrder');
const Bins = builder.inputRef<BinsShape>('Bins');
const Step = builder.inputRef<StepShape>('Step');
export const ClaimSort = builder.inputRef<ClaimOrderShape>('ClaimSort');

EntityFilter.implement({
  description:
    'Which entities are wanted: those that meet every part that is given, such as {types: [Model], property: {property: "training compute", gt: 1e25}}.',
  fields: (t) => ({
    and: t.field({ type: [EntityFilter], description: 'Each of these filters is met.' }),
    or: t.field({ type: [EntityFilter], description: 'At least one of these filters is met.' }),
    not: t.field({ type: EntityFilter, description: 'This filter is not met.' }),
    ids: t.idList({ description: 'It is one of these (at most 200); of what was merged, the other one.' }),
    types: t.field({ type: ['EntityTypeName'], description: 'It is of one of these types or of a subtype.' }),
    text: t.string({
      description:
        'One of its names holds this text, in any case, with or without accents, in Traditional or Simplified characters.',
    }),
    property: t.field({
      type: [PropertyFilter],
      description: 'It has each of these properties. One may be given without brackets.',
    }),
    linked: t.field({
      type: [LinkFilter],
      description: 'For each of these a link joins it to another entity. One may be given without brackets.',
    }),
    said: t.field({
      type: [SaidFilter],
      description: 'For each of these it takes part in a claim. One may be given without brackets.',
    }),
    degree: t.field({ type: DegreeFilter, description: 'How many neighbours it has.' }),
  }),
});

LinkFilter.implement({
  description: 'A link, and the entity at its other end.',
  fields: (t) => ({
    predicates: t.field({ type: ['PredicateName'], description: 'By one of these predicates. Left out: by any.' }),
    direction: t.field({
      type: Direction,
      description: 'OUT: the entity is its subject. IN: it is its object. Left out: either.',
    }),
    to: t.field({ type: EntityFilter, description: 'What the entity at the other end has to meet.' }),
  }),
});

SaidFilter.implement({
  description: 'A claim in which an entity takes part.',
  fields: (t) => ({
    as: t.field({ type: ClaimEnd, description: 'The part it plays. Left out: any.' }),
    where: t.field({ type: ClaimFilter, required: true, description: 'What the claim has to meet.' }),
  }),
});

ClaimFilter.implement({
  description:
    'Which claims are wanted: those that meet every part that is given. Voice, document and the certainty of the citation are of one and the same citation.',
  fields: (t) => ({
    and: t.field({ type: [ClaimFilter], description: 'Each of these filters is met.' }),
    or: t.field({ type: [ClaimFilter], description: 'At least one of these filters is met.' }),
    not: t.field({ type: ClaimFilter, description: 'This filter is not met.' }),
    predicates: t.field({ type: ['PredicateName'], description: 'Its predicate is one of these.' }),
    certainties: t.field({ type: [Certainty], description: 'The strongest certainty it rests on is one of these.' }),
    modalities: t.field({ type: [Modality], description: 'A fact, a plan or a possibility.' }),
    disputed: t.boolean({ description: 'Denied, contradicted, or dated in two ways; or neither.' }),
    shown: t.boolean({ description: 'May be drawn: not deprecated, and a live citation affirms it; or not.' }),
    document: t.id({ description: 'A citation stands in this document.' }),
    attributedTo: t.idList({ description: 'A citation rests on the word of one of these entities (at most 100).' }),
    citedAs: t.field({ type: [Certainty], description: 'A citation has one of these certainties.' }),
    stances: t.field({ type: [Stance], description: 'A citation takes one of these stances.' }),
    from: t.field({
      type: 'Date',
      description: 'It may have held or happened on this day or later. Needs a date of some kind.',
    }),
    to: t.field({ type: 'Date', description: 'The same, on this day or earlier.' }),
    text: t.string({ description: 'Its words hold this text, in any case, with or without accents.' }),
    value: t.field({ type: ValueFilter, description: 'What its value is, in figures or in words.' }),
    party: t.field({
      type: [PartyFilter],
      description: 'For each of these it names an entity. One may be given without brackets.',
    }),
  }),
});

PartyFilter.implement({
  description: 'An entity that a claim names.',
  fields: (t) => ({
    as: t.field({ type: ClaimEnd, description: 'The part it plays. Left out: any.' }),
    where: t.field({ type: EntityFilter, required: true, description: 'What the entity has to meet.' }),
  }),
});

const valueFields = (t: Parameters<Parameters<typeof ValueFilter.implement>[0]['fields']>[0]) => ({
  unit: t.string({
    description:
      'The unit in which figures are meant, such as "FLOP"; "" for figures without one. Left out: the only unit there is. Different units are never compared.',
  }),
  gt: t.field({ type: 'Figure', description: 'The figure is greater. A span counts with its middle.' }),
  gte: t.field({ type: 'Figure', description: 'The figure is greater or the same.' }),
  lt: t.field({ type: 'Figure', description: 'The figure is less.' }),
  lte: t.field({ type: 'Figure', description: 'The figure is less or the same.' }),
  eq: t.field({ type: 'Figure', description: 'The figure is this one.' }),
  in: t.field({ type: ['Figure'], description: 'The figure is one of these (at most 200).' }),
  is: t.stringList({ description: 'The words are exactly one of these (at most 200).' }),
  contains: t.string({ description: 'The words hold this text, in any case.' }),
});

ValueFilter.implement({
  description: 'What a value is. Every part that is given has to be met by one and the same value.',
  fields: valueFields,
});

PropertyFilter.implement({
  description:
    'A property of an entity: what a predicate says of it in figures or words, such as {property: "training compute", gt: 1e25}. In a database of others, a property of the node.',
  fields: (t) => ({
    property: t.string({
      required: true,
      description:
        'Its predicate, such as "TRAINED_WITH", or what that is called ("training compute"). In a database of others, the name of the property.',
    }),
    exists: t.boolean({ description: 'true: it has the property, which is meant anyway. false: it does not have it.' }),
    ...valueFields(t),
  }),
});

DegreeFilter.implement({
  description: 'How many neighbours, both bounds included.',
  fields: (t) => ({
    atLeast: t.int({ description: 'So many or more.' }),
    atMost: t.int({ description: 'So many or fewer.' }),
  }),
});

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way a list goes. What has no value comes last either way.',
  values: {
    ASC: { value: 'asc', description: 'From the least on; names by the alphabet.' },
    DESC: { value: 'desc', description: 'From the greatest on.' },
  } as const,
});

const EntityOrderBy = builder.enumType('EntityOrderBy', {
  description: 'By what entities are put in order.',
  values: {
    ID: { value: 'id', description: 'By id.' },
    NAME: { value: 'name', description: 'By name, small and capital letters alike.' },
    FIRST_DATE: { value: 'firstDate', description: 'By the earliest day that a claim about it names.' },
    LAST_DATE: { value: 'lastDate', description: 'By the latest day that a claim about it names.' },
    DEGREE: { value: 'degree', description: 'By the number of its neighbours.' },
    CLAIMS: { value: 'claims', description: 'By the number of claims that name it.' },
    PROPERTY: {
      value: 'property',
      description: 'By a figure: of several the largest counts in descending order, the smallest in ascending order.',
    },
    WORDS: {
      value: 'words',
      description:
        'By the words of a property, as they are written: of several the last one counts in descending order, the first one in ascending order.',
    },
    LINKS: { value: 'links', description: 'By the number of its links, or of those of `over`.' },
  } as const,
});

EntityOrder.implement({
  description:
    'One key of an order. Entities that are alike in it stand in the order of the next key, at last of their ids.',
  fields: (t) => ({
    by: t.field({ type: EntityOrderBy, required: true, description: 'What is compared.' }),
    direction: t.field({ type: OrderDirection, required: true, defaultValue: 'asc', description: 'Which way.' }),
    property: t.string({ description: 'With PROPERTY and WORDS: which one, as in a filter.' }),
    unit: t.string({ description: 'With PROPERTY: the unit, as in a filter.' }),
    over: t.field({ type: Step, description: 'With LINKS: which links are counted. Left out: all.' }),
  }),
});

const ClaimSortBy = builder.enumType('ClaimSortBy', {
  description: 'By what claims are put in order.',
  values: {
    ID: { value: 'id', description: 'By id.' },
    DATE: { value: 'date', description: 'By the first day that is known of it.' },
    PREDICATE: { value: 'predicate', description: 'By the name of its predicate.' },
    CITATIONS: { value: 'citations', description: 'By the number of places that speak of it.' },
    DOCUMENTS: { value: 'documents', description: 'By the number of documents that speak of it.' },
    FIGURE: { value: 'figure', description: 'By its figure; give `unit`, or filter by one predicate.' },
  } as const,
});

ClaimSort.implement({
  description:
    'One key of an order. Claims that are alike in it stand in the order of the next key, at last of their ids.',
  fields: (t) => ({
    by: t.field({ type: ClaimSortBy, required: true, description: 'What is compared.' }),
    direction: t.field({ type: OrderDirection, required: true, defaultValue: 'asc', description: 'Which way.' }),
    unit: t.string({ description: 'With FIGURE: only figures in this unit count; "" for those without one.' }),
  }),
});

const GroupingBy = builder.enumType('GroupingBy', {
  description: 'What makes a group.',
  values: {
    TYPE: { value: 'type', description: 'Of entities: the type, the most specific one.' },
    YEAR: {
      value: 'year',
      description:
        'Of entities: the earliest year of what is said of them, with `predicates` or with any. Of claims: the year they begin or happen in.',
    },
    PROPERTY: { value: 'property', description: 'Of entities: the words of a property, or with `bins` its figures.' },
    NEIGHBOUR: { value: 'neighbour', description: 'Of entities: those at the end of the steps of `via`.' },
    PREDICATE: { value: 'predicate', description: 'Of claims: the predicate.' },
    CERTAINTY: { value: 'certainty', description: 'Of claims: the strongest certainty they rest on.' },
    MODALITY: { value: 'modality', description: 'Of claims: a fact, a plan or a possibility.' },
    VOICE: { value: 'voice', description: 'Of claims: on whose word they rest.' },
    DOCUMENT: { value: 'document', description: 'Of claims: the documents that speak of them.' },
    VALUE: { value: 'value', description: 'Of claims: the words of their value, or with `bins` their figures.' },
    PARTY: { value: 'party', description: 'Of claims: the entities that play the part `as`.' },
    PARTY_TYPE: { value: 'partyType', description: 'Of claims: the types of those entities.' },
  } as const,
});

Bins.implement({
  description: 'How figures are put together.',
  fields: (t) => ({
    width: t.field({ type: 'Figure', description: 'In steps of this width, beginning at 0.' }),
    decades: t.boolean({ description: 'In powers of ten: 1 to 10, 10 to 100, …' }),
  }),
});

Step.implement({
  description: 'One step over links.',
  fields: (t) => ({
    predicates: t.field({ type: ['PredicateName'], description: 'Over these predicates. Left out: over any.' }),
    direction: t.field({ type: Direction, description: 'Which way the link points, seen from where the step begins.' }),
  }),
});

GroupBy.implement({
  description:
    'One key of groups, such as {by: NEIGHBOUR, via: [{predicates: [DEVELOPED], direction: IN}]} for the organisations that developed a model.',
  fields: (t) => ({
    by: t.field({ type: GroupingBy, required: true, description: 'What makes a group.' }),
    property: t.string({ description: 'With PROPERTY: which one, as in a filter.' }),
    unit: t.string({ description: 'With `bins`: the unit of the figures, as in a filter.' }),
    bins: t.field({ type: Bins, description: 'With PROPERTY and VALUE: figures in bins instead of words.' }),
    predicates: t.field({ type: ['PredicateName'], description: 'With YEAR: what dates count. Left out: all.' }),
    via: t.field({ type: [Step], description: 'With NEIGHBOUR: the way to it, 1 to 3 steps.' }),
    as: t.field({ type: ClaimEnd, description: 'With PARTY and PARTY_TYPE: the part. Left out: the subject.' }),
  }),
});

FigureInput.implement({
  description: 'A figure that is measured in each group. Of several figures of one entity the largest counts.',
  fields: (t) => ({
    property: t.string({ description: 'Of entities: the property, as in a filter.' }),
    unit: t.string({
      description: 'The unit. Of entities it may be left out where there is only one. "" is for figures without one.',
    }),
  }),
});

const GroupOrderBy = builder.enumType('GroupOrderBy', {
  description: 'By what groups are put in order.',
  values: {
    COUNT: { value: 'count', description: 'By how many stand in them.' },
    KEY: { value: 'key', description: 'By a key: `at` says which.' },
    SUM: { value: 'sum', description: 'By the sum of a figure: `at` says which.' },
    MIN: { value: 'min', description: 'By the smallest of a figure.' },
    MAX: { value: 'max', description: 'By the largest of a figure.' },
    AVERAGE: { value: 'average', description: 'By the average of a figure.' },
    MEDIAN: { value: 'median', description: 'By the median of a figure.' },
  } as const,
});

GroupOrder.implement({
  description: 'One key of the order of groups. Groups without a value come last.',
  fields: (t) => ({
    by: t.field({ type: GroupOrderBy, required: true, description: 'What is compared.' }),
    direction: t.field({ type: OrderDirection, required: true, defaultValue: 'desc', description: 'Which way.' }),
    at: t.int({
      required: true,
      defaultValue: 0,
      description: 'With KEY the place in `groupBy`, with measures the place in `figures`; from 0.',
    }),
  }),
});

/** Of a list that goes either way. */
export const PAGE_ARGUMENTS = builder.args((t) => ({
  first: t.int({ description: 'How many at most, from the start or behind `after`: 0 to 100. Default: 50.' }),
  after: t.string(),
  last: t.int({ description: 'How many at most, from the end or before `before`: 0 to 100.' }),
  before: t.string({ description: 'Ends before this cursor: `startCursor` of the page behind. Left out: at the end.' }),
}));
