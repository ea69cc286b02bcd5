import { TOPICS } from '../model/define.ts';
import { type Predicate, predicateNames, predicateOf } from '../model/predicates.ts';
import { perVocabulary } from '../model/vocabulary.ts';
import type { Side } from './claim.ts';

/** Where facts of this kind stand on the page of an entity: the smaller, the earlier. */
export function factRank(predicate: Predicate, side: Side['kind']): number {
  const { topics } = predicateOf(predicate);
  const topic =
    side === 'subject' ? topics[0] : side === 'object' ? topics[1] : side === 'party' ? 'relation' : 'mention';
  // Within a topic the order of the vocabulary decides, so that a page is the same at every visit.
  return (
    TOPICS.indexOf(topic) * TOPIC_ROOM + (side === 'subject' ? 0 : TOPIC_ROOM / 2) + (places().get(predicate) ?? 0)
  );
}

/** More than any vocabulary has predicates, twice. */
const TOPIC_ROOM = 100_000;

const places = perVocabulary(({ predicates }) => new Map([...predicates.keys()].map((name, index) => [name, index])));

/** Ranks by the relationship and the predicate, as the database asks for them: `SUBJECT WORKS_AT`. A further party is told last. */
export const factRanks: () => Readonly<Record<string, number>> = perVocabulary(() =>
  Object.fromEntries(
    predicateNames().flatMap((predicate) => [
      [`SUBJECT ${predicate}`, factRank(predicate, 'subject')] as const,
      [`OBJECT ${predicate}`, factRank(predicate, 'object')] as const,
      [`ALSO ${predicate}`, factRank(predicate, 'party')] as const,
    ]),
  ),
);
