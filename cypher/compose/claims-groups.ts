import { entityTypeNames, labelsOf } from '../model/entity-types.ts';
import { perVocabulary } from '../model/vocabulary.ts';
import type { FigureKey, GroupKey } from './aggregate.ts';
import { CITATION, CLAIM, type ClaimsTests, ENTITY, figureOf, inUnit, type LinkStep } from './claims-tests.ts';
import type { ClaimPart, PropertyName } from './conditions.ts';
import type { Scope } from './scope.ts';

/** How figures are put together: in steps of one width, or in powers of ten. A bin is told by its lower end. */
export type Bins = { readonly width: number } | { readonly decades: true };

/** By what entities are grouped. */
export type EntityGroup =
  | { readonly by: 'type' }
  /** The earliest year of what is said of it with one of these predicates, or with any. */
  | { readonly by: 'year'; readonly predicates: readonly string[] }
  | { readonly by: 'property'; readonly property: string }
  | ({ readonly by: 'bin'; readonly bins: Bins } & PropertyName)
  /** The entities at the end of a chain of links. */
  | { readonly by: 'neighbour'; readonly steps: readonly LinkStep[] };

export type ClaimGroup =
  | { readonly by: 'predicate' | 'certainty' | 'modality' | 'year' | 'voice' | 'document' | 'value' }
  | { readonly by: 'party'; readonly end: ClaimPart }
  | { readonly by: 'partyType'; readonly end: ClaimPart }
  | { readonly by: 'bin'; readonly bins: Bins; readonly unit?: string | null | undefined };

interface Parts {
  readonly it: string;
  readonly tests: ClaimsTests;
  readonly scope: Scope;
}

/** The types, subtypes before what they are a kind of: the first that a node carries is its own. */
const typesByDepth: () => readonly string[] = perVocabulary(() =>
  entityTypeNames().toSorted((a, b) => labelsOf(b).length - labelsOf(a).length),
);

const typeText = (node: string, scope: Scope): string =>
  `head([type IN ${scope.value(typesByDepth())} WHERE type IN labels(${node})])`;

export function binText(figure: string, bins: Bins, scope: Scope): string {
  if ('width' in bins) {
    const width = scope.value(bins.width);
    return `floor(${figure} / ${width}) * ${width}`;
  }
  // A logarithm may fall short of the whole number by a rounding: 1000 belongs to the decade that begins with it.
  return `CASE WHEN ${figure} > 0 THEN 10.0 ^ floor(log10(${figure}) + 1e-12) END`;
}

export function entityGroup(group: EntityGroup, parts: Parts): GroupKey {
  const { it, tests, scope } = parts;
  const as = scope.variable('x');
  switch (group.by) {
    case 'type':
      return { expression: typeText(it, scope) };
    case 'year': {
      const claim = scope.variable('c');
      const named = group.predicates.length === 0 ? [] : [`${claim}.predicate IN ${scope.value(group.predicates)}`];
      return {
        before: `CALL (${it}) {
  MATCH (${it})<-[:SUBJECT|OBJECT|ALSO]-(${claim}:${CLAIM})
  WHERE ${[...named, tests.shown(claim)].join(' AND ')}
  RETURN min(coalesce(${claim}.startEarliest, ${claim}.startLatest)).year AS ${as}
}`,
        expression: as,
      };
    }
    case 'property':
      return claimValues(group.property, { as, value: (claim) => `${claim}.value` }, parts);
    case 'bin': {
      const { bins, unit, property } = group;
      return claimValues(property, { as, unit, value: (claim) => binText(figureOf(claim), bins, scope) }, parts);
    }
    case 'neighbour': {
      const { match, where, last } = chain(group.steps, parts);
      return {
        before: `CALL (${it}) {
  OPTIONAL MATCH ${match} WHERE ${where}
  RETURN DISTINCT ${last}.id AS ${as}
}`,
        expression: as,
      };
    }
  }
}

/** The pattern of a chain of links from `it`, never through one link twice. */
function chain(
  steps: readonly LinkStep[],
  { it, tests, scope }: Parts,
): { readonly match: string; readonly where: string; readonly last: string } {
  const parts: string[] = [];
  const where: string[] = [];
  let last = it;
  for (const step of steps) {
    const other = scope.variable('n');
    const link = tests.link({ it: last, other }, step);
    parts.push(link.match);
    where.push(...link.where);
    last = other;
  }
  return { match: parts.join(', '), where: where.join(' AND '), last };
}

interface ValueOf {
  readonly as: string;
  readonly unit?: string | null | undefined;
  readonly value: (claim: string) => string;
}

function claimValues(property: string, { as, unit, value }: ValueOf, { it, tests, scope }: Parts): GroupKey {
  const claim = scope.variable('c');
  const named = `${claim}.predicate = ${scope.value(property)}`;
  const conditions = [named, ...(unit === undefined ? [] : [inUnit(claim, unit, scope)]), tests.shown(claim)];
  return {
    before: `CALL (${it}) {
  OPTIONAL MATCH (${it})<-[:SUBJECT]-(${claim}:${CLAIM})
  WHERE ${conditions.join(' AND ')}
  WITH DISTINCT ${value(claim)} AS value
  WITH collect(value) AS values
  UNWIND CASE WHEN size(values) = 0 THEN [null] ELSE values END AS ${as}
  RETURN ${as}
}`,
    expression: as,
  };
}

/** The figure of an entity; the largest of several. */
export function entityFigure({ property, unit }: PropertyName, { it, tests, scope }: Parts): FigureKey {
  const claim = scope.variable('c');
  const as = scope.variable('y');
  const named = `${claim}.predicate = ${scope.value(property)}`;
  const conditions = [named, ...(unit === undefined ? [] : [inUnit(claim, unit, scope)]), tests.shown(claim)];
  return {
    before: `CALL (${it}) {
  MATCH (${it})<-[:SUBJECT]-(${claim}:${CLAIM})
  WHERE ${conditions.join(' AND ')}
  RETURN max(${figureOf(claim)}) AS ${as}
}`,
    expression: as,
  };
}

export function claimFigure(unit: string | null | undefined, { it, scope }: Omit<Parts, 'tests'>): FigureKey {
  return {
    expression: unit === undefined ? figureOf(it) : `CASE WHEN ${inUnit(it, unit, scope)} THEN ${figureOf(it)} END`,
  };
}

export function claimGroup(group: ClaimGroup, { it, scope }: Omit<Parts, 'tests'>): GroupKey {
  const as = scope.variable('x');
  switch (group.by) {
    case 'predicate':
    case 'certainty':
    case 'modality':
    case 'value':
      return { expression: `${it}.${group.by}` };
    case 'year':
      return { expression: `coalesce(${it}.startEarliest, ${it}.startLatest).year` };
    case 'bin': {
      const figure = claimFigure(group.unit, { it, scope }).expression;
      return { expression: binText(figure, group.bins, scope) };
    }
    case 'voice':
    case 'document': {
      const citation = scope.variable('k');
      const voice = scope.variable('v');
      const isVoice = group.by === 'voice';
      return {
        before: `CALL (${it}) {
  OPTIONAL MATCH (${it})-[:HAS_CITATION]->(${citation}:${CITATION})${isVoice ? `-[:ATTRIBUTED_TO]->(${voice}:${ENTITY})` : ''}
  RETURN DISTINCT ${isVoice ? `${voice}.id` : `${citation}.documentId`} AS ${as}
}`,
        expression: as,
      };
    }
    case 'party':
    case 'partyType': {
      const other = scope.variable('n');
      return {
        before: `CALL (${it}) {
  OPTIONAL MATCH (${it})-[:${group.end}]->(${other}:${ENTITY})
  RETURN DISTINCT ${group.by === 'party' ? `${other}.id` : typeText(other, scope)} AS ${as}
}`,
        expression: as,
      };
    }
  }
}
