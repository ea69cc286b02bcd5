import { type Predicate, predicateOf } from '@orrery/cypher/model/predicates.ts';
import { byId, groupBy } from '../read/collections.ts';
import { joined } from '../read/shapes.ts';
import { derivationOf, linkHashOf } from './claim-derivation.ts';
import { type Counts, countDifferences, type Difference, differenceOf } from './counts.ts';
import { deriveClaim } from './derive-claim.ts';
import { datedTimeline, type EventTime } from './derive-events.ts';
import { contentHash } from './identity.ts';
import type { PlannedCitations, RemainingCitation } from './plan-citations.ts';
import { precedes } from './precedence.ts';
import type { ClaimLinkRecord, ClaimRecord, SourceGraph } from './source-graph.ts';
import type { Stored, StoredClaim } from './stored.ts';
import type { ClaimDerivation, ClaimWrite, IdsByPredicate } from './write-rows.ts';

export interface PlannedClaims {
  readonly rows: readonly ClaimWrite[];
  readonly derivations: readonly ClaimDerivation[];
  readonly removed: readonly string[];
  readonly counts: Counts;
  readonly draw: IdsByPredicate;
  readonly erase: IdsByPredicate;
  readonly drawnCounts: Counts;
  readonly notices: readonly string[];
  /** Names by entity, of the claims that may be shown. */
  readonly namesOf: ReadonlyMap<string, readonly string[]>;
  readonly events: ReadonlyMap<string, EventTime>;
}

export interface ClaimsInput {
  readonly graph: SourceGraph;
  readonly stored: Stored;
  readonly citations: PlannedCitations;
  readonly links: readonly ClaimLinkRecord[];
}

/** What a claim will be, by all sources that state it. */
export type FinalClaim = Pick<
  StoredClaim,
  'id' | 'predicate' | 'subject' | 'object' | 'describes' | 'after' | 'editorial' | 'rank' | 'rankReason' | 'drawn'
>;

export function planClaims(input: ClaimsInput): PlannedClaims {
  const { stored } = input;
  const citationsOf = groupBy(input.citations.remaining, (citation) => citation.claimId);
  const stated = statedClaims(input, citationsOf);
  const removed = removedClaims(input, citationsOf);
  const gone = new Set(removed);
  const untouched = [...stored.claims.values()].filter((claim) => !stated.final.has(claim.id) && !gone.has(claim.id));
  const finals: FinalClaim[] = [...stated.final.values(), ...untouched];
  const contradicted = openContradictions(input.links, gone);
  const timed = finals.map((claim) => {
    const facts = {
      rank: claim.rank,
      rankReason: claim.rankReason,
      editorial: claim.editorial,
      contradicted: contradicted.has(claim.id),
    };
    return joined(claim, { derived: deriveClaim(facts, citationsOf.get(claim.id) ?? []) });
  });
  const timeline = datedTimeline(timed);
  const differences = new Map<string, Difference>(stated.differences);
  const derivations: ClaimDerivation[] = [];
  const links = new Map<string, string>();
  for (const claim of timed) {
    const bounds = timeline.claims.get(claim.id) ?? claim.derived.bounds;
    const derived = { ...claim.derived, bounds };
    const linkHash = linkHashOf(claim, derived);
    const row = derivationOf(claim.id, derived, linkHash);
    if (linkHash !== null) links.set(claim.id, linkHash);
    if (stored.claims.get(claim.id)?.derivedHash === row.props['derivedHash']) continue;
    derivations.push(row);
    if (differences.get(claim.id) !== 'created') differences.set(claim.id, 'changed');
  }
  const drawing = planDrawing(finals, { links, stored, gone });
  return {
    rows: byId(stated.rows),
    derivations: byId(derivations),
    removed,
    counts: countDifferences(differences.values(), removed.length),
    ...drawing,
    notices: stated.notices,
    namesOf: shownNames(timed),
    events: timeline.events,
  };
}

interface StatedClaims {
  readonly rows: ClaimWrite[];
  readonly final: Map<string, FinalClaim>;
  readonly differences: Map<string, Difference>;
  readonly notices: string[];
}

/** The claims of the file: those whose wording is ours are compared and written, those another source worded first are left. */
function statedClaims(
  input: ClaimsInput,
  citationsOf: ReadonlyMap<string, readonly RemainingCitation[]>,
): StatedClaims {
  const { graph, stored } = input;
  const result: StatedClaims = { rows: [], final: new Map(), differences: new Map(), notices: [] };
  for (const claim of graph.claims) {
    const before = stored.claims.get(claim.id);
    if (before !== undefined && isForeign(before, graph.source, citationsOf.get(claim.id) ?? [])) {
      result.final.set(claim.id, before);
      result.differences.set(claim.id, 'unchanged');
      if (before.hash !== claimWrite(claim, before.source ?? '').hash) {
        result.notices.push(
          `${claim.id} (${claim.predicate} of ${claim.subject}) keeps the wording of ${before.source ?? 'an earlier source'}`,
        );
      }
      continue;
    }
    const { write, hash } = claimWrite(claim, graph.source);
    const difference = differenceOf(before, hash);
    result.final.set(claim.id, claim);
    result.differences.set(claim.id, difference);
    if (difference !== 'unchanged') result.rows.push(joined(write, { isNew: difference === 'created' }));
  }
  return result;
}

/** Wording belongs to the source that precedes the others, for as long as that source still cites the claim. */
function isForeign(before: StoredClaim, source: string, citations: readonly RemainingCitation[]): boolean {
  const owner = before.source;
  if (owner === null || owner === source || !precedes(owner, source)) return false;
  return citations.some((citation) => citation.source === owner);
}

function claimWrite(
  claim: ClaimRecord,
  source: string,
): { readonly write: Omit<ClaimWrite, 'isNew'>; readonly hash: string } {
  const { id, subject, object, also, describes, after } = claim;
  const { predicate, editorial } = claim;
  const props = { ...claim.props, predicate, editorial, source, hash: null };
  const ends = { id, subject, object, also, describes, after };
  const hash = contentHash([props, ends, claim.rank, claim.rankReason]);
  return { write: { ...ends, props: { ...props, hash } }, hash };
}

/** A claim without a citation goes; an editorial name goes when its own source drops it. */
function removedClaims(input: ClaimsInput, citationsOf: ReadonlyMap<string, readonly RemainingCitation[]>): string[] {
  const { graph, stored } = input;
  const stated = new Set(graph.claims.map((claim) => claim.id));
  return [...stored.claims.values()]
    .filter((claim) => !stated.has(claim.id) && !citationsOf.has(claim.id))
    .filter((claim) => !claim.editorial || claim.source === graph.source)
    .map((claim) => claim.id)
    .toSorted();
}

function openContradictions(links: readonly ClaimLinkRecord[], gone: ReadonlySet<string>): ReadonlySet<string> {
  const open = links.filter((link) => link.kind === 'CONTRADICTS' && link.resolution === null);
  return new Set(
    open.filter((link) => !gone.has(link.from) && !gone.has(link.to)).flatMap((link) => [link.from, link.to]),
  );
}

function shownNames(
  claims: readonly (FinalClaim & { readonly derived: { readonly shown: boolean } })[],
): ReadonlyMap<string, readonly string[]> {
  const names = claims.filter((claim) => claim.predicate === 'ALSO_KNOWN_AS' && claim.derived.shown);
  const groups = groupBy(names, (claim) => claim.subject);
  return new Map([...groups].map(([id, group]) => [id, group.flatMap((claim) => claim.drawn.value ?? [])]));
}

interface Drawing {
  readonly draw: IdsByPredicate;
  readonly erase: IdsByPredicate;
  readonly drawnCounts: Counts;
}

interface DrawingInput {
  readonly links: ReadonlyMap<string, string>;
  readonly stored: Stored;
  readonly gone: ReadonlySet<string>;
}

/** Compares the relationships there should be with those there are. */
function planDrawing(claims: readonly FinalClaim[], { links, stored, gone }: DrawingInput): Drawing {
  const differences: Difference[] = [];
  const draw: FinalClaim[] = [];
  for (const claim of claims) {
    const hash = links.get(claim.id);
    if (hash === undefined) continue;
    const before = stored.drawn.has(claim.id) ? { hash: stored.drawn.get(claim.id) ?? null } : undefined;
    const difference = differenceOf(before, hash);
    differences.push(difference);
    if (difference !== 'unchanged') draw.push(claim);
  }
  const removed = [...stored.claims.values()].filter(
    (claim) => stored.drawn.has(claim.id) && (gone.has(claim.id) || !links.has(claim.id)),
  );
  return {
    draw: idsByPredicate(draw),
    erase: idsByPredicate(removed),
    drawnCounts: countDifferences(differences, removed.length),
  };
}

function idsByPredicate(claims: readonly Pick<FinalClaim, 'id' | 'predicate'>[]): IdsByPredicate {
  const drawn = claims.filter((claim) => predicateOf(claim.predicate).drawn);
  const groups: Map<Predicate, Pick<FinalClaim, 'id'>[]> = groupBy(drawn, (claim) => claim.predicate);
  return new Map([...groups].map(([predicate, group]) => [predicate, byId(group).map((claim) => claim.id)]));
}
