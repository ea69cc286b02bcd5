import { currentVocabulary, perVocabulary } from '@orrery/cypher/sentence/index.ts';
import type { EntityType } from '../graph/types.ts';
import { DESIGNED, type EntityStyle } from './designed-styles.ts';
import { stylesByRule } from './style-by-rule.ts';

const styles = perVocabulary(({ types }) => stylesByRule(types, DESIGNED));
/** Of names that are not in the vocabulary: an old link may hold one, or a picture whose words have not come yet. */
const strangers = perVocabulary(() => new Map<EntityType, EntityStyle>());

/** How a type looks: as it was designed, or by rule. The same for one vocabulary each time, in whatever order its words are declared. */
export function styleOf(type: EntityType): EntityStyle {
  const style = styles().get(type) ?? strangers().get(type);
  if (style !== undefined) return style;
  const made = stylesByRule(new Map([[type, {}]]), DESIGNED).get(type);
  if (made === undefined) throw new Error(`No look was made for the type ${type}. Report this bug.`);
  strangers().set(type, made);
  return made;
}

/** The types that a person can choose among. */
export const knownTypes = (): readonly EntityType[] => [...currentVocabulary().types.keys()];
