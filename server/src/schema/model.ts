import type { Label } from '@orrery/cypher/model/define.ts';
import { entityTypeNames, entityTypeOf, isEntityType } from '@orrery/cypher/model/entity-types.ts';
import { predicateNames, predicateOf } from '@orrery/cypher/model/predicates.ts';
import { CERTAINTIES, LENSES, type Lens, MODALITIES, STANCES } from '@orrery/cypher/model/vocabularies.ts';
import { builder } from './builder.ts';
import { Certainty, EntityTypeEnum, enumName, LensEnum, PredicateEnum, PredicateKind } from './enums.ts';
import {
  DataModelRef,
  EntityTypeInfoRef,
  LensInfoRef,
  LocalisedTextRef,
  PredicateInfoRef,
  VocabularyWordRef,
} from './refs.ts';

const LENS_NAMES: readonly Lens[] = ['facts', 'reported', 'all'];

const wordsOf = (vocabulary: Readonly<Record<string, Label>>): { word: string; label: Label }[] =>
  Object.entries(vocabulary).map(([word, label]) => ({ word: enumName(word), label }));

LocalisedTextRef.implement({
  description: 'In English and in Traditional Chinese.',
  fields: (t) => ({ en: t.exposeString('en'), zh: t.exposeString('zh') }),
});

VocabularyWordRef.implement({
  fields: (t) => ({
    word: t.exposeString('word', { description: 'The enum value.' }),
    label: t.field({ type: LocalisedTextRef, resolve: ({ label }) => label }),
  }),
});

LensInfoRef.implement({
  fields: (t) => ({
    lens: t.expose('lens', { type: LensEnum }),
    certainties: t.field({ type: [Certainty], resolve: ({ lens }) => LENSES[lens] }),
  }),
});

EntityTypeInfoRef.implement({
  fields: (t) => ({
    type: t.expose('type', { type: EntityTypeEnum }),
    parent: t.field({
      type: EntityTypeEnum,
      nullable: true,
      resolve: ({ type }) => {
        const { parent } = entityTypeOf(type);
        return parent !== undefined && isEntityType(parent) ? parent : null;
      },
    }),
    label: t.field({ type: LocalisedTextRef, resolve: ({ type }) => entityTypeOf(type).label }),
    plural: t.field({ type: LocalisedTextRef, resolve: ({ type }) => entityTypeOf(type).plural }),
    count: t.int({
      description: 'Entities of this type, its subtypes included.',
      resolve: async ({ type }, _, { loaders }) => (await loaders.labelCounts()).get(type) ?? 0,
    }),
  }),
});

PredicateInfoRef.implement({
  fields: (t) => ({
    predicate: t.expose('predicate', { type: PredicateEnum }),
    kind: t.field({ type: PredicateKind, resolve: ({ predicate }) => predicateOf(predicate).kind }),
    drawn: t.boolean({ resolve: ({ predicate }) => predicateOf(predicate).drawn }),
    symmetric: t.boolean({ resolve: ({ predicate }) => predicateOf(predicate).symmetric ?? false }),
    functional: t.boolean({
      description: 'At most one object at a time.',
      resolve: ({ predicate }) => predicateOf(predicate).functional ?? false,
    }),
    reserved: t.boolean({
      description: 'Kept for sources to come.',
      resolve: ({ predicate }) => predicateOf(predicate).reserved ?? false,
    }),
    label: t.field({ type: LocalisedTextRef, resolve: ({ predicate }) => predicateOf(predicate).label }),
    inverse: t.field({
      type: LocalisedTextRef,
      description: 'Read from the object: "employs" for "works at".',
      resolve: ({ predicate }) => predicateOf(predicate).inverse,
    }),
    subjects: t.field({
      type: [EntityTypeEnum],
      description: 'Types admitted as subject, subtypes included; empty admits every type.',
      resolve: ({ predicate }) => predicateOf(predicate).subjects.filter(isEntityType),
    }),
    objects: t.field({
      type: [EntityTypeEnum],
      resolve: ({ predicate }) => predicateOf(predicate).objects.filter(isEntityType),
    }),
    count: t.int({
      description: 'Claims with it.',
      resolve: async ({ predicate }, _, { loaders }) => (await loaders.predicateCounts()).get(predicate) ?? 0,
    }),
  }),
});

DataModelRef.implement({
  description: 'The model that importer, validator, schema and legend are derived from.',
  fields: (t) => ({
    entityTypes: t.field({ type: [EntityTypeInfoRef], resolve: () => entityTypeNames().map((type) => ({ type })) }),
    predicates: t.field({
      type: [PredicateInfoRef],
      resolve: () => predicateNames().map((predicate) => ({ predicate })),
    }),
    certainties: t.field({ type: [VocabularyWordRef], resolve: () => wordsOf(CERTAINTIES) }),
    stances: t.field({ type: [VocabularyWordRef], resolve: () => wordsOf(STANCES) }),
    modalities: t.field({ type: [VocabularyWordRef], resolve: () => wordsOf(MODALITIES) }),
    lenses: t.field({ type: [LensInfoRef], resolve: () => LENS_NAMES.map((lens) => ({ lens })) }),
  }),
});

builder.queryField('model', (t) => t.field({ type: DataModelRef, resolve: () => ({}) }));
