import type { Claim } from '../../api/claim.ts';

/** Claims with the same verb, seen from one entity. */
export interface FactGroupData {
  readonly predicate: string;
  /** The entity is the object: the verb is worded the other way round. */
  readonly backwards: boolean;
  readonly claims: readonly Claim[];
}

/** Groups an entity's claims by predicate and direction, in the order in which they come; names are shown elsewhere. */
export function groupFacts(claims: readonly Claim[], entityId: string): readonly FactGroupData[] {
  const groups = new Map<string, { predicate: string; backwards: boolean; claims: Claim[] }>();
  for (const claim of claims) {
    if (claim.predicate === 'ALSO_KNOWN_AS') continue;
    const backwards = claim.subject.id !== entityId;
    const key = `${claim.predicate}${backwards}`;
    const group = groups.get(key) ?? { predicate: claim.predicate, backwards, claims: [] };
    group.claims.push(claim);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted(byWeight);
}

/** What it did and is comes before what is done to it; what is merely said of it comes last. */
const weight = ({ claims: [first], backwards }: FactGroupData): number =>
  (first?.object === null ? 4 : 0) + (backwards ? 2 : 0) + (first?.drawn === false ? 1 : 0);

const byWeight = (a: FactGroupData, b: FactGroupData): number => weight(a) - weight(b);
