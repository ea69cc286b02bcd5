import {
  createLiveSchema,
  type LiveCallable,
  type LiveConstraint,
  type LiveIndex,
  type LiveName,
  type LiveProperty,
  type LiveSchema,
} from '../source/live-schema.ts';
import { builder } from './builder.ts';

const PropertyRef = builder.objectRef<LiveProperty>('LiveProperty').implement({
  description: 'A property that nodes or relationships of a name have, as a sample of 100 shows it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    types: t.exposeStringList('types', {
      description: 'What Cypher calls the types of its values, such as "STRING NOT NULL".',
    }),
  }),
});

const NameRef = builder.objectRef<LiveName>('LiveName').implement({
  description: 'A label, or a type of relationship.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As it is stored.' }),
    properties: t.field({
      type: [PropertyRef],
      nullable: true,
      description: 'By name, of a sample of 100; null beyond the first 200 names, of which none is taken.',
      resolve: ({ properties }) => properties,
    }),
  }),
});

const IndexRef = builder.objectRef<LiveIndex>('LiveIndex').implement({
  description: 'An index, as SHOW INDEXES tells it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    type: t.exposeString('type', { description: 'RANGE, TEXT, POINT, LOOKUP, FULLTEXT or VECTOR.' }),
    entityType: t.exposeString('entityType', { description: 'NODE or RELATIONSHIP.' }),
    labelsOrTypes: t.exposeStringList('labelsOrTypes', { description: 'What it is for; empty: all.' }),
    properties: t.exposeStringList('properties', { description: 'The properties it holds, in order.' }),
    state: t.exposeString('state', { description: 'ONLINE, POPULATING or FAILED.' }),
    owningConstraint: t.exposeString('owningConstraint', {
      nullable: true,
      description: 'The constraint that made it; null where none did.',
    }),
  }),
});

const ConstraintRef = builder.objectRef<LiveConstraint>('LiveConstraint').implement({
  description: 'A constraint, as SHOW CONSTRAINTS tells it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    type: t.exposeString('type', { description: 'What it demands, such as UNIQUENESS.' }),
    entityType: t.exposeString('entityType', { description: 'NODE or RELATIONSHIP.' }),
    labelsOrTypes: t.exposeStringList('labelsOrTypes', { description: 'What it holds for.' }),
    properties: t.exposeStringList('properties', { description: 'The properties it is about.' }),
  }),
});

const CallableRef = builder.objectRef<LiveCallable>('LiveCallable').implement({
  description: 'A function or a procedure that a raw query may call.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its full name.' }),
    signature: t.exposeString('signature', { description: 'Its arguments and what it gives, with their types.' }),
    description: t.exposeString('description', { description: 'What it does, as the database words it.' }),
    category: t.exposeString('category', { description: 'Of a function what it works on; of a procedure READ.' }),
  }),
});

const LiveSchemaRef = builder.objectRef<LiveSchema>('LiveSchema').implement({
  description:
    'The schema of the database as it is now, whatever its graph is made of: what SHOW INDEXES, CONSTRAINTS, FUNCTIONS and PROCEDURES say.',
  fields: (t) => ({
    labels: t.field({
      type: [NameRef],
      complexity: { field: 5_000, multiplier: 10 },
      description: 'All labels, by name.',
      resolve: (live, _, { pass }) => pass(() => live.labels()),
    }),
    relationshipTypes: t.field({
      type: [NameRef],
      complexity: { field: 5_000, multiplier: 10 },
      description: 'All types of relationships, by name.',
      resolve: (live, _, { pass }) => pass(() => live.relationshipTypes()),
    }),
    indexes: t.field({
      type: [IndexRef],
      complexity: 10,
      description: 'By name.',
      resolve: (live, _, { pass }) => pass(() => live.indexes()),
    }),
    constraints: t.field({
      type: [ConstraintRef],
      complexity: 10,
      description: 'By name.',
      resolve: (live, _, { pass }) => pass(() => live.constraints()),
    }),
    functions: t.field({
      type: [CallableRef],
      complexity: 20,
      description: 'Those that a raw query may call, by name.',
      resolve: (live, _, { pass }) => pass(() => live.functions()),
    }),
    procedures: t.field({
      type: [CallableRef],
      complexity: 20,
      description: 'Those that a raw query may call, by name.',
      resolve: (live, _, { pass }) => pass(() => live.procedures()),
    }),
  }),
});

builder.queryField('liveSchema', (t) =>
  t.field({
    type: LiveSchemaRef,
    description:
      'The schema of the database as it is now: labels and types with the properties of a sample, indexes, constraints, and what a raw query may call.',
    resolve: (_root, _args, { database, callable }) => createLiveSchema(database, callable),
  }),
);
