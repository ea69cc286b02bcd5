import { type EntityType, isEntityType } from '@orrery/cypher/model/entity-types.ts';
import type { StoryPartyRow } from '@orrery/cypher/rows.ts';
import { groupBy } from './group-by.ts';

/** One claim of a story: what kind of relation, between whom, and who else has a part in it. */
export interface StoryClaim {
  readonly predicate: string;
  /** A source denies it, or its dates contradict each other. */
  readonly disputed: boolean;
  readonly subject: StoryPartyRow;
  readonly object: StoryPartyRow;
  readonly also: readonly StoryPartyRow[];
}

/** One party of one claim, as the database gives them. */
export interface StoryRow {
  readonly claim: string;
  readonly predicate: string;
  readonly disputed: boolean;
  /** `SUBJECT`, `OBJECT` or `ALSO`. */
  readonly part: string;
  readonly party: StoryPartyRow;
}

/** A reader looks for people first. */
const PERSON = 3;
const OTHER = 1;
/** What belongs to a story without moving it: a chart, a place, an office, a source that stays unnamed. */
const DETAIL = 0.5;
const DETAILS: ReadonlySet<EntityType> = new Set([
  'Group',
  'SourceGroup',
  'Role',
  'Award',
  'Ranking',
  'Place',
  'Channel',
  'Concept',
  'Artefact',
  'Platform',
]);
/** The weight of a claim whose kind of relation occurs once. Weights are whole numbers: fractions add up differently in another order. */
const ONCE = 10_000;
/** What a dispute adds to a claim: as much as a kind of relation that occurs once. */
const DISPUTE = ONCE;

/** What is known of one entity while the picture grows. */
interface Candidate {
  readonly id: string;
  readonly weight: number;
  /** The heaviest claim of each kind of relation and each side of it. */
  readonly kinds: Map<string, number>;
  readonly ties: Map<string, number>;
  /** The weight of its ties to those chosen already; zero while it has none. */
  tied: number;
}

/** Rows put together into claims; one about its own subject, or without an object that is an entity, ties nothing and is left out. */
export function toClaims(rows: readonly StoryRow[]): readonly StoryClaim[] {
  const byClaim = groupBy(
    rows,
    ({ claim }) => claim,
    (row) => row,
  );
  return [...byClaim.values()].flatMap((parties) => {
    const [subject] = parties.filter(({ part }) => part === 'SUBJECT');
    const [object] = parties.filter(({ part }) => part === 'OBJECT');
    if (subject === undefined || object === undefined || subject.party.id === object.party.id) return [];
    const { predicate, disputed } = subject;
    const also = parties.filter(({ part }) => part === 'ALSO').map(({ party }) => party);
    return [{ predicate, disputed, subject: subject.party, object: object.party, also }];
  });
}

/**
 * The entities a first picture shows, most important first; fewer than `limit` when the claims name fewer.
 *
 * An entity counts for the different kinds of relations it stands in, not for their number, or the papers with most authors would win.
 * A rare kind weighs more than a common one, a disputed claim more than an undisputed one. The picture grows from the most important
 * entity: next comes the one that is most important by itself and by its ties to those chosen, so that what is shown hangs together.
 */
export function chooseStory(claims: readonly StoryClaim[], limit: number): readonly string[] {
  const candidates = weigh(claims);
  const chosen: string[] = [];
  while (chosen.length < limit) {
    const next = best(candidates.values());
    if (next === undefined) break;
    chosen.push(next.id);
    candidates.delete(next.id);
    for (const [other, weight] of next.ties) {
      const neighbour = candidates.get(other);
      if (neighbour !== undefined) neighbour.tied += weight;
    }
  }
  return chosen;
}

function weigh(claims: readonly StoryClaim[]): Map<string, Candidate> {
  const counts = new Map<string, number>();
  for (const { predicate } of claims) counts.set(predicate, (counts.get(predicate) ?? 0) + 1);
  const candidates = new Map<string, Candidate>();
  const note = (party: StoryPartyRow, kind: string, weight: number): Candidate => {
    const known = candidates.get(party.id) ?? newCandidate(party);
    candidates.set(party.id, known);
    known.kinds.set(kind, Math.max(weight, known.kinds.get(kind) ?? 0));
    return known;
  };
  for (const { predicate, disputed, subject, object, also } of claims) {
    const weight = Math.round(ONCE * (counts.get(predicate) ?? 1) ** -0.25) + (disputed ? DISPUTE : 0);
    // Those who have a part in it and are neither its subject nor its object.
    const part = Math.round(weight / 2);
    const [from, to] = [note(subject, `${predicate} of`, weight), note(object, `${predicate} to`, weight)];
    tie(from, to, weight);
    for (const party of also) {
      const further = note(party, `${predicate} with`, part);
      tie(from, further, part);
      tie(to, further, part);
    }
  }
  return candidates;
}

function newCandidate({ id, labels, anonymous }: StoryPartyRow): Candidate {
  // A type that a source declares counts as what it is a kind of: an actor as a person, a city as a place.
  const isDetail = anonymous === true || !labels.some(isEntityType) || labels.some((label) => DETAILS.has(label));
  const weight = isDetail ? DETAIL : labels.includes('Person') ? PERSON : OTHER;
  return { id, weight, kinds: new Map(), ties: new Map(), tied: 0 };
}

function tie(a: Candidate, b: Candidate, weight: number): void {
  if (a === b) return;
  a.ties.set(b.id, (a.ties.get(b.id) ?? 0) + weight);
  b.ties.set(a.id, (b.ties.get(a.id) ?? 0) + weight);
}

/** One that is tied to those chosen goes before one that is not; of equals the first by id, so that the picture is the same each time. */
function best(candidates: Iterable<Candidate>): Candidate | undefined {
  let found: Candidate | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const value = importance(candidate);
    const isBetter =
      found === undefined ||
      (candidate.tied > 0 && found.tied === 0) ||
      (candidate.tied > 0 === found.tied > 0 && (value > most || (value === most && candidate.id < found.id)));
    if (!isBetter) continue;
    found = candidate;
    most = value;
  }
  return found;
}

function importance({ weight, kinds, tied }: Candidate): number {
  let sum = tied;
  for (const each of kinds.values()) sum += each;
  return weight * sum;
}
