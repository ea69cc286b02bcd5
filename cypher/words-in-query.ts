import { asRelationshipType } from './model/names.ts';
import { claimPredicates, pointPredicates } from './model/predicates.ts';
import { perVocabulary } from './model/vocabulary.ts';

/** Stands in the text of a generated query for the drawn predicates, as the types of a pattern. */
export const DRAWN_TYPES = '<<drawn>>';
/** Stands for the drawn predicates, as a list of texts. */
export const DRAWN_NAMES = '<<drawnNames>>';
/** Stands for the predicates of what happens once, as a list of texts. */
export const POINT_NAMES = '<<points>>';

const asTexts = (names: readonly string[]): string => names.map((name) => `'${asRelationshipType(name)}'`).join(', ');

const words = perVocabulary(() => ({
  drawn: claimPredicates().map(asRelationshipType).join('|'),
  drawnNames: asTexts(claimPredicates()),
  points: asTexts(pointPredicates()),
}));

export const needsWords = (text: string): boolean =>
  [DRAWN_TYPES, DRAWN_NAMES, POINT_NAMES].some((mark) => text.includes(mark));

/** The text with the words of the current vocabulary: a query is generated once, and a source may bring predicates later. */
export function withWords(text: string): string {
  const { drawn, drawnNames, points } = words();
  return text.replaceAll(DRAWN_TYPES, drawn).replaceAll(DRAWN_NAMES, drawnNames).replaceAll(POINT_NAMES, points);
}
