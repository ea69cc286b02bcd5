/** The one place where a claim becomes words. Pure: vocabulary and claim in, sentences out. */

export type { Declaration, DeclaredVocabulary } from '../model/declared.ts';
export { isEntityType, labelsOf, typeFromLabels } from '../model/entity-types.ts';
export { extendVocabulary } from '../model/extend-vocabulary.ts';
export { plainVocabulary } from '../model/plain-vocabulary.ts';
export { isPredicate, type Predicate, predicateOf } from '../model/predicates.ts';
export { readDeclared } from '../model/read-declared.ts';
export { IN_TWO } from '../model/records/field.ts';
export { type Spoken, type TextItem, textFor } from '../model/records/texts.ts';
export {
  BUILT_IN,
  currentVocabulary,
  type PlainNames,
  perVocabulary,
  useVocabulary,
  type Vocabulary,
} from '../model/vocabulary.ts';
export type {
  Language,
  SentenceClaim,
  SentenceEntity,
  SentenceOptions,
  SentencePart,
  SentencePeriod,
  SentenceValue,
  Side,
} from './claim.ts';
export { type ValueWords, wordFigure, wordValue } from './figures.ts';
export { type Form, formOf, sideOf, tellableSide } from './form.ts';
export { type FactKind, type Fold, factHeading, foldedHeading } from './headings.ts';
export { wordEstimate } from './hedge.ts';
export { formatDay, formatMonth, type Moment, type MomentWords, wordMoment } from './moment.ts';
export { factRank, factRanks } from './order.ts';
export { type PeriodWords, wordPeriod } from './period.ts';
export { sentenceText, tellClaim, tellFact, textOf } from './tell.ts';
