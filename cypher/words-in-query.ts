import { asRelationshipType } from './model/names.ts';
import { claimPredicates, pointPredicates } from './model/predicates.ts';
import { perVocabulary } from './model/vocabulary.ts';

/** Stands in the text of a generated query for the drawn predicates, as the types of a pattern. */
export const DRAWN_TYPES = '<<drawn>>';
/** Stands for the predicates of what happens once, as a list of texts. */
export const POINT_NAMES = '<<points>>';

const words = perVocabulary(() => ({
  drawn: claimPredicates().map(asRelationshipType).join('|'),
  points: pointPredicates()
    .map((name) => `'${asRelationshipType(name)}'`)
    .join(', '),
}));

export const needsWords = (text: string): boolean => text.includes(DRAWN_TYPES) || text.includes(POINT_NAMES);

/** The text with the words of the current vocabulary: a query is generated once, and a source may bring predicates later. */
export function withWords(text: string): string {
  const { drawn, points } = words();
  return text.replaceAll(DRAWN_TYPES, drawn).replaceAll(POINT_NAMES, points);
}
