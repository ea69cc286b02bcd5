import { type DateRange, parseDate } from '../read/time.ts';

/**
 * The date as the claims format writes it: the text that reads back as exactly this range and precision. Undefined when neither
 * end is known.
 */
export function dateText({ earliest, latest, precision }: DateRange): string | undefined {
  if (earliest === null && latest === null) return undefined;
  const plain = `[${earliest ?? ''}..${latest ?? ''}]`;
  const candidates = earliest === null || latest === null ? [] : candidatesOf(earliest, latest);
  return candidates.find((text) => isSame(text, { earliest, latest, precision })) ?? plain;
}

function candidatesOf(earliest: string, latest: string): readonly string[] {
  const middle = new Date((Date.parse(earliest) + Date.parse(latest)) / 2).toISOString();
  const [day, month, year] = [middle.slice(0, 10), middle.slice(0, 7), middle.slice(0, 4)];
  return [earliest, earliest.slice(0, 7), earliest.slice(0, 4), `${day}~`, `${month}~`, `${year}~`];
}

function isSame(text: string, range: DateRange): boolean {
  const result = parseDate(text);
  return (
    result.ok &&
    result.range.earliest === range.earliest &&
    result.range.latest === range.latest &&
    result.range.precision === range.precision
  );
}
