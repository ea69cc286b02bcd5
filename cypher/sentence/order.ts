import { TOPICS } from '../model/define.ts';
import { PREDICATE_NAMES, type Predicate, predicateOf } from '../model/predicates.ts';
import type { Side } from './claim.ts';

/** Where facts of this kind stand on the page of an entity: the smaller, the earlier. */
export function factRank(predicate: Predicate, side: Side['kind']): number {
  const { topics } = predicateOf(predicate);
  const topic =
    side === 'subject' ? topics[0] : side === 'object' ? topics[1] : side === 'party' ? 'relation' : 'mention';
  // Within a topic the order of the registry decides, so that a page is the same at every visit.
  return TOPICS.indexOf(topic) * 1000 + (side === 'subject' ? 0 : 500) + PREDICATE_NAMES.indexOf(predicate);
}

/** Ranks by the relationship and the predicate, as the database asks for them: `SUBJECT WORKS_AT`. A further party is told last. */
export const FACT_RANKS: Readonly<Record<string, number>> = Object.fromEntries(
  PREDICATE_NAMES.flatMap((predicate) => [
    [`SUBJECT ${predicate}`, factRank(predicate, 'subject')] as const,
    [`OBJECT ${predicate}`, factRank(predicate, 'object')] as const,
    [`ALSO ${predicate}`, factRank(predicate, 'party')] as const,
  ]),
);
