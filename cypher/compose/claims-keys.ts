import { CLAIM, type ClaimsTests, dayOf, degreeOf, ENTITY, figureOf, inUnit, type LinkStep } from './claims-tests.ts';
import type { PropertyName } from './conditions.ts';
import type { SortKey } from './page.ts';
import type { Scope } from './scope.ts';

/**
 * By what entities can be ordered. Of several figures of one entity the largest counts, in ascending order the smallest; of several words
 * likewise the last or the first. `links` counts the links over a step.
 */
export type EntityOrder = { readonly descending: boolean } & (
  | { readonly by: 'id' | 'name' | 'firstDate' | 'lastDate' | 'degree' | 'claims' }
  | ({ readonly by: 'property' } & PropertyName)
  | { readonly by: 'words'; readonly property: string }
  | ({ readonly by: 'links' } & LinkStep)
);

/** By what claims can be ordered: `date` is the first day that is known of one. */
export interface ClaimSort {
  readonly by: 'id' | 'date' | 'predicate' | 'citations' | 'documents' | 'figure';
  readonly descending: boolean;
  /** The unit of figures, as with a property. */
  readonly unit?: string | null | undefined;
}

interface Parts {
  readonly it: string;
  readonly tests: ClaimsTests;
  readonly scope: Scope;
}

/** Words are compared, and kept in a cursor, up to so many characters. */
const LONGEST_WORD = 200;

/** How many links of a step an entity has. */
function linksOf(it: string, step: LinkStep, { tests, scope }: Omit<Parts, 'it'>): string {
  const { match, where } = tests.link({ it, other: scope.variable('n') }, step);
  return `COUNT { MATCH ${match} WHERE ${where.join(' AND ')} }`;
}

/** A day as a number that grows with it, 2025-10-01 as 20251001: a cursor can hold it, and no text of a client becomes a date. */
const dayNumber = (day: string): string => `(${day}).year * 10000 + (${day}).month * 100 + (${day}).day`;

/** Order by id is the last key of every page: asked for first, it leaves nothing to the others. */
export function entityKey(order: EntityOrder, { it, tests, scope }: Parts): SortKey {
  const { descending } = order;
  const as = scope.variable('s');
  const claim = scope.variable('c');
  const around = (pattern: string, conditions: readonly string[], returns: string): SortKey => ({
    before: `CALL (${it}) {
  MATCH (${it})<-[:${pattern}]-(${claim}:${CLAIM})
  WHERE ${[...conditions, tests.shown(claim)].join(' AND ')}
  RETURN ${returns} AS ${as}
}`,
    expression: as,
    form: 'number',
    descending,
  });
  switch (order.by) {
    case 'id':
      return { expression: `${it}.id`, form: 'text', descending };
    case 'name':
      return { expression: `toLower(${it}.name)`, form: 'text', descending };
    case 'degree':
      return { expression: degreeOf(it, tests, scope), form: 'number', descending };
    case 'claims':
      return around('SUBJECT|OBJECT|ALSO', [], `count(DISTINCT ${claim})`);
    case 'firstDate':
      return around(
        'SUBJECT|OBJECT|ALSO',
        [],
        dayNumber(`min(coalesce(${claim}.startEarliest, ${claim}.startLatest))`),
      );
    case 'lastDate':
      return around(
        'SUBJECT|OBJECT|ALSO',
        [],
        dayNumber(`max(coalesce(${claim}.endLatest, ${claim}.startLatest, ${claim}.startEarliest))`),
      );
    case 'property': {
      const chosen = `${descending ? 'max' : 'min'}(${figureOf(claim)})`;
      const named = `${claim}.predicate = ${scope.value(order.property)}`;
      const unit = order.unit === undefined ? [] : [inUnit(claim, order.unit, scope)];
      return around('SUBJECT', [named, ...unit], chosen);
    }
    case 'words': {
      const word = `left(${claim}.value, ${LONGEST_WORD})`;
      const named = `${claim}.predicate = ${scope.value(order.property)}`;
      return { ...around('SUBJECT', [named], `${descending ? 'max' : 'min'}(${word})`), form: 'text' };
    }
    case 'links':
      return { expression: linksOf(it, order, { tests, scope }), form: 'number', descending };
  }
}

export function claimKey({ by, descending, unit }: ClaimSort, { it, scope }: Parts): SortKey {
  switch (by) {
    case 'id':
      return { expression: `${it}.id`, form: 'text', descending };
    case 'date':
      return { expression: dayNumber(dayOf(it)), form: 'number', descending };
    case 'predicate':
      return { expression: `${it}.predicate`, form: 'text', descending };
    case 'citations':
      return { expression: `${it}.citationCount`, form: 'number', descending };
    case 'documents':
      return { expression: `${it}.documentCount`, form: 'number', descending };
    case 'figure':
      return {
        expression: unit === undefined ? figureOf(it) : `CASE WHEN ${inUnit(it, unit, scope)} THEN ${figureOf(it)} END`,
        form: 'number',
        descending,
      };
  }
}

export const ENTITY_NODE = `(e:${ENTITY})`;
export const CLAIM_NODE = `(c:${CLAIM})`;
