import type { Database } from '@orrery/cypher/database.ts';
import * as ask from '@orrery/cypher/generated/import.ts';
import { stored as drawnRelationships } from '@orrery/cypher/generated/projection.ts';
import { run } from '@orrery/cypher/run.ts';
import { batchesOf, groupBy } from './collections.ts';
import { REVIEWS, type Review } from './lines.ts';
import { isLive } from './map-citation.ts';
import type { SourceGraph } from './source-graph.ts';
import type { EntityUsers, Stored, StoredCitation, StoredClaim } from './stored.ts';

const BATCH = 5000;

interface Reader {
  readonly db: Database;
  readonly signal: AbortSignal | undefined;
}

/** Reads what the database holds of everything the file states, stated before, or whose derived fields it can change. */
export async function loadStored(reader: Reader, graph: SourceGraph): Promise<Stored> {
  const { db, signal } = reader;
  const documents = await run(
    db,
    ask.storedDocuments,
    { ids: graph.documents.map((document) => document.id), source: graph.source },
    { signal },
  );
  const documentIds = [...new Set([...graph.documents, ...documents].map((document) => document.id))];
  const declared = (await run(db, ask.declaredEntities, { source: graph.source }, { signal })).map((row) => row.id);
  const claimsBefore = await inBatches(documentIds, (ids) =>
    run(db, ask.claimsCitedIn, { documentIds: [...ids] }, { signal }),
  );
  const touched = new Set([...claimsBefore.map((row) => row.id), ...graph.claims.map((claim) => claim.id)]);
  const events = await closeOverEvents(reader, { graph, touched });
  const entityIds = [...new Set([...declared, ...events, ...entitiesNamedIn(graph)])];
  const names = await inBatches(entityIds, (ids) => run(db, ask.namesOf, { entityIds: [...ids] }, { signal }));
  const claimIds = [...new Set([...touched, ...names.map((row) => row.id)])];
  const claims = await inBatches(claimIds, (ids) => run(db, ask.storedClaims, { ids: [...ids] }, { signal }));
  return {
    documents: byKey(documents),
    paragraphs: byKey(
      await inBatches(documentIds, (ids) => run(db, ask.storedParagraphs, { documentIds: [...ids] }, { signal })),
    ),
    entities: byKey(await inBatches(entityIds, (ids) => run(db, ask.storedEntities, { ids: [...ids] }, { signal }))),
    declared,
    claims: byKey(claims),
    citations: await loadCitations(reader, claimIds),
    links: await inBatches(claimIds, (ids) => run(db, ask.storedClaimLinks, { claimIds: [...ids] }, { signal })),
    judgements: await inBatches(entityIds, (ids) => run(db, ask.storedJudgements, { ids: [...ids] }, { signal })),
    drawn: await loadDrawn(reader, claims),
    users: byKey(await loadUsers(reader, { graph, declared })),
  };
}

/** Ids of merged entities among those the file names, with where they have gone. */
export async function loadRedirects(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await inBatches(ids, (batch) =>
    run(reader.db, ask.redirects, { ids: [...batch] }, { signal: reader.signal }),
  );
  return new Map(rows.map((row) => [row.id, row.target]));
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

function loadUsers(
  { db, signal }: Reader,
  { graph, declared }: { readonly graph: SourceGraph; readonly declared: readonly string[] },
): Promise<(EntityUsers & { readonly id: string })[]> {
  const kept = new Set(graph.entities.map((entity) => entity.id));
  const dropped = declared.filter((id) => !kept.has(id));
  return inBatches(dropped, (ids) => run(db, ask.entityUsers, { ids: [...ids] }, { signal }));
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
