import { asLabel, asRelationshipType } from '../model/names.ts';
import { ownLabel } from '../model/own.ts';
import { pointPredicates } from '../model/predicates.ts';
import { viewCondition } from '../views-in-query.ts';
import { DRAWN_TYPES } from '../words-in-query.ts';
import {
  type ClaimLeaf,
  type ClaimPart,
  COMPARISONS,
  type ConditionView,
  type EntityLeaf,
  type ValueTest,
} from './conditions.ts';
import type { Scope } from './scope.ts';
import { flat, type PatternTest, type Test, toExpression } from './start.ts';

/** How the conditions of our claims are asked. Names of the vocabulary become text once they are written like names; all else is a parameter. */
export interface ClaimsTests {
  entity(it: string): (leaf: EntityLeaf) => Test;
  claim(it: string): (leaf: ClaimLeaf) => Test;
  /** Conditions under which a claim counts: it may be shown, and the view lets it through. */
  shown(claim: string): string;
  /** The pattern from `it` over the links of these predicates, `r` bound, to `other`, and the conditions under which they count. */
  link(
    ends: { readonly it: string; readonly other: string },
    over: LinkStep,
  ): { readonly match: string; readonly where: readonly string[] };
}

export interface LinkStep {
  /** None: any. */
  readonly predicates: readonly string[];
  readonly direction: 'out' | 'in' | 'both';
}

export const ENTITY = ownLabel('Entity');
export const CLAIM = ownLabel('Claim');
export const CITATION = ownLabel('Citation');

/** The figure of a claim: a span counts with its middle. */
export const figureOf = (claim: string): string =>
  `coalesce(${claim}.valueNumber, (${claim}.valueMin + ${claim}.valueMax) / 2.0, ${claim}.valueMin, ${claim}.valueMax)`;

/** Where figures are in this unit: null for those without one. */
export const inUnit = (claim: string, unit: string | null, scope: Scope): string =>
  unit === null ? `${claim}.unit IS NULL` : `${claim}.unit = ${scope.value(unit)}`;

const patternOf = (part: ClaimPart | null): string => part ?? 'SUBJECT|OBJECT|ALSO';

/** What a search by each kind of pattern is likely to find, few first. */
const RANK = { cited: 1, value: 3, said: 4, linked: 5 } as const;

export function claimsTests(view: ConditionView, scope: Scope): ClaimsTests {
  const seen = viewOf(view, scope);
  const tests: ClaimsTests = {
    entity: (it) => (leaf) => entityTest(leaf, { it, scope, tests }),
    claim: (it) => (leaf) => claimTest(leaf, { it, scope, tests }),
    shown: (claim) => `${claim}.shown = true AND ${seen.of('SHOWN', claim)}`,
    link({ it, other }, { predicates, direction }) {
      const link = scope.variable('r');
      const types = predicates.length === 0 ? DRAWN_TYPES : predicates.map(asRelationshipType).join('|');
      const [from, to] = [direction === 'in' ? '<-' : '-', direction === 'out' ? '->' : '-'];
      return {
        match: `(${it})${from}[${link}:${types}]${to}(${other}:${ENTITY})`,
        where: [`${link}.claimId IS NOT NULL`, seen.of('HOLDS', link)],
      };
    },
  };
  return tests;
}

/** The view is told once: its parameters are the same wherever it is asked for. */
function viewOf(view: ConditionView, scope: Scope): { of(what: 'SHOWN' | 'HOLDS', it: string): string } {
  const texts = new Map<string, string>();
  const once = (name: string, value: unknown): string => {
    const known = texts.get(name) ?? scope.value(value);
    texts.set(name, known);
    return known;
  };
  const isTimeless = view.at === null && view.from === null && view.to === null;
  return {
    of(what, it) {
      const certain = `${it}.certainty IN ${once('certainties', view.certainties)}`;
      if (isTimeless) return certain;
      const days = { at: once('at', view.at), from: once('from', view.from), to: once('to', view.to) };
      return `${certain} AND ${viewCondition(what, it, days)}`;
    },
  };
}

interface Here {
  readonly it: string;
  readonly scope: Scope;
  readonly tests: ClaimsTests;
}

function entityTest(leaf: EntityLeaf, { it, scope, tests }: Here): Test {
  switch (leaf.is) {
    case 'ids':
      return { where: `${it}.id IN ${scope.value(leaf.ids)}` };
    case 'types':
      return { where: `${it}:${leaf.types.map(asLabel).join('|')}` };
    case 'text':
      return { where: `${it}.searchKey CONTAINS ${scope.value(leaf.text)}` };
    case 'property': {
      const claim = scope.variable('c');
      return {
        match: `(${it})<-[:SUBJECT]-(${claim}:${CLAIM})`,
        where: [
          `${claim}.predicate = ${scope.value(leaf.property)}`,
          tests.shown(claim),
          ...valueTests(claim, leaf, scope),
        ],
        rank: RANK.value,
      };
    }
    case 'linked': {
      const other = scope.variable('n');
      const { match, where } = tests.link({ it, other }, leaf);
      return { match, where: [...where, toExpression(leaf.to, tests.entity(other))], rank: RANK.linked };
    }
    case 'said':
      return saidTest(leaf, { it, scope, tests });
    case 'degree':
      return { where: withinBounds(degreeOf(it, tests, scope), leaf, scope) };
  }
}

/** A citation that the claim needs stands in the same pattern: few claims rest on one voice, and the database may begin there. */
function saidTest({ end, claim }: Extract<EntityLeaf, { is: 'said' }>, { it, scope, tests }: Here): Test {
  const variable = scope.variable('c');
  const parts = flat(claim);
  const cited = parts.flatMap((part) =>
    'leaf' in part && part.leaf.is === 'cited' ? [citedTest(part.leaf, variable, scope)] : [],
  );
  const others = parts.filter((part) => !('leaf' in part && part.leaf.is === 'cited'));
  return {
    match: [`(${it})<-[:${patternOf(end)}]-(${variable}:${CLAIM})`, ...cited.map(({ match }) => match)].join(', '),
    where: [
      tests.shown(variable),
      ...cited.flatMap(({ where }) => where),
      toExpression({ all: others }, tests.claim(variable)),
    ],
    rank: Math.min(RANK.said, ...cited.map(({ rank }) => rank)),
  };
}

/** How many neighbours it has under the view. */
export function degreeOf(it: string, tests: ClaimsTests, scope: Scope): string {
  const other = scope.variable('n');
  const { match, where } = tests.link({ it, other }, { predicates: [], direction: 'both' });
  return `COUNT { MATCH ${match} WHERE ${[`${other} <> ${it}`, ...where].join(' AND ')} RETURN DISTINCT ${other} }`;
}

export function withinBounds(
  count: string,
  { least, most }: { readonly least: number | null; readonly most: number | null },
  scope: Scope,
): string {
  const bounds = [
    ...(least === null ? [] : [`${count} >= ${scope.value(BigInt(least))}`]),
    ...(most === null ? [] : [`${count} <= ${scope.value(BigInt(most))}`]),
  ];
  return bounds.length === 0 ? 'true' : bounds.join(' AND ');
}

function claimTest(leaf: ClaimLeaf, { it, scope, tests }: Here): Test {
  switch (leaf.is) {
    case 'predicates':
      return { where: `${it}.predicate IN ${scope.value(leaf.predicates)}` };
    case 'certainties':
      return { where: `${it}.certainty IN ${scope.value(leaf.certainties)}` };
    case 'modalities':
      return { where: `${it}.modality IN ${scope.value(leaf.modalities)}` };
    case 'disputed':
      return {
        where: leaf.disputed
          ? `${it}.disputed = true OR ${it}.timeConflict = true`
          : `NOT (${it}.disputed OR ${it}.timeConflict)`,
      };
    case 'shown':
      return { where: `${it}.shown = ${scope.value(leaf.shown)}` };
    case 'cited':
      return citedTest(leaf, it, scope);
    case 'period':
      return { where: periodText(leaf, it, scope) };
    case 'text':
      return { where: `${it}.searchText CONTAINS ${scope.value(leaf.text)}` };
    case 'value':
      return { where: ['true', ...valueTests(it, leaf, scope)].join(' AND ') };
    case 'party': {
      const other = scope.variable('n');
      return {
        match: `(${it})-[:${patternOf(leaf.end)}]->(${other}:${ENTITY})`,
        where: [toExpression(leaf.entity, tests.entity(other))],
        rank: RANK.cited,
      };
    }
  }
}

function citedTest(leaf: Extract<ClaimLeaf, { is: 'cited' }>, it: string, scope: Scope): PatternTest {
  const citation = scope.variable('k');
  const voice = scope.variable('v');
  const byVoice = leaf.voices.length === 0 ? '' : `-[:ATTRIBUTED_TO]->(${voice}:${ENTITY})`;
  return {
    match: `(${it})-[:HAS_CITATION]->(${citation}:${CITATION})${byVoice}`,
    where: [
      ...(leaf.voices.length === 0 ? [] : [`${voice}.id IN ${scope.value(leaf.voices)}`]),
      ...(leaf.document === null ? [] : [`${citation}.documentId = ${scope.value(leaf.document)}`]),
      ...(leaf.certainties.length === 0 ? [] : [`${citation}.certainty IN ${scope.value(leaf.certainties)}`]),
      ...(leaf.stances.length === 0 ? [] : [`${citation}.stance IN ${scope.value(leaf.stances)}`]),
    ],
    rank: leaf.voices.length === 0 && leaf.document === null ? RANK.linked + 1 : RANK.cited,
  };
}

/** The first day that is known of a claim. */
export const dayOf = (claim: string): string =>
  `coalesce(${['startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'lastObserved'].map((name) => `${claim}.${name}`).join(', ')})`;

function periodText(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  it: string,
  scope: Scope,
): string {
  const end = `CASE WHEN ${it}.predicate IN ${scope.value(pointPredicates())} THEN ${it}.startLatest ELSE ${it}.endLatest END`;
  return [
    `${dayOf(it)} IS NOT NULL`,
    ...(to === null ? [] : [`coalesce(${it}.startEarliest <= date(${scope.value(to)}), true)`]),
    ...(from === null ? [] : [`coalesce(${end} >= date(${scope.value(from)}), true)`]),
  ].join(' AND ');
}

function valueTests(
  claim: string,
  { unit, tests }: { readonly unit?: string | null | undefined; readonly tests: readonly ValueTest[] },
  scope: Scope,
): readonly string[] {
  return [
    ...(unit === undefined ? [] : [inUnit(claim, unit, scope)]),
    ...tests.map((test) => valueTest(test, { figure: figureOf(claim), text: `${claim}.value` }, scope)),
  ];
}

/** One test on what stands in a query for the figure and for the text of a value. */
export function valueTest(
  test: ValueTest,
  { figure, text }: { readonly figure: string; readonly text: string },
  scope: Scope,
): string {
  switch (test.is) {
    case 'oneOf':
      return `${figure} IN ${scope.value(test.figures)}`;
    case 'words':
      return `${text} IN ${scope.value(test.words)}`;
    case 'holds':
      return `toLower(${text}) CONTAINS toLower(${scope.value(test.text)})`;
    default:
      return `${figure} ${COMPARISONS[test.is]} ${scope.value(test.figure)}`;
  }
}
