import type { EntityRow } from '@orrery/cypher/rows.ts';
import { atMost } from '../bounds.ts';
import type { Context } from '../context.ts';
import { reads } from '../execute/reads.ts';
import { GROUNDS } from '../source/graph-source.ts';
import type { CaptionShape } from '../source/plain/chosen-captions.ts';
import type { Interval } from '../source/plain/intervals/find-intervals.ts';
import { toldVocabulary } from '../vocabulary/watch-vocabulary.ts';
import { builder } from './builder.ts';
import { stored } from './convert.ts';
import { enumName } from './enums.ts';
import { DataModelRef, EntityRef, EntityTypeRef, RelationshipRef, StoredPropertyRef } from './refs.ts';

const MOST_RELATIONSHIPS = 200;

const GroundEnum = builder.enumType('Ground', {
  description:
    'CLAIMS: the graph of an Orrery, with sources for all it says. PLAIN: the nodes and relationships of any other Neo4j as they stand, without sources, certainties or dates.',
  values: Object.fromEntries(GROUNDS.map((word) => [enumName(word), { value: word }])) as Record<
    string,
    { readonly value: (typeof GROUNDS)[number] }
  >,
});

StoredPropertyRef.implement({
  description: 'A property of a node or a relationship as it is stored.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name in the database.' }),
    kind: t.exposeString('kind', {
      description:
        'What Cypher calls the type of its value, in capitals, such as `STRING`, `ZONED DATETIME` or `LIST`.',
    }),
    text: t.exposeString('text', {
      description: 'Its value for a reader: dates in ISO 8601, bytes in hexadecimal, at most 4,000 characters.',
    }),
    value: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The value itself as tagged JSON, exact, as in `cypher`; null for NULL and where `isCut`.',
      resolve: ({ value }) => value,
    }),
    isCut: t.exposeBoolean('isCut', { description: 'The value is longer than `text`.' }),
  }),
});

RelationshipRef.implement({
  description: 'A relationship of a database of others, with its properties.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of its link.' }),
    predicate: t.expose('predicate', { type: 'PredicateName', description: 'Its type.' }),
    source: t.field({
      type: EntityRef,
      description: 'Where it begins.',
      resolve: ({ source }, _, context) => end(source, context),
    }),
    target: t.field({
      type: EntityRef,
      description: 'Where it ends.',
      resolve: ({ target }, _, context) => end(target, context),
    }),
    propertyCount: t.exposeInt('count', {
      description: 'How many properties it has: where these are more than 200, `properties` tells a part.',
    }),
    properties: t.field({
      type: [StoredPropertyRef],
      description: 'By name; at most 200. Cypher gives all of them.',
      complexity: { multiplier: 10 },
      resolve: ({ properties }) => properties,
    }),
  }),
});

const end = async (id: string, { loaders }: Context): Promise<EntityRow> =>
  stored(await loaders.entity.load(id), 'node');

const CaptionRef = builder.objectRef<CaptionShape>('Caption').implement({
  description: 'By which properties the nodes of a label are called.',
  fields: (t) => ({
    type: t.field({
      type: EntityTypeRef,
      description: 'The label, as a type.',
      resolve: ({ type }) => type,
    }),
    properties: t.exposeStringList('properties', {
      description: 'Those in force, in order; empty: the nodes are called by their label and a number.',
    }),
    byRule: t.exposeStringList('byRule', { description: 'Those that the server takes unless others are chosen.' }),
    choices: t.exposeStringList('choices', { description: 'What could be chosen, as a sample of the nodes shows it.' }),
  }),
});

const CarrierEnum = builder.enumType('IntervalCarrier', {
  description: 'What carries the properties of an interval.',
  values: {
    NODE: { value: 'node', description: 'Nodes with a label.' },
    RELATIONSHIP: { value: 'relationship', description: 'Relationships of a type.' },
  } as const,
});

const ExampleRef = builder.objectRef<Interval['examples'][number]>('IntervalExample').implement({
  description: 'What one node or relationship of the sample says, as it is stored.',
  fields: (t) => ({
    from: t.exposeString('from', { description: 'When it began.' }),
    to: t.exposeString('to', { nullable: true, description: 'When it ended; null where nothing is stored.' }),
  }),
});

const IntervalRef = builder.objectRef<Interval>('Interval').implement({
  description:
    'Two properties that look like the beginning and the end of what carries them: their names say so, and at least 8 in 10 values of a sample of 200 are dates, at least 9 in 10 pairs in order.',
  fields: (t) => ({
    carrier: t.field({ type: CarrierEnum, description: 'What carries them.', resolve: ({ carrier }) => carrier }),
    name: t.exposeString('name', { description: 'The label, or the type of relationship.' }),
    from: t.exposeString('from', { description: 'The property that says when it began.' }),
    to: t.exposeString('to', { description: 'The property that says when it ended.' }),
    sampled: t.exposeInt('sampled', { description: 'How many nodes or relationships were looked at.' }),
    begun: t.exposeInt('begun', { description: 'How many of them say when they began.' }),
    ended: t.exposeInt('ended', { description: 'How many of those say when they ended; the others go on.' }),
    odd: t.exposeInt('odd', { description: 'How many values are no dates, and are read as not known.' }),
    reversed: t.exposeInt('reversed', { description: 'How many end before they begin, and are read as undated.' }),
    sure: t.exposeFloat('sure', {
      description: 'Between 0 and 1: the part of the values that are dates, times the part of the pairs in order.',
    }),
    examples: t.field({ type: [ExampleRef], description: 'At most three.', resolve: ({ examples }) => examples }),
  }),
});

builder.objectFields(EntityRef, (t) => ({
  labels: t.stringList({
    ...reads([]),
    nullable: true,
    description:
      'All labels of the node, in a database of others; `type` is the most specific. Null in a graph of ours.',
    complexity: 2,
    resolve: async ({ id }, _, { loaders }) => (await loaders.stored.load(id))?.labels ?? null,
  }),
  propertyCount: t.int({
    ...reads([]),
    nullable: true,
    description:
      'How many properties the node has, in a database of others: where these are more than 200, `properties` tells a part. Null in a graph of ours.',
    complexity: 2,
    resolve: async ({ id }, _, { loaders }) => (await loaders.stored.load(id))?.count ?? null,
  }),
  properties: t.field({
    ...reads([]),
    type: [StoredPropertyRef],
    nullable: true,
    description:
      'What the node carries, by name (at most 200), in a database of others. Null in a graph of ours, where `claims` says it.',
    complexity: { field: 2, multiplier: 10 },
    resolve: async ({ id }, _, { loaders }) => (await loaders.stored.load(id))?.properties ?? null,
  }),
}));

builder.objectFields(DataModelRef, (t) => ({
  ground: t.field({
    type: GroundEnum,
    description: 'What the graph is made of. On PLAIN, fields about sources, certainty and time are empty.',
    resolve: async (_row, _args, { source }) => (await source()).ground,
  }),
  captions: t.field({
    type: [CaptionRef],
    description:
      'By what the nodes of each label are called in a database of others; empty in a graph of ours. A request chooses others for itself with `extensions: { captions: { Label: ["property"] } }`.',
    complexity: { field: 5, multiplier: 5 },
    resolve: async (_row, _args, { plain }) => (await plain())?.captions ?? [],
  }),
  intervals: t.field({
    type: [IntervalRef],
    description:
      'What could date the nodes and relationships of a database of others; empty in a graph of ours, where claims have dates. Looked for in the 200 labels and the 200 types of relationships that there are most of, and in no more than 100 pairs of properties. Nothing is dated by it unless a request says so with `extensions: { intervals: { nodes: { Label: ["from", "to"] }, relationships: { TYPE: ["from", "to"] } } }`: the periods of links are then those of the relationships and of both their ends.',
    complexity: { field: 500, multiplier: 10 },
    resolve: async (_row, _args, { plain }) => (await (await plain())?.intervals()) ?? [],
  }),
  plain: t.field({
    type: 'JSON',
    nullable: true,
    description: 'The labels and the types of relationships found in a database of others: `{ types, predicates }`.',
    resolve: async (_row, _args, { plain }) => ((await plain()) === undefined ? null : toldVocabulary().plain),
  }),
}));

builder.queryField('relationships', (t) =>
  t.field({
    type: [RelationshipRef],
    description: `Relationships of a database of others by the ids of their links (at most ${MOST_RELATIONSHIPS}), in that order. Unknown ids are left out; in a graph of ours there are none, and \`evidence\` tells of its links.`,
    args: { ids: t.arg.idList({ required: true, description: 'Ids of links.' }) },
    complexity: ({ ids }) => ({ field: 5, multiplier: ids.length }),
    resolve: async (_, { ids }, { plain }) =>
      (await (await plain())?.relationships(atMost('ids', ids, MOST_RELATIONSHIPS))) ?? [],
  }),
);
