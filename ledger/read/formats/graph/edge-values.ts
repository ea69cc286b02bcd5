import type { PredicateKind } from '@orrery/cypher/model/define.ts';
import { type DateRange, parseDate } from '../../time.ts';
import { type FoundProperty, type Properties, plainName } from './properties.ts';
import { LIST_SEPARATOR } from './records.ts';
import { counted, type Fault } from './tally.ts';

export interface Times {
  readonly start: DateRange | undefined;
  readonly end: DateRange | undefined;
  readonly faults: readonly Fault[];
}

/** A start and an end; for what happens once, the start is the day, and an end is kept as text. */
export function readTimes(props: Properties, kind: PredicateKind): Times {
  const faults: Fault[] = [];
  const read = (word: 'start' | 'end'): DateRange | undefined => {
    const found = props.find(word);
    if (found === undefined) return undefined;
    const result = parseDate(dayPart(found.value));
    if (result.ok) {
      props.taken(found.name);
      return result.range;
    }
    // A usual name may hold anything ("from: Paris"); what the side-car calls a date must be one.
    if (found.mapped || /\d/.test(found.value)) faults.push(badDate(found, result.remedy));
    return undefined;
  };
  const happens = kind === 'point' || kind === 'measure';
  const [start, end] = [read('start'), happens ? undefined : read('end')];
  return { start, end, faults };
}

/** The day of a timestamp, the year of `2019.0`; the first of several. */
function dayPart(text: string): string {
  const [first = ''] = text.split(LIST_SEPARATOR);
  return first
    .trim()
    .replace(/^(\d{4}-\d{2}-\d{2})[T ]\d.*$/, '$1')
    .replace(/^(\d{4})\.0+$/, '$1');
}

function badDate({ name, value }: FoundProperty, remedy: string): Fault {
  return {
    code: 'bad-date',
    cause: name,
    sample: value,
    say: ({ count, samples }) => [`${counted(count, 'edge')} whose "${name}" is not a date: ${samples}`, remedy],
  };
}

export interface Figure {
  readonly number: number | undefined;
  readonly unit: string | undefined;
  readonly faults: readonly Fault[];
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
/** Names that say nothing of what is counted: they are no unit. */
const NO_UNIT = new Set(['amount', 'number', 'value']);

/** An amount with its unit: a property, what the side-car says, else what the property is called, as in `weight` or `amountEur`. */
export function readFigure(props: Properties, ruled: string | undefined): Figure {
  const found = props.find('number') ?? props.amountInCurrency();
  if (found === undefined) return { number: undefined, unit: undefined, faults: [] };
  const text = found.value.replaceAll(/[\s_]|%$/g, '');
  const value = Number(text);
  if (!NUMBER.test(text) || !isExact(text, value)) {
    return { number: undefined, unit: undefined, faults: found.mapped ? [badNumber(found)] : [] };
  }
  props.taken(found.name);
  const unit =
    props.take('unit') ?? ruled ?? unitIn(found) ?? (NO_UNIT.has(plainName(found.name)) ? undefined : found.name);
  return { number: value, unit, faults: [] };
}

/** Numbers that a double cannot hold stay text: a changed figure would be worse than none. */
function isExact(text: string, value: number): boolean {
  return Number.isFinite(value) && (Number.isSafeInteger(value) || !/^[+-]?\d+$/.test(text));
}

function unitIn({ name, value }: FoundProperty): string | undefined {
  if (value.endsWith('%') || plainName(name) === 'percentage') return '%';
  return /^amount_?([a-z]{3})$/i.exec(name)?.[1]?.toUpperCase();
}

function badNumber({ name, value }: FoundProperty): Fault {
  return {
    code: 'bad-number',
    cause: name,
    sample: value,
    say: ({ count, samples }) => [
      `${counted(count, 'edge')} whose "${name}" is not a number that can be kept: ${samples}`,
      'write it like 12, -3.5 or 1e6',
    ],
  };
}
