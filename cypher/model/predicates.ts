import type { PredicateDefinition } from './define.ts';
import { type EntityType, isEntityType, labelsOf } from './entity-types.ts';
import { BUILT_IN, currentVocabulary, perVocabulary, type Vocabulary } from './vocabulary.ts';

/** The name of a predicate of the current vocabulary: its relationship type. A text is one only once `isPredicate` has said so. */
export type Predicate = string;

/** The predicates of the current vocabulary, in its order: the built-in ones first, then what sources declare. */
export const predicateNames: () => readonly Predicate[] = perVocabulary(({ predicates }) => [...predicates.keys()]);

/** The predicates that become relationships on the canvas, in the same order. */
export const drawnPredicates: () => readonly Predicate[] = perVocabulary(drawnIn);

function drawnIn({ predicates }: Vocabulary): readonly Predicate[] {
  return [...predicates].flatMap(([name, { drawn }]) => (drawn ? [name] : []));
}

/** The same as our claims have them, and our constraints: in a database of others those that are built in. */
export const claimPredicates: () => readonly Predicate[] = perVocabulary((vocabulary) =>
  drawnIn(vocabulary.plain === undefined ? vocabulary : BUILT_IN),
);

/** The predicates of what happens once or is read at one moment: their start says when, and they have no end. */
export const pointPredicates: () => readonly Predicate[] = perVocabulary(({ predicates }) =>
  [...predicates].flatMap(([name, { kind }]) => (kind === 'point' || kind === 'measure' ? [name] : [])),
);

/** Whether the current vocabulary has this predicate. Every name that becomes a relationship type in Cypher passes here first. */
export const isPredicate = (name: string): boolean => currentVocabulary().predicates.has(name);

/** @throws {RangeError} when the current vocabulary has no such predicate. */
export function predicateOf(name: Predicate): PredicateDefinition {
  const definition = currentVocabulary().predicates.get(name);
  if (definition === undefined) throw new RangeError(`"${name}" is no predicate of this graph.`);
  return definition;
}

/** Whether the vocabulary lets an entity of this type stand at that end of the predicate. */
export function admits(name: Predicate, end: 'subject' | 'object', type: EntityType): boolean {
  const definition = predicateOf(name);
  const allowed = end === 'subject' ? definition.subjects : definition.objects;
  if (end === 'object' && definition.kind === 'literal') return false;
  return allowed.length === 0 || labelsOf(type).some((label) => allowed.includes(label));
}

/** Entity type names that predicates mention and that do not exist; empty when the vocabulary is sound. */
export function unknownTypesInVocabulary(): readonly string[] {
  return predicateNames().flatMap((name) => {
    const { subjects, objects } = predicateOf(name);
    return [...subjects, ...objects].filter((type) => !isEntityType(type));
  });
}
