import { type Predicate, predicateOf } from '@orrery/cypher/model/predicates.ts';
import { type Kind, type Relation, relationIn } from './kinds.ts';
import type { ClaimRule, Mapping } from './mapping.ts';
import type { TableRow } from './table-rows.ts';

/** A claim of the mapping whose predicate is known: as the mapping says it, or as a word of the row does. */
export type ClaimMapping = Omit<ClaimRule, 'predicate'> & { readonly predicate: Predicate };

/** What a rule states in a row. */
export function claimIn(rule: ClaimRule, row: TableRow): Kind<ClaimMapping> {
  const { predicate } = rule;
  if (typeof predicate === 'string') {
    return { is: 'known', word: '', value: concrete(rule, { predicate, reverse: false }) };
  }
  const found = relationIn(predicate, rule.object !== undefined, row);
  return found.is === 'known' ? { ...found, value: concrete(rule, found.value) } : found;
}

const made = new WeakMap<ClaimRule, Map<string, ClaimMapping>>();

/** One object for each rule and predicate, so that what is counted by claim is counted together. */
function concrete(rule: ClaimRule, { predicate, reverse }: Relation): ClaimMapping {
  const known = made.get(rule) ?? new Map<string, ClaimMapping>();
  made.set(rule, known);
  const name = `${predicate}${reverse ? ' reversed' : ''}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const ends =
    reverse && rule.object !== undefined
      ? { subject: rule.object, object: rule.subject }
      : { subject: rule.subject, object: rule.object };
  const claim: ClaimMapping = { ...rule, ...ends, ...timesFor(rule, predicate), predicate };
  known.set(name, claim);
  return claim;
}

/**
 * Of a column of relations some last and others happen: the first date is the beginning of the one and the day of the other. An end
 * that what happens once cannot have is told as a cell that is not taken.
 */
function timesFor(rule: ClaimRule, predicate: Predicate): Partial<Pick<ClaimRule, 'at' | 'start' | 'end'>> {
  const { kind } = predicateOf(predicate);
  if (typeof rule.predicate === 'string' || kind === 'literal') return {};
  if (kind === 'point' || kind === 'measure') return { at: rule.at ?? rule.start, start: undefined, end: undefined };
  return { start: rule.start ?? rule.at, at: undefined };
}

/** What a claim of this mapping needs that the registry does not give it; empty when all is well. */
export function misfits({ claims }: Mapping): readonly { readonly index: number; readonly message: string }[] {
  return claims.flatMap((rule, index) =>
    alternatives(rule).flatMap((relation) => misfitOf(concrete(rule, relation)).map((message) => ({ index, message }))),
  );
}

function alternatives({ predicate }: ClaimRule): readonly Relation[] {
  return typeof predicate === 'string' ? [{ predicate, reverse: false }] : Object.values(predicate.predicates);
}

function misfitOf(claim: ClaimMapping): readonly string[] {
  const { drawn, kind } = predicateOf(claim.predicate);
  if (drawn && claim.object === undefined) return [`${claim.predicate} needs an object`];
  if (!drawn && claim.object !== undefined) return [`${claim.predicate} takes a value or a number, not an object`];
  if (!drawn && claim.value === undefined && claim.number === undefined) {
    return [`${claim.predicate} needs a value or a number`];
  }
  if (drawn && claim.value !== undefined && kind !== 'measure') {
    return [`${claim.predicate} has an object and takes no value: a figure goes under "number"`];
  }
  const isOnce = kind === 'point' || kind === 'measure';
  if ((claim.start !== undefined || claim.end !== undefined) && isOnce)
    return [`${claim.predicate} happens once: give "at", not "start"`];
  if (claim.at !== undefined && !isOnce && kind !== 'literal')
    return [`${claim.predicate} lasts: give "start", not "at"`];
  if (claim.unit !== undefined && claim.number === undefined)
    return ['"unit" says what a "number" counts; there is none'];
  return [];
}
