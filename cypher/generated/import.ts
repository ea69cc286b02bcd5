// Generated from cypher/queries/import/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import type { Predicate } from '../model/predicates.ts';
import type { Certainty, ClaimLink, Modality, Precision, Rank, Section, Stance } from '../model/vocabularies.ts';
import type { ClaimLinkWords, DrawnStated } from '../rows.ts';

/** Attributes citations written in the same transaction to those on whose word they rest, a row for each. */
export const attributeCitations = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.attribute-citations',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MATCH (k:OrreryCitation {id: row.id})
MATCH (e:OrreryEntity {id: row.voice})
CREATE (k)-[:ATTRIBUTED_TO]->(e)`,
});

/**
 * Ties paragraphs to the one before, and to no other: rows that are known by a key change places. That one may come in a later batch: it is
 * created here and filled in there.
 */
export const chainParagraphs = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.chain-paragraphs',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MATCH (p:OrreryChunk {id: row.id})
CALL (p, row) {
  MATCH (other:OrreryChunk)-[r:NEXT_CHUNK]->(p)
  WHERE row.before IS NULL OR other.id <> row.before
  DELETE r
}
WITH p, row
WHERE row.before IS NOT NULL
MERGE (before:OrreryChunk:Chunk {id: row.before})
MERGE (before)-[:NEXT_CHUNK]->(p)`,
});

/** The claims that describe these events or are stated to come after them. */
export const claimsAroundEvents = defineQuery<{ readonly eventIds: readonly string[] }, { readonly id: string }, 'many'>({
  name: 'import.claims-around-events',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id"],
  text: `MATCH (e:OrreryEntity)<-[:DESCRIBES|AFTER]-(c:OrreryClaim)
WHERE e.id IN $eventIds
RETURN DISTINCT c.id AS id`,
});

/** The claims that cite these documents, whichever source wrote the citation, with the subject of those that are names. */
export const claimsCitedIn = defineQuery<{ readonly documentIds: readonly string[] }, { readonly id: string; readonly named: string | null }, 'many'>({
  name: 'import.claims-cited-in',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","named"],
  text: `MATCH (k:OrreryCitation)<-[:HAS_CITATION]-(c:OrreryClaim)
WHERE k.documentId IN $documentIds
WITH DISTINCT c
RETURN c.id AS id,
       CASE WHEN c.predicate = 'ALSO_KNOWN_AS' THEN head([(c)-[:SUBJECT]->(e:OrreryEntity) | e.id]) END AS named`,
});

/** The claims that an origin cites these paragraphs for, with the subject of those that are names. */
export const claimsInParagraphs = defineQuery<{ readonly chunkIds: readonly string[]; readonly origin: string }, { readonly id: string; readonly named: string | null }, 'many'>({
  name: 'import.claims-in-paragraphs',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","named"],
  text: `MATCH (p:OrreryChunk)<-[:IN_CHUNK]-(k:OrreryCitation)<-[:HAS_CITATION]-(c:OrreryClaim)
WHERE p.id IN $chunkIds AND k.origin = $origin
WITH DISTINCT c
RETURN c.id AS id,
       CASE WHEN c.predicate = 'ALSO_KNOWN_AS' THEN head([(c)-[:SUBJECT]->(e:OrreryEntity) | e.id]) END AS named`,
});

/** Writes citations that are not stored yet, whole, with their claim and paragraph. */
export const createCitations = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.create-citations',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MATCH (c:OrreryClaim {id: row.claimId})
MATCH (p:OrreryChunk {id: row.chunkId})
CREATE (k:OrreryCitation:Citation {id: row.id})
SET k += row.props
CREATE (c)-[:HAS_CITATION]->(k)
CREATE (k)-[:IN_CHUNK]->(p)`,
});

/** Writes claims that are not stored yet and not drawn, whole, with their subject, and since when they are stored. */
export const createClaims = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.create-claims',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MATCH (s:OrreryEntity {id: row.subject})
CREATE (c:OrreryClaim:Claim {id: row.id})
SET c += row.props, c.recordedAt = datetime()
CREATE (c)-[:SUBJECT]->(s)`,
});

/**
 * Writes claims that are not stored yet, whole, with both ends, the relationship drawn for them, and since when they are stored. The type is a predicate of the
 * model's closed list; only CREATE takes it as data, a MERGE of a dynamic type reads every relationship there is.
 */
export const createDrawnClaims = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.create-drawn-claims',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MATCH (s:OrreryEntity {id: row.subject})
MATCH (o:OrreryEntity {id: row.object})
CREATE (c:OrreryClaim:Claim {id: row.id})
SET c += row.props, c.recordedAt = datetime()
CREATE (c)-[:SUBJECT]->(s)
CREATE (c)-[:OBJECT]->(o)
CREATE (s)-[r:$(row.predicate)]->(o)
SET r = row.drawn`,
});

/** Writes entities that are not stored yet, whole. Type labels come from the model's closed list. */
export const createEntities = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.create-entities',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
CREATE (e:OrreryEntity:Entity {id: row.id})
SET e += row.props
SET e:$(row.labels)`,
});

/** The entities a source declares. */
export const declaredEntities = defineQuery<{ readonly source: string }, { readonly id: string }, 'many'>({
  name: 'import.declared-entities',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id"],
  text: `MATCH (e:OrreryEntity)
WHERE $source IN e.sources
RETURN e.id AS id`,
});

/** Removes citations with what ties them. One that a relationship of another tool hangs on is let go: it stays there and is ours no more. */
export const deleteCitations = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'import.delete-citations',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (n:OrreryCitation)
WHERE n.id IN $ids
CALL (n) {
  MATCH (n)-[r:FROM_DOCUMENT|NEXT_CHUNK|REFERS_TO|HAS_CITATION|IN_CHUNK|ATTRIBUTED_TO|SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER|CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS|SAME_AS|MERGED_INTO]-(:OrreryClaim|OrreryChunk|OrreryEntity)
  DELETE r
}
WITH n, EXISTS { (n)--() } AS isHeld
CALL (n, isHeld) {
  WITH n, isHeld
  WHERE isHeld
  REMOVE n:OrreryCitation
}
CALL (n, isHeld) {
  WITH n, isHeld
  WHERE NOT isHeld
  DELETE n
}`,
});

/** Removes links between claims. */
export const deleteClaimLinks = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.delete-claim-links',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MATCH (a:OrreryClaim {id: row.from})-[r:CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS]->(b:OrreryClaim {id: row.to})
WHERE type(r) = row.kind
DELETE r`,
});

/** Removes claims with what ties them. One that a relationship of another tool hangs on is let go: it stays there and is ours no more. */
export const deleteClaims = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'import.delete-claims',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (n:OrreryClaim)
WHERE n.id IN $ids
CALL (n) {
  MATCH (n)-[r:FROM_DOCUMENT|NEXT_CHUNK|REFERS_TO|HAS_CITATION|IN_CHUNK|ATTRIBUTED_TO|SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER|CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS|SAME_AS|MERGED_INTO]-(:OrreryClaim|OrreryCitation|OrreryEntity)
  DELETE r
}
WITH n, EXISTS { (n)--() } AS isHeld
CALL (n, isHeld) {
  WITH n, isHeld
  WHERE isHeld
  REMOVE n:OrreryClaim
}
CALL (n, isHeld) {
  WITH n, isHeld
  WHERE NOT isHeld
  DELETE n
}`,
});

/** Removes documents with what ties them. One that a relationship of another tool hangs on is let go: it stays there and is ours no more. */
export const deleteDocuments = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'import.delete-documents',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (n:OrreryDocument)
WHERE n.id IN $ids
CALL (n) {
  MATCH (n)-[r:FROM_DOCUMENT|NEXT_CHUNK|REFERS_TO|HAS_CITATION|IN_CHUNK|ATTRIBUTED_TO|SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER|CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS|SAME_AS|MERGED_INTO]-(:OrreryChunk)
  DELETE r
}
WITH n, EXISTS { (n)--() } AS isHeld
CALL (n, isHeld) {
  WITH n, isHeld
  WHERE isHeld
  REMOVE n:OrreryDocument
}
CALL (n, isHeld) {
  WITH n, isHeld
  WHERE NOT isHeld
  DELETE n
}`,
});

/**
 * Removes entities that nothing uses any more; one that a claim or a citation came to use meanwhile stays. One that a relationship of
 * another tool hangs on is let go: it stays there and is ours no more.
 */
export const deleteEntities = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'import.delete-entities',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
  AND NOT EXISTS { (e)<-[:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]-(:OrreryClaim) }
  AND NOT EXISTS { (e)<-[:ATTRIBUTED_TO]-(:OrreryCitation) }
CALL (e) {
  MATCH (e)-[r:FROM_DOCUMENT|NEXT_CHUNK|REFERS_TO|HAS_CITATION|IN_CHUNK|ATTRIBUTED_TO|SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER|CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS|SAME_AS|MERGED_INTO]-(:OrreryEntity|OrreryMergedEntity)
  DELETE r
}
CALL (e) {
  MATCH (e)-[r:<<drawn>> WHERE r.claimId IS NOT NULL]-(:OrreryEntity)
  DELETE r
}
WITH e, EXISTS { (e)--() } AS isHeld
CALL (e, isHeld) {
  WITH e, isHeld
  WHERE isHeld
  REMOVE e:OrreryEntity
}
CALL (e, isHeld) {
  WITH e, isHeld
  WHERE NOT isHeld
  DELETE e
}`,
});

/** Removes judgements, those on merged entities too. */
export const deleteJudgements = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.delete-judgements',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MATCH (a:OrreryEntity|OrreryMergedEntity)-[r:SAME_AS {by: row.by}]->(b:OrreryEntity|OrreryMergedEntity)
WHERE a.id = row.a AND b.id = row.b
DELETE r`,
});

/** Removes paragraphs with what ties them. One that a relationship of another tool hangs on is let go: it stays there and is ours no more. */
export const deleteParagraphs = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'import.delete-paragraphs',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (n:OrreryChunk)
WHERE n.id IN $ids
CALL (n) {
  MATCH (n)-[r:FROM_DOCUMENT|NEXT_CHUNK|REFERS_TO|HAS_CITATION|IN_CHUNK|ATTRIBUTED_TO|SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER|CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS|SAME_AS|MERGED_INTO]-(:OrreryChunk|OrreryDocument|OrreryCitation)
  DELETE r
}
WITH n, EXISTS { (n)--() } AS isHeld
CALL (n, isHeld) {
  WITH n, isHeld
  WHERE isHeld
  REMOVE n:OrreryChunk
}
CALL (n, isHeld) {
  WITH n, isHeld
  WHERE NOT isHeld
  DELETE n
}`,
});

/** Writes what is computed from all citations of a claim, and since when one that was shown counts no more. */
export const deriveClaims = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.derive-claims',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MATCH (c:OrreryClaim {id: row.id})
WITH c, row, coalesce(c.shown, false) AS wasShown
SET c += row.props,
    c.withdrawnAt = CASE
                      WHEN c.shown THEN null
                      WHEN wasShown THEN datetime()
                      ELSE c.withdrawnAt
                    END,
    c.startEarliest = date(row.startEarliest),
    c.startLatest = date(row.startLatest),
    c.endEarliest = date(row.endEarliest),
    c.endLatest = date(row.endLatest),
    c.firstObserved = date(row.firstObserved),
    c.lastObserved = date(row.lastObserved)`,
});

/** Writes what is computed from an entity's claims: search names, and the dates of an event. */
export const deriveEntities = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.derive-entities',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MATCH (e:OrreryEntity {id: row.id})
SET e += row.props, e.startEarliest = date(row.startEarliest), e.startLatest = date(row.startLatest)`,
});

/** How many citations of other origins these documents have. */
export const documentUsers = defineQuery<{ readonly ids: readonly string[]; readonly origin: string }, { readonly id: string; readonly citations: bigint }, 'many'>({
  name: 'import.document-users',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","citations"],
  text: `MATCH (d:OrreryDocument)
WHERE d.id IN $ids
RETURN d.id AS id,
       COUNT { MATCH (d)<-[:FROM_DOCUMENT]-(:OrreryChunk)<-[:IN_CHUNK]-(k:OrreryCitation) WHERE k.origin <> $origin } AS citations`,
});

/** Every node of the data with its properties, for comparing two graphs. */
export const dumpNodes = defineQuery<Record<string, never>, { readonly labels: readonly string[]; readonly props: object }, 'many'>({
  name: 'import.dump-nodes',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["labels","props"],
  text: `MATCH (n:OrreryEntity|OrreryMergedEntity|OrreryClaim|OrreryCitation|OrreryChunk|OrreryDocument|OrreryVocabulary)
RETURN labels(n) AS labels, properties(n) AS props`,
});

/** Every relationship of the data with its ends and properties, for comparing two graphs. */
export const dumpRelationships = defineQuery<Record<string, never>, {
    readonly from: string;
    readonly to: string;
    readonly type: string;
    readonly props: object;
  }, 'many'>({
  name: 'import.dump-relationships',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["from","to","type","props"],
  text: `CALL () {
  MATCH (a:OrreryEntity|OrreryMergedEntity|OrreryClaim|OrreryCitation|OrreryChunk)-[r:FROM_DOCUMENT|NEXT_CHUNK|REFERS_TO|HAS_CITATION|IN_CHUNK|ATTRIBUTED_TO|SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER|CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS|SAME_AS|MERGED_INTO]->(b:OrreryEntity|OrreryMergedEntity|OrreryClaim|OrreryCitation|OrreryChunk|OrreryDocument)
  RETURN a, r, b
  UNION ALL
  MATCH (a:OrreryEntity)-[r:<<drawn>> WHERE r.claimId IS NOT NULL]->(b:OrreryEntity)
  RETURN a, r, b
}
RETURN a.id AS \`from\`, b.id AS \`to\`, type(r) AS type, properties(r) AS props`,
});

/** Which claims and citations use these entities. */
export const entityUsers = defineQuery<{ readonly ids: readonly string[] }, {
    readonly id: string;
    readonly claims: readonly string[];
    readonly citations: readonly string[];
  }, 'many'>({
  name: 'import.entity-users',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","claims","citations"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
RETURN e.id AS id,
       [(e)<-[:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]-(c:OrreryClaim) | c.id] AS claims,
       [(e)<-[:ATTRIBUTED_TO]-(k:OrreryCitation) | k.id] AS citations`,
});

/** The events these claims describe or come after. */
export const eventsAroundClaims = defineQuery<{ readonly claimIds: readonly string[] }, { readonly id: string }, 'many'>({
  name: 'import.events-around-claims',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id"],
  text: `MATCH (c:OrreryClaim)-[:DESCRIBES|AFTER]->(e:OrreryEntity:Event)
WHERE c.id IN $claimIds
RETURN DISTINCT e.id AS id`,
});

/** Imports of a file that lay at this place, or held these bytes; the latest first, those of the place before the others. */
export const importsLike = defineQuery<{ readonly place: string; readonly sha256: string }, { readonly source: string; readonly isPlace: boolean }, 'many'>({
  name: 'import.imports-like',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["source","isPlace"],
  text: `MATCH (i:OrreryImport)
WHERE i.source IS NOT NULL AND (properties(i).place = $place OR i.sha256 = $sha256)
RETURN i.source AS source, coalesce(properties(i).place = $place, false) AS isPlace
ORDER BY isPlace DESC, i.finishedAt DESC
LIMIT 10`,
});

/** Whether there is no data at all. */
export const isEmpty = defineQuery<Record<string, never>, { readonly empty: boolean }, 'one'>({
  name: 'import.is-empty',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["empty"],
  text: `RETURN NOT EXISTS { MATCH (:OrreryEntity) } AND NOT EXISTS { MATCH (:OrreryDocument) } AND NOT EXISTS { MATCH (:OrreryClaim) }
  AND NOT EXISTS { MATCH (:OrreryMergedEntity) } AS empty`,
});

/** The latest import of a source: which bytes it read, and where its file lay. */
export const lastImportOf = defineQuery<{ readonly source: string }, {
    readonly file: string | null;
    readonly sha256: string | null;
    readonly place: string | null;
  }, 'optional'>({
  name: 'import.last-import-of',
  mode: 'read',
  cardinality: 'optional',
  integers: [],
  columns: ["file","sha256","place"],
  text: `MATCH (i:OrreryImport {source: $source})
RETURN i.file AS file, i.sha256 AS sha256, properties(i).place AS place
ORDER BY i.finishedAt DESC
LIMIT 1`,
});

/** The latest import of each source that ever read these bytes; `current` says whether it is the source's latest. */
export const lastImport = defineQuery<{ readonly sha256: string; readonly version: number | bigint }, { readonly source: string; readonly current: boolean }, 'many'>({
  name: 'import.last-import',
  mode: 'read',
  cardinality: 'many',
  integers: ["version"],
  columns: ["source","current"],
  text: `MATCH (i:OrreryImport {sha256: $sha256, version: $version})
WITH i.source AS source, max(i.finishedAt) AS finishedAt
RETURN source,
       NOT EXISTS { MATCH (later:OrreryImport) WHERE later.source = source AND later.finishedAt > finishedAt } AS current`,
});

/** The import that ended last, of whatever source. */
export const latestImport = defineQuery<Record<string, never>, {
    readonly importId: string;
    readonly file: string;
    readonly finishedAt: string;
  }, 'optional'>({
  name: 'import.latest-import',
  mode: 'read',
  cardinality: 'optional',
  integers: [],
  columns: ["importId","file","finishedAt"],
  text: `MATCH (i:OrreryImport)
RETURN i.id AS importId, i.file AS file, toString(i.finishedAt) AS finishedAt
ORDER BY i.finishedAt DESC
LIMIT 1`,
});

/** The records of imports, the latest first: all, some by their ids, or those after a moment up to another one. `recordedAt` is by the clock of the database. */
export const list = defineQuery<{
    readonly ids: readonly string[] | null;
    readonly from: string | null;
    readonly until: string | null;
    readonly limit: number | bigint;
  }, {
    readonly id: string;
    readonly file: string;
    readonly source: string;
    readonly startedAt: string;
    readonly finishedAt: string;
    readonly recordedAt: string;
    readonly claims: object;
    readonly citations: object;
  }, 'many'>({
  name: 'import.list',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id","file","source","startedAt","finishedAt","recordedAt","claims","citations"],
  text: `MATCH (i:OrreryImport)
WHERE i.source IS NOT NULL AND i.finishedAt IS NOT NULL
  AND ($ids IS NULL OR i.id IN $ids)
WITH i, coalesce(i.recordedAt, i.finishedAt) AS at
WHERE ($from IS NULL OR at > datetime($from)) AND ($until IS NULL OR at <= datetime($until))
ORDER BY at DESC, i.id
LIMIT $limit
RETURN i.id AS id, coalesce(i.file, '') AS file, i.source AS source, toString(coalesce(i.startedAt, i.finishedAt)) AS startedAt,
       toString(i.finishedAt) AS finishedAt, toString(at) AS recordedAt,
       {created: coalesce(i.claimsCreated, 0), changed: coalesce(i.claimsChanged, 0), removed: coalesce(i.claimsRemoved, 0)} AS claims,
       {created: coalesce(i.citationsCreated, 0), changed: coalesce(i.citationsChanged, 0), removed: coalesce(i.citationsRemoved, 0)} AS citations`,
});

/** Who holds the lock of the importer, if it is held, and how far they say they are. */
export const lockHolder = defineQuery<Record<string, never>, {
    readonly holder: string | null;
    readonly about: string | null;
    readonly phase: string | null;
    readonly done: bigint | null;
    readonly total: bigint | null;
  }, 'optional'>({
  name: 'import.lock-holder',
  mode: 'read',
  cardinality: 'optional',
  integers: [],
  columns: ["holder","about","phase","done","total"],
  text: `MATCH (l:OrreryImportLock {id: 'import'})
WHERE l.until >= datetime()
RETURN l.holder AS holder, l.about AS about, l.phase AS phase, l.done AS done, l.total AS total`,
});

/** Keeps the lock for some more seconds, as part of a batch: changes nothing when another has taken it meanwhile. */
export const lockKeep = defineQuery<{ readonly holder: string; readonly seconds: number | bigint }, Record<string, never>, 'none'>({
  name: 'import.lock-keep',
  mode: 'write',
  cardinality: 'none',
  integers: ["seconds"],
  columns: [],
  text: `MATCH (l:OrreryImportLock {id: 'import', holder: $holder})
SET l.until = datetime() + duration({seconds: $seconds})`,
});

/** Gives the lock back. */
export const lockRelease = defineQuery<{ readonly holder: string }, Record<string, never>, 'none'>({
  name: 'import.lock-release',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (l:OrreryImportLock {id: 'import', holder: $holder})
DELETE l`,
});

/**
 * Takes the lock of the importer when it is free, run out, or held already; nothing changes when another holds it.
 * Writing first makes two takers wait for each other.
 */
export const lockTake = defineQuery<{
    readonly holder: string;
    readonly about: string;
    readonly dead: string | null;
    readonly seconds: number | bigint;
  }, Record<string, never>, 'none'>({
  name: 'import.lock-take',
  mode: 'write',
  cardinality: 'none',
  integers: ["seconds"],
  columns: [],
  text: `MERGE (l:OrreryImportLock:ImportLock {id: 'import'})
SET l.asked = true
WITH l
WHERE l.holder IS NULL OR l.holder = $holder OR l.holder = $dead OR l.until < datetime()
SET l.holder = $holder, l.about = $about, l.until = datetime() + duration({seconds: $seconds}), l.phase = null, l.done = null, l.total = null`,
});

/** Keeps the lock for some more seconds and says how far its holder is: changes nothing when another has taken it meanwhile. */
export const lockTell = defineQuery<{
    readonly holder: string;
    readonly seconds: number | bigint;
    readonly about: string;
    readonly phase: string | null;
    readonly done: number | bigint | null;
    readonly total: number | bigint | null;
  }, Record<string, never>, 'none'>({
  name: 'import.lock-tell',
  mode: 'write',
  cardinality: 'none',
  integers: ["seconds","done","total"],
  columns: [],
  text: `MATCH (l:OrreryImportLock {id: 'import', holder: $holder})
SET l.until = datetime() + duration({seconds: $seconds}),
  l.about = $about,
  l.phase = $phase,
  l.done = $done,
  l.total = $total`,
});

/** Writes citations with their claim, paragraph and voices. */
export const mergeCitations = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.merge-citations',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MATCH (c:OrreryClaim {id: row.claimId})
MATCH (p:OrreryChunk {id: row.chunkId})
MERGE (k:OrreryCitation:Citation {id: row.id})
SET k += row.props,
    k.startEarliest = date(row.startEarliest),
    k.startLatest = date(row.startLatest),
    k.endEarliest = date(row.endEarliest),
    k.endLatest = date(row.endLatest),
    k.lastObserved = date(row.lastObserved)
MERGE (c)-[:HAS_CITATION]->(k)
MERGE (k)-[:IN_CHUNK]->(p)
WITH k, row
CALL (k, row) {
  UNWIND row.attributedTo AS voice
  MATCH (e:OrreryEntity {id: voice})
  MERGE (k)-[:ATTRIBUTED_TO]->(e)
}`,
});

/** Writes links between claims. One clause for each type: a MERGE of a dynamic type reads every relationship there is. */
export const mergeClaimLinks = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.merge-claim-links',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MATCH (a:OrreryClaim {id: row.from})
MATCH (b:OrreryClaim {id: row.to})
CALL (a, b, row) {
  WITH a, b, row
  WHERE row.kind = 'CONTRADICTS'
  MERGE (a)-[r:CONTRADICTS]->(b)
  SET r += row.props
}
CALL (a, b, row) {
  WITH a, b, row
  WHERE row.kind = 'SUPERSEDES'
  MERGE (a)-[r:SUPERSEDES]->(b)
  SET r += row.props
}
CALL (a, b, row) {
  WITH a, b, row
  WHERE row.kind = 'EXCEPTION_TO'
  MERGE (a)-[r:EXCEPTION_TO]->(b)
  SET r += row.props
}
CALL (a, b, row) {
  WITH a, b, row
  WHERE row.kind = 'EXPLAINS'
  MERGE (a)-[r:EXPLAINS]->(b)
  SET r += row.props
}`,
});

/** Writes claims as stated, with their ends. Subject and object are part of the id and never change; the rest is written anew. */
export const mergeClaims = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.merge-claims',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MERGE (c:OrreryClaim:Claim {id: row.id})
ON CREATE SET c.recordedAt = datetime()
SET c += row.props
WITH c, row
CALL (c) {
  MATCH (c)-[old:ALSO|DESCRIBES|AFTER]->(:OrreryEntity)
  DELETE old
}
CALL (c, row) {
  MATCH (s:OrreryEntity {id: row.subject})
  MERGE (c)-[:SUBJECT]->(s)
}
CALL (c, row) {
  MATCH (o:OrreryEntity {id: row.object})
  MERGE (c)-[:OBJECT]->(o)
}
CALL (c, row) {
  UNWIND row.also AS party
  MATCH (e:OrreryEntity {id: party.id})
  MERGE (c)-[:ALSO {as: party.as}]->(e)
}
CALL (c, row) {
  MATCH (e:OrreryEntity {id: row.describes})
  MERGE (c)-[:DESCRIBES]->(e)
}
CALL (c, row) {
  UNWIND row.after AS event
  MATCH (e:OrreryEntity {id: event})
  MERGE (c)-[:AFTER]->(e)
}`,
});

/** Writes documents as stated. */
export const mergeDocuments = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.merge-documents',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MERGE (d:OrreryDocument:Document {id: row.id})
SET d += row.props, d.anchorDate = date(row.anchorDate)`,
});

/** Writes entities as stated. Type labels come from the model's closed list; those that no longer hold are removed. */
export const mergeEntities = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.merge-entities',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MERGE (e:OrreryEntity:Entity {id: row.id})
SET e += row.props
SET e:$(row.labels)
REMOVE e:$(row.staleLabels)`,
});

/** Writes judgements on whether two entities are the same. Nothing is merged here; a merged entity keeps the judgements on it. */
export const mergeJudgements = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.merge-judgements',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
OPTIONAL MATCH (ea:OrreryEntity {id: row.a})
OPTIONAL MATCH (ma:OrreryMergedEntity {id: row.a})
OPTIONAL MATCH (eb:OrreryEntity {id: row.b})
OPTIONAL MATCH (mb:OrreryMergedEntity {id: row.b})
WITH row, coalesce(ea, ma) AS a, coalesce(eb, mb) AS b
WHERE a IS NOT NULL AND b IS NOT NULL
MERGE (a)-[r:SAME_AS {by: row.by}]->(b)
SET r.judgement = row.verdict, r.note = row.note, r.source = row.source`,
});

/**
 * Writes what was declared of entities that have gone into others, and where they have gone. A row without a target leaves that
 * to the source that merged them.
 */
export const mergeMergedEntities = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.merge-merged-entities',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MERGE (m:OrreryMergedEntity:MergedEntity {id: row.id})
SET m += row.props
WITH m, row
WHERE row.into IS NOT NULL
CALL (m) {
  MATCH (m)-[old:MERGED_INTO]->(:OrreryEntity|OrreryMergedEntity)
  DELETE old
}
OPTIONAL MATCH (winner:OrreryEntity {id: row.into})
OPTIONAL MATCH (former:OrreryMergedEntity {id: row.into})
WITH m, row, coalesce(winner, former) AS target
WHERE target IS NOT NULL
MERGE (m)-[r:MERGED_INTO]->(target)
SET r.by = row.by, r.reason = row.reason, r.source = row.source`,
});

/** Writes paragraphs and ties them to their document. */
export const mergeParagraphs = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.merge-paragraphs',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MATCH (d:OrreryDocument {id: row.documentId})
MERGE (p:OrreryChunk:Chunk {id: row.id})
SET p += row.props
MERGE (p)-[:FROM_DOCUMENT]->(d)`,
});

/** The entities whose names these claims give. */
export const namedBy = defineQuery<{ readonly claimIds: readonly string[] }, { readonly id: string }, 'many'>({
  name: 'import.named-by',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id"],
  text: `MATCH (c:OrreryClaim {predicate: 'ALSO_KNOWN_AS'})-[:SUBJECT]->(e:OrreryEntity)
USING INDEX c:OrreryClaim(id)
WHERE c.id IN $claimIds
RETURN DISTINCT e.id AS id`,
});

/** The names of these entities, as claims. */
export const namesOf = defineQuery<{ readonly entityIds: readonly string[] }, { readonly id: string }, 'many'>({
  name: 'import.names-of',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id"],
  text: `MATCH (e:OrreryEntity)<-[:SUBJECT]-(c:OrreryClaim {predicate: 'ALSO_KNOWN_AS'})
USING INDEX e:OrreryEntity(id)
WHERE e.id IN $entityIds
RETURN c.id AS id`,
});

/** The ids of the paragraphs of documents. */
export const paragraphIds = defineQuery<{ readonly documentIds: readonly string[] }, { readonly documentId: string; readonly id: string }, 'many'>({
  name: 'import.paragraph-ids',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["documentId","id"],
  text: `MATCH (d:OrreryDocument)<-[:FROM_DOCUMENT]-(p:OrreryChunk)
WHERE d.id IN $documentIds
RETURN d.id AS documentId, p.id AS id
ORDER BY documentId, id`,
});

/** The properties of these nodes, whatever they are, for a comparison people read. */
export const propsOf = defineQuery<{ readonly ids: readonly string[] }, { readonly id: string; readonly props: object }, 'many'>({
  name: 'import.props-of',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","props"],
  text: `CALL () {
  MATCH (n:OrreryDocument) WHERE n.id IN $ids RETURN n
  UNION
  MATCH (n:OrreryChunk) WHERE n.id IN $ids RETURN n
  UNION
  MATCH (n:OrreryEntity) WHERE n.id IN $ids RETURN n
  UNION
  MATCH (n:OrreryClaim) WHERE n.id IN $ids RETURN n
  UNION
  MATCH (n:OrreryCitation) WHERE n.id IN $ids RETURN n
}
RETURN n.id AS id, properties(n) AS props`,
});

/**
 * Records a finished import; written last, so that an interrupted one leaves no such node. `recordedAt` is told by
 * the clock of the database, like that of claims: importers may run on machines whose clocks differ.
 */
export const recordImport = defineQuery<{
    readonly id: string;
    readonly props: object;
    readonly startedAt: string;
    readonly finishedAt: string;
  }, Record<string, never>, 'none'>({
  name: 'import.record-import',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MERGE (i:OrreryImport:Import {id: $id})
SET i += $props, i.startedAt = datetime($startedAt), i.finishedAt = datetime($finishedAt), i.recordedAt = datetime()`,
});

/** Where merged entities have gone. Ids that were never merged give no row. */
export const redirects = defineQuery<{ readonly ids: readonly string[] }, { readonly id: string; readonly target: string }, 'many'>({
  name: 'import.redirects',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","target"],
  text: `MATCH (m:OrreryMergedEntity) ((:OrreryMergedEntity)-[:MERGED_INTO]->(:OrreryEntity|OrreryMergedEntity)){1,16} (e:OrreryEntity)
WHERE m.id IN $ids
RETURN m.id AS id, e.id AS target`,
});

/** Ties paragraphs to the documents they refer to, and no others. */
export const referParagraphs = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.refer-paragraphs',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MATCH (p:OrreryChunk {id: row.id})
CALL (p) {
  MATCH (p)-[old:REFERS_TO]->(:OrreryDocument)
  DELETE old
}
CALL (p, row) {
  UNWIND row.refersTo AS target
  MATCH (t:OrreryDocument {id: target})
  MERGE (p)-[:REFERS_TO]->(t)
}`,
});

/** The citations of these claims, as far as comparing and deriving needs them. */
export const storedCitations = defineQuery<{ readonly claimIds: readonly string[] }, {
    readonly id: string;
    readonly claimId: string;
    readonly hash: string | null;
    readonly origin: string | null;
    readonly source: string | null;
    readonly documentId: string;
    readonly documentStatus: string | null;
    readonly section: Section;
    readonly stance: Stance;
    readonly certainty: Certainty;
    readonly modality: Modality;
    readonly review: string | null;
    readonly timeText: string | null;
    readonly startEarliest: string | null;
    readonly startLatest: string | null;
    readonly endEarliest: string | null;
    readonly endLatest: string | null;
    readonly startPrecision: Precision | null;
    readonly endPrecision: Precision | null;
    readonly endOpen: boolean | null;
    readonly lastObserved: string | null;
  }, 'many'>({
  name: 'import.stored-citations',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","claimId","hash","origin","source","documentId","documentStatus","section","stance","certainty","modality","review","timeText","startEarliest","startLatest","endEarliest","endLatest","startPrecision","endPrecision","endOpen","lastObserved"],
  text: `MATCH (c:OrreryClaim)-[:HAS_CITATION]->(k:OrreryCitation)-[:IN_CHUNK]->(p:OrreryChunk)-[:FROM_DOCUMENT]->(d:OrreryDocument)
WHERE c.id IN $claimIds
RETURN k.id AS id, c.id AS claimId, k.hash AS hash, k.origin AS origin, k.source AS source, d.id AS documentId,
       d.status AS documentStatus, coalesce(p.section, 'body') AS section, k.stance AS stance,
       k.certainty AS certainty, k.modality AS modality, k.review AS review, k.timeText AS timeText,
       toString(k.startEarliest) AS startEarliest, toString(k.startLatest) AS startLatest,
       toString(k.endEarliest) AS endEarliest, toString(k.endLatest) AS endLatest,
       k.startPrecision AS startPrecision, k.endPrecision AS endPrecision, k.endOpen AS endOpen,
       toString(k.lastObserved) AS lastObserved`,
});

/** The links between claims that touch these claims. */
export const storedClaimLinks = defineQuery<{ readonly claimIds: readonly string[] }, {
    readonly kind: ClaimLink;
    readonly from: string;
    readonly to: string;
    readonly words: ClaimLinkWords;
    readonly source: string | null;
  }, 'many'>({
  name: 'import.stored-claim-links',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["kind","from","to","words","source"],
  text: `MATCH (c:OrreryClaim)-[r:CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS]-(:OrreryClaim)
WHERE c.id IN $claimIds
WITH DISTINCT r
RETURN type(r) AS kind, startNode(r).id AS \`from\`, endNode(r).id AS \`to\`, r {.note, .noteZh, .resolution, .resolutionZh, .texts} AS words, r.source AS source`,
});

/** What is stored of these claims, as far as comparing and deriving needs it. */
export const storedClaims = defineQuery<{ readonly ids: readonly string[] }, {
    readonly id: string;
    readonly predicate: Predicate;
    readonly subject: string;
    readonly object: string | null;
    readonly describes: string | null;
    readonly after: readonly string[];
    readonly hash: string | null;
    readonly derivedHash: string | null;
    readonly source: string | null;
    readonly editorial: boolean;
    readonly rank: Rank;
    readonly rankReason: string | null;
    readonly drawn: DrawnStated;
  }, 'many'>({
  name: 'import.stored-claims',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","predicate","subject","object","describes","after","hash","derivedHash","source","editorial","rank","rankReason","drawn"],
  text: `MATCH (c:OrreryClaim)-[:SUBJECT]->(s:OrreryEntity)
WHERE c.id IN $ids
RETURN c.id AS id, c.predicate AS predicate, s.id AS subject,
       head([(c)-[:OBJECT]->(o:OrreryEntity) | o.id]) AS object,
       head([(c)-[:DESCRIBES]->(e:OrreryEntity:Event) | e.id]) AS describes,
       [(c)-[:AFTER]->(e:OrreryEntity:Event) | e.id] AS after,
       c.hash AS hash, c.derivedHash AS derivedHash, c.source AS source, coalesce(c.editorial, false) AS editorial,
       coalesce(c.rank, 'normal') AS rank, c.rankReason AS rankReason,
       c {value: coalesce(c.value, c.figure), role: c.role, roleZh: c.roleZh, texts: CASE WHEN any(text IN c.texts WHERE text STARTS WITH 'role@') THEN [text IN c.texts WHERE text STARTS WITH 'role@'] END} AS drawn`,
});

/** What is stored of these documents, and of any other document of the same source. */
export const storedDocuments = defineQuery<{ readonly ids: readonly string[]; readonly source: string }, {
    readonly id: string;
    readonly hash: string | null;
    readonly sha256: string | null;
    readonly status: string | null;
    readonly anchorDate: string | null;
    readonly source: string | null;
    readonly paragraphCount: bigint;
  }, 'many'>({
  name: 'import.stored-documents',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","hash","sha256","status","anchorDate","source","paragraphCount"],
  text: `MATCH (d:OrreryDocument)
WHERE d.id IN $ids OR d.source = $source
RETURN d.id AS id, d.hash AS hash, d.sha256 AS sha256, d.status AS status, toString(d.anchorDate) AS anchorDate,
       d.source AS source, coalesce(d.paragraphCount, 0) AS paragraphCount`,
});

/** What is stored of these entities. */
export const storedEntities = defineQuery<{ readonly ids: readonly string[] }, {
    readonly id: string;
    readonly labels: readonly string[];
    readonly name: string;
    readonly nameZh: string | null;
    readonly texts: readonly string[] | null;
    readonly hash: string | null;
    readonly derivedHash: string | null;
    readonly sources: readonly string[];
  }, 'many'>({
  name: 'import.stored-entities',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","labels","name","nameZh","texts","hash","derivedHash","sources"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
RETURN e.id AS id, labels(e) AS labels, coalesce(e.name, '') AS name, e.nameZh AS nameZh, e.texts AS texts, e.hash AS hash,
       e.derivedHash AS derivedHash, coalesce(e.sources, []) AS sources`,
});

/** The judgements of a source, and all on whether these entities are the same as others, merged ones included. */
export const storedJudgements = defineQuery<{ readonly source: string; readonly ids: readonly string[] }, {
    readonly a: string;
    readonly b: string;
    readonly verdict: string;
    readonly by: string;
    readonly note: string | null;
    readonly source: string | null;
  }, 'many'>({
  name: 'import.stored-judgements',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["a","b","verdict","by","note","source"],
  text: `MATCH (a:OrreryEntity|OrreryMergedEntity)-[r:SAME_AS]->(b:OrreryEntity|OrreryMergedEntity)
WHERE r.source = $source OR a.id IN $ids OR b.id IN $ids
RETURN a.id AS a, b.id AS b, r.judgement AS verdict, coalesce(r.by, '') AS \`by\`, r.note AS note, r.source AS source`,
});

/** Every merge: which entity has gone into which, and who said so. */
export const storedMerges = defineQuery<Record<string, never>, {
    readonly from: string;
    readonly into: string;
    readonly source: string | null;
  }, 'many'>({
  name: 'import.stored-merges',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["from","into","source"],
  text: `MATCH (m:OrreryMergedEntity)-[r:MERGED_INTO]->(e:OrreryEntity|OrreryMergedEntity)
RETURN m.id AS \`from\`, e.id AS \`into\`, r.source AS source`,
});

/** What is stored of these paragraphs, attached text included. */
export const storedParagraphs = defineQuery<{ readonly ids: readonly string[] }, {
    readonly id: string;
    readonly documentId: string;
    readonly hash: string | null;
    readonly text: string | null;
    readonly cleanText: string | null;
  }, 'many'>({
  name: 'import.stored-paragraphs',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","documentId","hash","text","cleanText"],
  text: `MATCH (p:OrreryChunk)
WHERE p.id IN $ids
RETURN p.id AS id, coalesce(p.documentId, '') AS documentId, p.hash AS hash, p.text AS text, p.cleanText AS cleanText`,
});

/**
 * Ties claims written in the same transaction to what else they speak of: the object where they are not drawn, further parties, the
 * event they describe, the events they come after.
 */
export const tieClaims = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'import.tie-claims',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MATCH (c:OrreryClaim {id: row.id})
CALL (c, row) {
  MATCH (o:OrreryEntity {id: row.object})
  CREATE (c)-[:OBJECT]->(o)
}
CALL (c, row) {
  UNWIND row.also AS party
  MATCH (e:OrreryEntity {id: party.id})
  CREATE (c)-[:ALSO {as: party.as}]->(e)
}
CALL (c, row) {
  MATCH (e:OrreryEntity {id: row.describes})
  CREATE (c)-[:DESCRIBES]->(e)
}
CALL (c, row) {
  UNWIND row.after AS event
  MATCH (e:OrreryEntity {id: event})
  CREATE (c)-[:AFTER]->(e)
}`,
});
