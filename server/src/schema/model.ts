import type { Label } from '@orrery/cypher/model/define.ts';
import { entityTypeNames } from '@orrery/cypher/model/entity-types.ts';
import { predicateNames, predicateOf } from '@orrery/cypher/model/predicates.ts';
import { CERTAINTIES, LENSES, type Lens, MODALITIES, STANCES } from '@orrery/cypher/model/vocabularies.ts';
import { declarations, vocabularyVersion } from '../vocabulary/watch-vocabulary.ts';
import { builder } from './builder.ts';
import { Certainty, enumName, LensEnum, Locale, PredicateKind } from './enums.ts';
import { DataModelRef, EntityTypeRef, LensInfoRef, PredicateInfoRef, VocabularyWordRef } from './refs.ts';

const LENS_NAMES: readonly Lens[] = ['facts', 'reported', 'all'];

const wordsOf = (vocabulary: Readonly<Record<string, Label>>): { word: string; label: Label }[] =>
  Object.entries(vocabulary).map(([word, label]) => ({ word: enumName(word), label }));

VocabularyWordRef.implement({
  description: 'A word of a closed list: on whose word, for or against, fact or plan.',
  fields: (t) => ({
    word: t.exposeString('word', { description: 'The enum value.' }),
    label: t.string({
      description: 'What it is called.',
      args: {
        locale: t.arg({ type: Locale, required: true, defaultValue: 'en', description: 'The language of the label.' }),
      },
      resolve: ({ label }, { locale }) => label[locale],
    }),
  }),
});

LensInfoRef.implement({
  description: 'How much is shown, and on whose word it rests.',
  fields: (t) => ({
    lens: t.expose('lens', { type: LensEnum }),
    certainties: t.field({
      type: [Certainty],
      description: 'What it lets through.',
      resolve: ({ lens }) => LENSES[lens],
    }),
  }),
});

PredicateInfoRef.implement({
  description: 'A predicate, the verb of claims: of the built-in vocabulary, or declared by a source.',
  fields: (t) => ({
    predicate: t.expose('predicate', {
      type: 'PredicateName',
      description: 'Its name, as arguments take it and as Cypher has it as the type of a relationship.',
    }),
    kind: t.field({
      type: PredicateKind,
      description: 'How it stands in time.',
      resolve: ({ predicate }) => predicateOf(predicate).kind,
    }),
    drawn: t.boolean({
      description: 'Ties two entities, and is a link on the canvas.',
      resolve: ({ predicate }) => predicateOf(predicate).drawn,
    }),
    symmetric: t.boolean({
      description: 'Reads the same from both ends.',
      resolve: ({ predicate }) => predicateOf(predicate).symmetric ?? false,
    }),
    functional: t.boolean({
      description: 'At most one object at a time.',
      resolve: ({ predicate }) => predicateOf(predicate).functional ?? false,
    }),
    reserved: t.boolean({
      description: 'Kept for sources to come.',
      resolve: ({ predicate }) => predicateOf(predicate).reserved ?? false,
    }),
    label: t.string({
      description: 'Read from the subject: "works at".',
      args: {
        locale: t.arg({ type: Locale, required: true, defaultValue: 'en', description: 'The language of the label.' }),
      },
      resolve: ({ predicate }, { locale }) => predicateOf(predicate).label[locale],
    }),
    inverse: t.string({
      description: 'Read from the object: "employs" for "works at".',
      args: {
        locale: t.arg({ type: Locale, required: true, defaultValue: 'en', description: 'The language of the words.' }),
      },
      resolve: ({ predicate }, { locale }) => predicateOf(predicate).inverse[locale],
    }),
    subjects: t.field({
      type: [EntityTypeRef],
      description: 'Types admitted as subject, subtypes included; empty admits every type.',
      resolve: ({ predicate }) => predicateOf(predicate).subjects,
    }),
    objects: t.field({
      type: [EntityTypeRef],
      description:
        'Types admitted as object, subtypes included; empty admits every type, or none where the kind is LITERAL.',
      resolve: ({ predicate }) => predicateOf(predicate).objects,
    }),
    count: t.int({
      description: 'Claims with it.',
      resolve: async ({ predicate }, _, { loaders }) => (await loaders.predicateCounts()).get(predicate) ?? 0,
    }),
  }),
});

DataModelRef.implement({
  description: 'The vocabulary of the graph: what is built in, and what its sources have declared.',
  fields: (t) => ({
    types: t.field({
      type: [EntityTypeRef],
      description: 'Every type that an entity can have.',
      resolve: entityTypeNames,
    }),
    predicates: t.field({
      type: [PredicateInfoRef],
      description: 'Every predicate that a claim can have.',
      resolve: () => predicateNames().map((predicate) => ({ predicate })),
    }),
    version: t.string({
      description: 'The same as long as the sources declare the same words; `built-in` where they declare none.',
      resolve: vocabularyVersion,
    }),
    declared: t.field({
      type: 'JSON',
      description:
        'The words that sources have declared, as `vocabulary.yaml` has them, by source: `[{ source, words: { types, predicates } }]`.',
      resolve: () => declarations().map(({ source, words }) => ({ source, words })),
    }),
    certainties: t.field({
      type: [VocabularyWordRef],
      description: 'On whose word something rests, strongest first.',
      resolve: () => wordsOf(CERTAINTIES),
    }),
    stances: t.field({
      type: [VocabularyWordRef],
      description: 'How a passage stands to a claim.',
      resolve: () => wordsOf(STANCES),
    }),
    modalities: t.field({
      type: [VocabularyWordRef],
      description: 'Fact, plan or possibility.',
      resolve: () => wordsOf(MODALITIES),
    }),
    lenses: t.field({
      type: [LensInfoRef],
      description: 'The lenses and what each lets through.',
      resolve: () => LENS_NAMES.map((lens) => ({ lens })),
    }),
  }),
});

builder.queryField('model', (t) =>
  t.field({
    type: DataModelRef,
    description: 'The words this graph speaks in: types, predicates, and how sure a claim can be.',
    resolve: () => ({}),
  }),
);
