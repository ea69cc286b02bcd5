import type { EntityRow } from '../rows.ts';
import {
  composeAggregate,
  composeGroupCount,
  composeTotals,
  type GroupCountRow,
  type GroupOrder,
  type GroupRow,
  type TotalsRow,
} from './aggregate.ts';
import {
  type ClaimGroup,
  claimFigure,
  claimGroup,
  type EntityGroup,
  entityFigure,
  entityGroup,
} from './claims-groups.ts';
import { CLAIM_NODE, type ClaimSort, claimKey, ENTITY_NODE, type EntityOrder, entityKey } from './claims-keys.ts';
import { CLAIM, claimsTests, figureOf } from './claims-tests.ts';
import type { ClaimCondition, ConditionView, EntityCondition, PropertyName } from './conditions.ts';
import { type CountRow, composeCount, composeRows, type FoundRow, type Place } from './page.ts';
import { claimColumns, entityColumn, type FoundClaim, READ_ALL, type Reads } from './reads.ts';
import { type Composed, composed, createScope, type Scope } from './scope.ts';
import { toStart } from './start.ts';

/** A question for a page of entities. The view says which claims and links count in conditions and keys. */
export interface EntityQuestion {
  readonly where: EntityCondition;
  readonly view: ConditionView;
}
export interface ClaimQuestion {
  readonly where: ClaimCondition;
  readonly view: ConditionView;
}

export interface PageSlice<Order> {
  readonly order: readonly Order[];
  readonly place: Place | null;
  readonly backward: boolean;
  readonly limit: number;
  /** What of each record is read; all of it where this is left out. */
  readonly reads?: Reads | undefined;
}

/** All ids from the place on, so that the database may take them from the index in their order. */
function idsInOrder(
  it: string,
  { place, backward }: Pick<PageSlice<never>, 'place' | 'backward'>,
  scope: Scope,
): readonly string[] {
  return [place === null ? `${it}.id > ''` : `${it}.id ${backward ? '<' : '>'} ${scope.value(place.id)}`];
}

function entityParts({ where, view }: EntityQuestion, scope: Scope, also: readonly string[] = []) {
  const it = 'e';
  const tests = claimsTests(view, scope);
  return { it, tests, scope, start: toStart(where, tests.entity(it), { it, node: ENTITY_NODE, also }) };
}

function claimParts({ where, view }: ClaimQuestion, scope: Scope, also: readonly string[] = []) {
  const it = 'c';
  const tests = claimsTests(view, scope);
  return { it, tests, scope, start: toStart(where, tests.claim(it), { it, node: CLAIM_NODE, also }) };
}

/** A page of entities, with the values they are ordered by. */
export function findEntities(
  question: EntityQuestion,
  slice: PageSlice<EntityOrder>,
): Composed<FoundRow<{ readonly row: EntityRow }>> {
  const scope = createScope();
  const parts = entityParts(question, scope, slice.order.length === 0 ? idsInOrder('e', slice, scope) : []);
  const keys = slice.order.map((order) => entityKey(order, parts));
  const packed = [entityColumn('e', slice.reads ?? READ_ALL)];
  return composeRows({ ...slice, ...parts, name: 'compose.entities', id: 'e.id', keys, packed }, scope);
}

export function countEntities(question: EntityQuestion, most: number): Composed<CountRow> {
  const scope = createScope();
  return composeCount({ ...entityParts(question, scope), name: 'compose.entity-count', most }, scope);
}

export interface ClaimSlice extends PageSlice<ClaimSort> {
  /**
   * Whether so many claims meet the condition that a page in the order of ids is found sooner by reading ids in their order until it is
   * full than by reading all that meet it.
   */
  readonly areMany?: boolean;
}

/** A page of claims, with the values they are ordered by and what hangs on them. */
export function findClaims(question: ClaimQuestion, slice: ClaimSlice): Composed<FoundRow<FoundClaim>> {
  const scope = createScope();
  const parts = claimParts(
    question,
    scope,
    slice.areMany === true && slice.order.length === 0 ? idsInOrder('c', slice, scope) : [],
  );
  const keys = slice.order.map((order) => claimKey(order, parts));
  const packed = claimColumns('c', slice.reads ?? READ_ALL);
  return composeRows({ ...slice, ...parts, name: 'compose.claims', id: 'c.id', keys, packed }, scope);
}

export function countClaims(question: ClaimQuestion, most: number): Composed<CountRow> {
  const scope = createScope();
  return composeCount({ ...claimParts(question, scope), name: 'compose.claim-count', most }, scope);
}

export interface GroupSlice {
  readonly order: readonly GroupOrder[];
  readonly limit: number;
}

export interface EntityGrouping extends EntityQuestion, GroupSlice {
  readonly groups: readonly EntityGroup[];
  readonly figures: readonly PropertyName[];
}

export interface ClaimGrouping extends ClaimQuestion, GroupSlice {
  readonly groups: readonly ClaimGroup[];
  /** Units; a claim has one figure at most. */
  readonly figures: readonly (string | null | undefined)[];
}

function entityGrouping(question: EntityGrouping, scope: Scope) {
  const parts = entityParts(question, scope);
  return {
    ...parts,
    ...question,
    name: 'compose.entity-groups',
    groups: question.groups.map((group) => entityGroup(group, parts)),
    figures: question.figures.map((figure) => entityFigure(figure, parts)),
  };
}

function claimGrouping(question: ClaimGrouping, scope: Scope) {
  const parts = claimParts(question, scope);
  return {
    ...parts,
    ...question,
    name: 'compose.claim-groups',
    groups: question.groups.map((group) => claimGroup(group, parts)),
    figures: question.figures.map((unit) => claimFigure(unit, parts)),
  };
}

export function groupEntities(question: EntityGrouping): Composed<GroupRow> {
  const scope = createScope();
  return composeAggregate(entityGrouping(question, scope), scope);
}

export function entityGroupCount(question: EntityGrouping): Composed<GroupCountRow> {
  const scope = createScope();
  return composeGroupCount(entityGrouping({ ...question, figures: [] }, scope), scope);
}

export function entityTotals(question: EntityGrouping): Composed<TotalsRow> {
  const scope = createScope();
  return composeTotals(entityGrouping({ ...question, figures: [] }, scope), scope);
}

export function groupClaims(question: ClaimGrouping): Composed<GroupRow> {
  const scope = createScope();
  return composeAggregate(claimGrouping(question, scope), scope);
}

export function claimGroupCount(question: ClaimGrouping): Composed<GroupCountRow> {
  const scope = createScope();
  return composeGroupCount(claimGrouping({ ...question, figures: [] }, scope), scope);
}

export function claimTotals(question: ClaimGrouping): Composed<TotalsRow> {
  const scope = createScope();
  return composeTotals(claimGrouping({ ...question, figures: [] }, scope), scope);
}

export interface UnitRow {
  /** Null for figures without one. */
  readonly unit: string | null;
}

/** In which units a predicate has figures. */
export function unitsOf(predicate: string): Composed<UnitRow> {
  const scope = createScope();
  const text = `MATCH (c:${CLAIM} {predicate: ${scope.value(predicate)}})
WHERE ${figureOf('c')} IS NOT NULL
RETURN DISTINCT c.unit AS unit`;
  return composed<UnitRow>(scope, { name: 'compose.units', text, columns: ['unit'] });
}
