import type { Database } from '@orrery/cypher/database.ts';
import * as ask from '@orrery/cypher/generated/import.ts';
import { statedRanks } from '@orrery/cypher/generated/maintenance.ts';
import { stored as drawnRelationships } from '@orrery/cypher/generated/projection.ts';
import { REVIEWS, type Review } from '@orrery/cypher/model/records/citation.ts';
import { run } from '@orrery/cypher/run.ts';
import { isLive } from '../plan/map-citation.ts';
import type { SourceGraph } from '../plan/source-graph.ts';
import type {
  Stored,
  StoredCitation,
  StoredClaim,
  StoredClaimLink,
  StoredDocument,
  StoredParagraph,
} from '../plan/stored.ts';
import { batchesOf, groupBy } from '../read/collections.ts';

const BATCH = 5000;

export interface Reader {
  readonly db: Database;
  readonly signal: AbortSignal | undefined;
}

/** What a batch asks for beside what its lines state. */
export interface LoadOptions {
  /** Claims to load although the batch does not state them: they are to be derived anew, or go. */
  readonly claims?: readonly string[];
  /** Entities whose names are to be derived anew. */
  readonly entities?: readonly string[];
  /** Follow events to the claims they tie together, in other sources too. */
  readonly couple: boolean;
  /** Load the judgements of this source. */
  readonly judgements?: boolean;
}

/** Reads what the database holds of everything the batch states, or whose derived fields it can change. */
export async function loadStored(reader: Reader, graph: SourceGraph, options: LoadOptions): Promise<Stored> {
  const { db, signal } = reader;
  const touched = new Set([...(options.claims ?? []), ...graph.claims.map((claim) => claim.id)]);
  const events = options.couple ? await closeOverEvents(reader, { graph, touched }) : [];
  const named = await inBatches(options.claims ?? [], (ids) =>
    run(db, ask.namedBy, { claimIds: [...ids] }, { signal }),
  );
  const entityIds = [
    ...new Set([...events, ...entitiesNamedIn(graph), ...named.map((row) => row.id), ...(options.entities ?? [])]),
  ];
  const names = await inBatches(entityIds, (ids) => run(db, ask.namesOf, { entityIds: [...ids] }, { signal }));
  const claimIds = [...new Set([...touched, ...names.map((row) => row.id)])];
  const claims = await withStatedRanks(
    reader,
    await inBatches(claimIds, (ids) => run(db, ask.storedClaims, { ids: [...ids] }, { signal })),
  );
  const known = claims.map((claim) => claim.id);
  return {
    entities: byKey(await inBatches(entityIds, (ids) => run(db, ask.storedEntities, { ids: [...ids] }, { signal }))),
    claims: byKey(claims),
    citations: await loadCitations(reader, known),
    links: await loadLinks(reader, known),
    judgements:
      options.judgements === true
        ? await run(db, ask.storedJudgements, { source: graph.source, ids: judged(graph) }, { signal })
        : [],
    drawn: await loadDrawn(reader, claims),
  };
}

/** Ranks are derived from what the source said of the claim, never from what was derived before. */
async function withStatedRanks(
  { db, signal }: Reader,
  claims: readonly StoredClaim[],
): Promise<readonly StoredClaim[]> {
  const ranked = claims.filter((claim) => claim.rank !== 'normal' || claim.rankReason !== null).map(({ id }) => id);
  const rows = await inBatches(ranked, (ids) => run(db, statedRanks, { ids: [...ids] }, { signal }));
  const stated = byKey(rows);
  return claims.map((claim) => {
    const own = stated.get(claim.id);
    return own === undefined ? claim : { ...claim, rank: own.rank, rankReason: own.reason };
  });
}

function judged(graph: SourceGraph): string[] {
  return [...new Set(graph.judgements.flatMap(({ a, b }) => [a, b]))];
}

/** The documents a source declares, and those it declared when it was last imported. */
export async function loadDocuments(
  { db, signal }: Reader,
  { ids, source }: { readonly ids: readonly string[]; readonly source: string },
): Promise<ReadonlyMap<string, StoredDocument>> {
  const rows = await run(db, ask.storedDocuments, { ids: [...ids], source }, { signal, timeoutMs: 60_000 });
  return byKey(rows.map((row) => ({ ...row, paragraphCount: Number(row.paragraphCount) })));
}

export async function loadParagraphs(
  { db, signal }: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredParagraph>> {
  return byKey(await inBatches(ids, (batch) => run(db, ask.storedParagraphs, { ids: [...batch] }, { signal })));
}

/** Entities whose own fields or names the file gives, a merge's survivor included. */
function entitiesNamedIn(graph: SourceGraph): string[] {
  const named = graph.claims.filter((claim) => claim.predicate === 'ALSO_KNOWN_AS').map((claim) => claim.subject);
  return [...graph.entities.map((entity) => entity.id), ...named];
}

/**
 * An event takes its dates from the claims that describe it and gives them to the claims that come after it, in other files
 * too: follows both until nothing new turns up. Adds the claims to `touched`; returns the events.
 */
async function closeOverEvents(
  { db, signal }: Reader,
  { graph, touched }: { readonly graph: SourceGraph; readonly touched: Set<string> },
): Promise<ReadonlySet<string>> {
  const events = new Set<string>();
  const stated = graph.claims.flatMap((claim) =>
    claim.describes === null ? claim.after : [claim.describes, ...claim.after],
  );
  let claimIds = [...touched];
  let found = [...stated, ...graph.entities.filter((entity) => entity.type === 'Event').map((entity) => entity.id)];
  while (claimIds.length > 0 || found.length > 0) {
    const stored = await inBatches(claimIds, (ids) =>
      run(db, ask.eventsAroundClaims, { claimIds: [...ids] }, { signal }),
    );
    const fresh = [...new Set([...found, ...stored.map((row) => row.id)])].filter((id) => !events.has(id));
    for (const id of fresh) events.add(id);
    const around = await inBatches(fresh, (ids) => run(db, ask.claimsAroundEvents, { eventIds: [...ids] }, { signal }));
    claimIds = [...new Set(around.map((row) => row.id))].filter((id) => !touched.has(id));
    for (const id of claimIds) touched.add(id);
    found = [];
  }
  return events;
}

async function loadCitations({ db, signal }: Reader, claimIds: readonly string[]): Promise<readonly StoredCitation[]> {
  const rows = await inBatches(claimIds, (ids) => run(db, ask.storedCitations, { claimIds: [...ids] }, { signal }));
  return rows.map(({ documentStatus, review, ...row }) => ({
    ...row,
    live: isLive(documentStatus ?? 'live'),
    review: reviewOf(review),
    bounds: {
      startEarliest: row.startEarliest,
      startLatest: row.startLatest,
      endEarliest: row.endEarliest,
      endLatest: row.endLatest,
      startPrecision: row.startPrecision,
      endPrecision: row.endPrecision,
      endOpen: row.endOpen === true,
    },
  }));
}

async function loadLinks({ db, signal }: Reader, claimIds: readonly string[]): Promise<readonly StoredClaimLink[]> {
  const rows = await inBatches(claimIds, (ids) => run(db, ask.storedClaimLinks, { claimIds: [...ids] }, { signal }));
  return rows.map(({ words, ...row }) => ({ ...row, ...words }));
}

function reviewOf(word: string | null): Review {
  return word === null || word === 'accepted' || !Object.hasOwn(REVIEWS, word) ? 'accepted' : 'proposed';
}

/** One query for each predicate in use: the uniqueness constraint on `claimId` answers it with a seek. */
async function loadDrawn(
  { db, signal }: Reader,
  claims: readonly StoredClaim[],
): Promise<ReadonlyMap<string, string | null>> {
  const drawn = new Map<string, string | null>();
  for (const [predicate, group] of groupBy(claims, (claim) => claim.predicate)) {
    const query = drawnRelationships.get(predicate);
    if (query === undefined) continue;
    for (const batch of batchesOf(group, BATCH)) {
      const rows = await run(db, query, { ids: batch.map((claim) => claim.id) }, { signal });
      for (const row of rows) drawn.set(row.id, row.hash);
    }
  }
  return drawn;
}

async function inBatches<R>(
  ids: readonly string[],
  read: (batch: readonly string[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const rows: R[] = [];
  for (const batch of batchesOf(ids, BATCH)) rows.push(...(await read(batch)));
  return rows;
}

function byKey<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
