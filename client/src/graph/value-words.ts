import { isPredicate, predicateOf, wordFigure } from '@orrery/cypher/sentence/index.ts';
import type { Column } from './columns.ts';

/** A figure with its unit; a word of a closed list in the language, any other as its source has it. */
export function wordValue(
  { predicate, unit }: Pick<Column, 'predicate' | 'unit'>,
  value: number | string,
  language: 'en' | 'zh',
): string {
  if (typeof value === 'number') {
    const figure = { value: null, valueZh: null, valueNumber: value, valueMin: null, valueMax: null, unit };
    return wordFigure(figure, language)?.text ?? String(value);
  }
  if (predicate === null || !isPredicate(predicate)) return value;
  return predicateOf(predicate).values?.[value]?.[language] ?? value;
}
