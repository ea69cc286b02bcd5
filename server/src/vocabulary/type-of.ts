import { type EntityType, typeFromLabels } from '@orrery/cypher/model/entity-types.ts';
import { OWN_KINDS, ownLabel } from '@orrery/cypher/model/own.ts';
import type { VocabularyWatch } from './watch-vocabulary.ts';

const OUR_LABELS: ReadonlySet<string> = new Set(OWN_KINDS.flatMap((kind) => [kind, ownLabel(kind)]));
const UNKNOWN = 'Entity';

/**
 * The type of an entity by its labels. An import may have brought a type that this server has not read yet: such an entity answers with
 * the name it is stored under, and is worded by that name until the vocabulary has been read again.
 */
export const typeOf = (labels: readonly string[]): EntityType =>
  typeFromLabels(labels) ?? labels.findLast((label) => !OUR_LABELS.has(label)) ?? UNKNOWN;

/** The same, and the words are read again first where none of the labels is a type. */
export function knownType(labels: readonly string[], watch: VocabularyWatch): EntityType | Promise<EntityType> {
  return typeFromLabels(labels) ?? watch.renew().then(() => typeOf(labels));
}

/** The types of an answer, each once. */
export const typesOf = (sets: readonly (readonly string[])[]): readonly EntityType[] => [...new Set(sets.map(typeOf))];
