import { currentVocabulary, perVocabulary } from '@orrery/cypher/sentence/index.ts';
import type { EntityType } from '../graph/types.ts';
import { DESIGNED, type EntityStyle } from './designed-styles.ts';
import type { stylesByRule } from './style-by-rule.ts';

type Rule = typeof stylesByRule;

/** Of a name that is not in the vocabulary: an old link may hold one. */
const STRANGER: EntityStyle = {
  shape: 'round-octagon',
  colour: { light: '#6b7280', dark: '#8b93a3' },
  icon: 'M12 12h.1',
};

let rule: Rule | null = null;
const styles = perVocabulary(({ types }) => rule?.(types, DESIGNED) ?? new Map(Object.entries(DESIGNED)));

/** Hands in how types without a designed look get theirs. It is loaded with the first words that a source declares, and called before them. */
export function lookByRule(given: Rule): void {
  rule = given;
}

/** How a type looks: as it was designed, or by rule. The same for one vocabulary each time, in whatever order its words are declared. */
export const styleOf = (type: EntityType): EntityStyle => styles().get(type) ?? STRANGER;

/** The types that a person can choose among. */
export const knownTypes = (): readonly EntityType[] => [...currentVocabulary().types.keys()];
