import { isPredicate, predicateOf } from '@orrery/cypher/sentence/index.ts';
import { CERTAINTY_ORDER, passes } from '../graph/lens.ts';
import type { View } from '../graph/view.ts';

/** A string literal for GraphQL and Cypher alike: both escape as JSON does. */
export const literal = (text: string): string => JSON.stringify(text);

/** What a variable of a query stands for: links, or claims, of these predicates. */
export interface Judged {
  readonly variable: string;
  readonly predicates: readonly string[];
  /** A claim has its predicate as a property, a link as its type. */
  readonly isClaim?: boolean;
}

/**
 * What `judge()` says of a claim, as conditions of Cypher: its certainty passes the lens, it may have begun by the day, and it may lie
 * in the range. None for what the widest view lets through anyway.
 */
export function viewConditions(judged: Judged, { lens, asOf, range }: View): readonly string[] {
  const { variable } = judged;
  const begunBy = (day: string): string =>
    `(${variable}.startEarliest IS NULL OR ${variable}.startEarliest <= date(${literal(day)}))`;
  return [
    ...lensConditions(variable, lens),
    ...(asOf === null ? [] : [begunBy(asOf)]),
    ...(range === null ? [] : [begunBy(range.to), notOverBefore(judged, range.from)]),
  ];
}

/** The database keeps certainties in small letters. */
export function lensConditions(variable: string, lens: View['lens']): readonly string[] {
  if (lens === 'ALL') return [];
  const some = CERTAINTY_ORDER.filter((certainty) => passes(lens, certainty));
  return [`${variable}.certainty IN [${some.map((each) => literal(each.toLowerCase())).join(', ')}]`];
}

const isPoint = (predicate: string): boolean =>
  isPredicate(predicate) && ['point', 'measure'].includes(predicateOf(predicate).kind);

/** A point lies before the range when it had happened by then; a state when it had ended, and is not said to go on. */
function notOverBefore({ variable, predicates, isClaim = false }: Judged, from: string): string {
  const points = predicates.filter(isPoint);
  const bound = (field: string): string =>
    `(${variable}.${field} IS NULL OR ${variable}.${field} >= date(${literal(from)}))`;
  const state = `(${variable}.endOpen = true OR ${bound('endLatest')})`;
  if (points.length === 0) return state;
  if (points.length === predicates.length) return bound('startLatest');
  const name = isClaim ? `${variable}.predicate` : `type(${variable})`;
  return `CASE WHEN ${name} IN [${points.map(literal).join(', ')}] THEN ${bound('startLatest')} ELSE ${state} END`;
}

/** `WHERE …` and a new line, or nothing where there is no condition. */
export function whereOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join('\n  AND ')}\n`;
}

/** The view above a text that is copied or shown: who runs it later sees what it was made under. */
export function viewComment(comment: '#' | '//', { lens, asOf, range }: View): string {
  const during = range === null ? '' : `, from ${range.from} to ${range.to}`;
  return `${comment} Orrery: lens ${lens}, ${asOf === null ? 'all time' : `as of ${asOf}`}${during}\n`;
}
