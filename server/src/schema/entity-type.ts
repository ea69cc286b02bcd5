import type { EntityType } from '@orrery/cypher/model/entity-types.ts';
import { currentVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { Locale } from './enums.ts';
import { EntityTypeRef } from './refs.ts';

const definitionOf = (type: EntityType) => currentVocabulary().types.get(type);

/** `FilmStudio` → "Film studio": the words of a type that has none. */
const plainWords = (type: string): string => {
  const words = type.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

EntityTypeRef.implement({
  description: 'What an entity can be: a type of the built-in vocabulary, or one that a source has declared.',
  fields: (t) => ({
    id: t.field({
      type: 'EntityTypeName',
      description: 'Its name, as arguments take it and as Cypher has it as a label.',
      resolve: (type) => type,
    }),
    label: t.string({
      description: 'What one such entity is called.',
      args: {
        locale: t.arg({ type: Locale, required: true, defaultValue: 'en', description: 'The language of the label.' }),
      },
      resolve: (type, { locale }) => definitionOf(type)?.label[locale] ?? plainWords(type),
    }),
    plural: t.string({
      description: 'What several such entities are called.',
      args: {
        locale: t.arg({ type: Locale, required: true, defaultValue: 'en', description: 'The language of the plural.' }),
      },
      resolve: (type, { locale }) => definitionOf(type)?.plural[locale] ?? plainWords(type),
    }),
    parent: t.field({
      type: 'EntityTypeName',
      nullable: true,
      description: 'The more general type. An argument that names the parent takes in entities of this type.',
      resolve: (type) => definitionOf(type)?.parent ?? null,
    }),
    colour: t.string({
      nullable: true,
      description:
        'The hue that its source asks for, by name; null where it asks for none, and where the type is built in.',
      resolve: (type) => definitionOf(type)?.colour ?? null,
    }),
    icon: t.field({
      type: 'EntityTypeName',
      nullable: true,
      description: 'The built-in type whose icon its source asks for.',
      resolve: (type) => definitionOf(type)?.icon ?? null,
    }),
    count: t.int({
      description: 'Entities of this type in the graph, its subtypes included.',
      resolve: async (type, _, { loaders }) => (await loaders.labelCounts()).get(type) ?? 0,
    }),
  }),
});
