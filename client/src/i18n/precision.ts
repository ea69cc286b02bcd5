import type { Period, Precision } from '../graph/types.ts';

/** The registry's words are small, those of GraphQL's enums capital. */
export const small = <Word extends string>(word: Word): Lowercase<Word> => word.toLowerCase() as Lowercase<Word>;

export const toPrecision = (precision: Precision | null): Lowercase<Precision> | null =>
  precision === null ? null : small(precision);

/** A period as the sentence layer takes it. */
export const toSentencePeriod = (
  period: Period,
): Omit<Period, 'startPrecision' | 'endPrecision'> & {
  readonly startPrecision: Lowercase<Precision> | null;
  readonly endPrecision: Lowercase<Precision> | null;
} => ({
  ...period,
  startPrecision: toPrecision(period.startPrecision),
  endPrecision: toPrecision(period.endPrecision),
});
