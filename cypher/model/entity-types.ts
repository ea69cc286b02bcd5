import type { EntityTypeDefinition } from './define.ts';
import { currentVocabulary, perVocabulary } from './vocabulary.ts';

/** The name of a type of the current vocabulary: its Neo4j label. A text is one only once `isEntityType` has said so. */
export type EntityType = string;

/** The types of the current vocabulary: the built-in ones first, then what sources declare. */
export const entityTypeNames: () => readonly EntityType[] = perVocabulary(({ types }) => [...types.keys()]);

/** Whether the current vocabulary has this type. Every name that becomes a label in Cypher passes here first. */
export const isEntityType = (name: string): boolean => currentVocabulary().types.has(name);

/** @throws {RangeError} when the current vocabulary has no such type. */
export function entityTypeOf(name: EntityType): EntityTypeDefinition {
  const definition = currentVocabulary().types.get(name);
  if (definition === undefined) throw new RangeError(`"${name}" is no entity type of this graph.`);
  return definition;
}

const labelsByType = perVocabulary(
  ({ types }) =>
    new Map(
      [...types].map(([name, { parent }]): [EntityType, readonly EntityType[]] => [
        name,
        parent !== undefined && types.has(parent) ? [parent, name] : [name],
      ]),
    ),
);

/** The labels an entity of this type carries below `Entity`, most general first: `Lab` → `['Organisation', 'Lab']`. */
export const labelsOf = (type: EntityType): readonly EntityType[] => labelsByType().get(type) ?? [type];

/** The subtypes that must be left out to get entities of exactly these types. */
export const withoutSubtypes = (types: readonly EntityType[]): readonly EntityType[] =>
  entityTypeNames().filter((type) => {
    const [parent, own] = labelsOf(type);
    return own !== undefined && parent !== undefined && types.includes(parent) && !types.includes(type);
  });

/** The most specific type among a node's labels, or undefined when none of them is an entity type. */
export function typeFromLabels(labels: readonly string[]): EntityType | undefined {
  const types = labels.filter(isEntityType);
  return types.find((type) => labelsOf(type).length === 2) ?? types[0];
}
