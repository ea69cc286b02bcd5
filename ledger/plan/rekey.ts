import type { Database } from '@orrery/cypher/database.ts';
import { citationsWhole, claimsWhole } from '@orrery/cypher/generated/identity.ts';
import { storedClaimLinks } from '@orrery/cypher/generated/import.ts';
import { isPredicate, type Predicate, predicateOf } from '@orrery/cypher/model/predicates.ts';
import { DERIVED_CLAIM } from '@orrery/cypher/model/records/claim.ts';
import { run } from '@orrery/cypher/run.ts';
import { batchesOf, byId, groupBy } from '../read/collections.ts';
import type { DateRange } from '../read/time.ts';
import { citationId, claimId, contentHash } from './identity.ts';
import { comparePrecedence } from './precedence.ts';
import type { Redirects } from './redirects.ts';
import type { Props, Scalar } from './source-graph.ts';
import { type CitationWrite, type ClaimLinkWrite, type ClaimWrite, NO_ROWS, type WriteRows } from './write-rows.ts';

/** Properties that are derived or kept as books, not stated: the next derivation writes them anew. */
const CLAIM_DERIVED = new Set(['id', 'hash', 'recordedAt', 'withdrawnAt', ...Object.keys(DERIVED_CLAIM)]);
const DATES = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'lastObserved'] as const;
const CITATION_KEPT = new Set<string>(['id', 'hash', 'importId', ...DATES]);
const BATCH = 2000;

interface WholeClaim {
  readonly id: string;
  readonly predicate: Predicate;
  readonly subject: string;
  readonly object: string | null;
  readonly props: Readonly<Record<string, unknown>>;
}

interface WholeCitation {
  readonly id: string;
  readonly claimId: string;
  readonly chunkId: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/**
 * Writes claims anew as the redirects now in force have them, starting from what their citations state: what was one claim may
 * become two, what were two may become one. Gives the rows to write, the claims that go, and all claims to derive anew.
 */
export async function rekey(
  db: Database,
  claimIds: readonly string[],
  redirects: Redirects,
): Promise<{ readonly rows: WriteRows; readonly touched: readonly string[] }> {
  const claims: ClaimWrite[] = [];
  const citations: CitationWrite[] = [];
  const removedCitations = new Set<string>();
  const before = new Map<string, Predicate>();
  const partsOf = new Map<string, readonly Part[]>();
  for (const ids of batchesOf(claimIds, BATCH)) {
    // oxlint-disable-next-line no-await-in-loop
    const loaded = await load(db, ids);
    for (const claim of loaded.claims) {
      before.set(claim.id, claim.predicate);
      const own = loaded.citations.get(claim.id) ?? [];
      for (const citation of own) removedCitations.add(citation.id);
      const parts = split(claim, own, redirects);
      partsOf.set(claim.id, parts);
      for (const part of parts) {
        claims.push(part.claim);
        citations.push(...part.citations);
      }
    }
  }
  const merged = mergeEqual(claims);
  const kept = new Set(merged.map((claim) => claim.id));
  const written = numberEqual(citations);
  for (const citation of written) removedCitations.delete(citation.id);
  const removed = [...before].filter(([id]) => !kept.has(id));
  const links = await moveLinks(db, partsOf);
  const erase = groupBy(
    removed.filter(([, predicate]) => predicateOf(predicate).drawn),
    ([, predicate]) => predicate,
  );
  return {
    rows: {
      ...NO_ROWS,
      claims: byId(merged),
      citations: byId(written),
      claimLinks: links.moved,
      removedClaimLinks: links.left,
      erase: new Map([...erase].map(([predicate, gone]) => [predicate, gone.map(([id]) => id)])),
      removedClaims: removed.map(([id]) => id).toSorted(),
      removedCitations: [...removedCitations].toSorted(),
    },
    touched: [...kept],
  };
}

/** Links between claims go with the part that their own source states. */
async function moveLinks(
  db: Database,
  partsOf: ReadonlyMap<string, readonly Part[]>,
): Promise<{ readonly moved: readonly ClaimLinkWrite[]; readonly left: readonly ClaimLinkWrite[] }> {
  const moved: ClaimLinkWrite[] = [];
  const left: ClaimLinkWrite[] = [];
  const seen = new Set<string>();
  for (const claimIds of batchesOf([...partsOf.keys()], BATCH)) {
    // oxlint-disable-next-line no-await-in-loop
    for (const { words, ...stored } of await run(db, storedClaimLinks, { claimIds: [...claimIds] })) {
      const link = { ...stored, ...words, source: stored.source ?? '' };
      const key = [link.kind, link.from, link.to].join(' ');
      const ends = [link.from, link.to].map((id) => partFor(partsOf.get(id) ?? [], link.source) ?? id);
      // CONTRADICTS has no direction and is stored from the lower id to the higher.
      const [from = link.from, to = link.to] = link.kind === 'CONTRADICTS' ? ends.toSorted() : ends;
      if (seen.has(key) || (from === link.from && to === link.to)) continue;
      seen.add(key);
      left.push(link);
      moved.push({ ...link, from, to });
    }
  }
  return { moved, left };
}

function partFor(parts: readonly Part[], source: string): string | undefined {
  const own = parts.find(({ citations }) => citations.some((citation) => citation.props['source'] === source));
  return (own ?? parts[0])?.claim.id;
}

async function load(
  db: Database,
  ids: readonly string[],
): Promise<{ claims: readonly WholeClaim[]; citations: ReadonlyMap<string, readonly WholeCitation[]> }> {
  const claims = await run(db, claimsWhole, { ids: [...ids] });
  const citations = await run(db, citationsWhole, { claimIds: [...ids] });
  return {
    claims: claims.flatMap(({ props, ...row }) => {
      const stored = toRecord(props);
      const predicate = String(stored['predicate']);
      return isPredicate(predicate) ? [{ ...row, predicate, props: stored }] : [];
    }),
    citations: groupBy(
      citations.map((row) => ({ ...row, props: toRecord(row.props) })),
      (citation) => citation.claimId,
    ),
  };
}

function toRecord(props: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(props));
}

interface Part {
  readonly claim: ClaimWrite;
  readonly citations: readonly CitationWrite[];
}

/** One part for each pair of ends that the citations state, as the redirects have them. */
function split(claim: WholeClaim, citations: readonly WholeCitation[], redirects: Redirects): readonly Part[] {
  if (citations.length === 0) {
    const subject = redirects.of(text(claim.props['statedSubject']) ?? claim.subject);
    return [toPart(claim, { subject, object: claim.object }, { citations, redirects })];
  }
  const groups = groupBy(citations, ({ props }) => {
    const subject = redirects.of(text(props['statedSubject']) ?? claim.subject);
    const stated = text(props['statedObject']);
    return JSON.stringify([subject, stated === null ? claim.object : redirects.of(stated)]);
  });
  return [...groups].map(([key, own]) => {
    const [subject, object] = JSON.parse(key) as [string, string | null];
    return toPart(claim, { subject, object }, { citations: own, redirects });
  });
}

function toPart(
  claim: WholeClaim,
  ends: { readonly subject: string; readonly object: string | null },
  { citations, redirects }: { readonly citations: readonly WholeCitation[]; readonly redirects: Redirects },
): Part {
  const stated = Object.fromEntries(Object.entries(claim.props).filter(([key]) => !CLAIM_DERIVED.has(key)));
  const props = stated as Props;
  const id = claimId({
    predicate: claim.predicate,
    ...ends,
    value: text(props['value']),
    figures: {
      valueNumber: number(props['valueNumber']),
      valueMin: number(props['valueMin']),
      valueMax: number(props['valueMax']),
      unit: text(props['unit']),
    },
    role: text(props['role']),
    key: text(props['key']),
    at: rangeOf(text(props['measuredAt'])),
  });
  const also = list(props['statedAlso']).map((party) => {
    const at = party.lastIndexOf(' ');
    return { as: party.slice(0, at), id: redirects.of(party.slice(at + 1)) };
  });
  const event = text(props['statedEvent']);
  const describes = event === null ? null : redirects.of(event);
  const after = [...new Set(list(props['statedAfter']).map((one) => redirects.of(one)))].toSorted();
  const rank = text(props['statedRank']) ?? 'normal';
  const reason = text(props['statedRankReason']);
  const whole = { id, ...ends, also, describes, after };
  const hash = contentHash([props, whole, rank, reason]);
  return {
    // Its rank is derived anew, from what is stated: the claim may have been another one's until now.
    claim: { ...whole, isNew: false, props: { ...props, rank, rankReason: reason, derivedHash: null, hash } },
    citations: citations.map((citation) => citationOf(citation, { claim: id, redirects })),
  };
}

function citationOf(
  citation: WholeCitation,
  { claim, redirects }: { readonly claim: string; readonly redirects: Redirects },
): CitationWrite {
  const kept = Object.entries(citation.props).filter(([key]) => !CITATION_KEPT.has(key));
  const props = { ...Object.fromEntries(kept), claimId: claim } as Props;
  const date = (key: (typeof DATES)[number]): string | null => text(citation.props[key]);
  const dates = {
    startEarliest: date('startEarliest'),
    startLatest: date('startLatest'),
    endEarliest: date('endEarliest'),
    endLatest: date('endLatest'),
    lastObserved: date('lastObserved'),
  };
  const attributedTo = [...new Set(list(props['statedBy']).map((voice) => redirects.of(voice)))].toSorted();
  const { chunkId } = citation;
  return {
    id: '',
    isNew: false,
    claimId: claim,
    chunkId,
    attributedTo,
    ...dates,
    props: { ...props, hash: contentHash([props, dates]) },
  };
}

/** Citations that are alike but for their wording get numbers, in the order of what they say. */
function numberEqual(citations: readonly CitationWrite[]): readonly CitationWrite[] {
  const key = (one: CitationWrite): string =>
    [one.claimId, one.chunkId, String(one.props['stance']), ...one.attributedTo].join(' ');
  return [...groupBy(citations, key).values()].flatMap((group) =>
    group
      .toSorted((a, b) => (String(a.props['hash']) < String(b.props['hash']) ? -1 : 1))
      .map((one, n) => ({
        ...one,
        id: citationId({
          claimId: one.claimId,
          chunkId: one.chunkId,
          attributedTo: one.attributedTo,
          stance: String(one.props['stance']),
          n,
        }),
      })),
  );
}

/** Two claims that have become one: the wording of the source that precedes stays. */
function mergeEqual(claims: readonly ClaimWrite[]): readonly ClaimWrite[] {
  const source = (claim: ClaimWrite): string => text(claim.props['source']) ?? '';
  return [...groupBy(claims, (claim) => claim.id).values()].flatMap(
    (group) => group.toSorted((a, b) => comparePrecedence(source(a), source(b)))[0] ?? [],
  );
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function number(value: Scalar | readonly string[] | undefined): number | null {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Only the bounds are part of a claim's identity. */
function rangeOf(value: string | null): DateRange | null {
  if (value === null) return null;
  const [earliest = '', latest = ''] = value.split('..');
  return { earliest: earliest || null, latest: latest || null, precision: 'day' };
}
