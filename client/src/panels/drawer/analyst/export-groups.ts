import type { TableGroups, TableKey } from '../../../api/table.ts';
import type { AnalystId } from '../../../i18n/analyst-words.ts';
import { type CsvCell, csvText } from '../export-result.ts';
import type { TableQuestion } from './question.ts';

interface Heads {
  readonly keys: readonly string[];
  measure(id: AnalystId): string;
}

/**
 * Groups as CSV: the keys, how many, and what their figures come to, with the unit in the head. Where there are more groups than the server
 * gives, a last line tells how many.
 */
export function groupsToCsv(
  { groups, groupCount }: TableGroups,
  { figure }: TableQuestion,
  { keys, measure }: Heads,
): string {
  const unit = groups.find(({ figures }) => (figures[0]?.count ?? 0) > 0)?.figures[0]?.unit ?? null;
  const inUnit = (head: string): string => (unit === null ? head : `${head} (${unit})`);
  const measured =
    figure === null
      ? []
      : [
          measure('measure.known'),
          ...(['SUM', 'AVERAGE', 'MIN', 'MEDIAN', 'MAX'] as const).map((one) => inUnit(measure(`measure.${one}`))),
        ];
  return csvText([
    [...keys, measure('measure.COUNT'), ...measured],
    ...groups.map(({ keys: values, count, figures: [one] }): readonly CsvCell[] => [
      ...values.map(keyCell),
      count,
      ...(figure === null
        ? []
        : [
            one?.count ?? 0,
            one?.sum ?? null,
            one?.average ?? null,
            one?.min ?? null,
            one?.median ?? null,
            one?.max ?? null,
          ]),
    ]),
    ...(groupCount > groups.length ? [[`… +${groupCount - groups.length}`]] : []),
  ]);
}

function keyCell({ entity, type, year, from, to, word }: TableKey): CsvCell {
  if (entity !== null) return entity.name;
  if (type !== null) return type;
  if (year !== null) return year;
  return from === null ? word : `${from} – ${to ?? ''}`;
}
