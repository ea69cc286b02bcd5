// Generated from cypher/queries/ownership/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import { eachDrawnPredicate } from '../each-predicate.ts';

/** The ids of the citations that we wrote, a page at a time. What another tool calls Citation has not what ours always have. */
export const citationsPage = defineQuery<{ readonly after: string; readonly limit: number | bigint }, { readonly id: string }, 'many'>({
  name: 'ownership.citations-page',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id"],
  text: `MATCH (n:OrreryCitation)
WHERE n.id > $after AND n.hash IS NOT NULL AND n.claimId IS NOT NULL
RETURN n.id AS id
ORDER BY id
LIMIT $limit`,
});

/** The ids of the claims that we wrote, a page at a time. What another tool calls Claim has not what ours always have. */
export const claimsPage = defineQuery<{ readonly after: string; readonly limit: number | bigint }, { readonly id: string }, 'many'>({
  name: 'ownership.claims-page',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id"],
  text: `MATCH (n:OrreryClaim)
WHERE n.id > $after AND n.hash IS NOT NULL AND n.predicate IS NOT NULL
RETURN n.id AS id
ORDER BY id
LIMIT $limit`,
});

/** What a server calls itself. For a reader only: nothing is decided by it. */
export const components = defineQuery<Record<string, never>, {
    readonly name: string;
    readonly versions: readonly string[];
    readonly edition: string;
  }, 'many'>({
  name: 'ownership.components',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["name","versions","edition"],
  text: `CALL dbms.components() YIELD name, versions, edition
RETURN name, versions, edition`,
});

/** Every constraint of a database, ours and those of others. */
export const constraints = defineQuery<Record<string, never>, {
    readonly name: string;
    readonly type: string;
    readonly on: string;
    readonly labels: readonly string[] | null;
    readonly properties: readonly string[] | null;
  }, 'many'>({
  name: 'ownership.constraints',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["name","type","on","labels","properties"],
  text: `SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties
RETURN name, type, entityType AS on, labelsOrTypes AS labels, properties`,
});

/** How many nodes of each kind we wrote. */
export const counts = defineQuery<Record<string, never>, { readonly kind: string; readonly count: bigint }, 'many'>({
  name: 'ownership.counts',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["kind","count"],
  text: `MATCH (n:OrreryEntity|OrreryMergedEntity|OrreryClaim|OrreryCitation|OrreryChunk|OrreryDocument|OrreryVocabulary|OrreryImport|OrreryImportLock|OrreryGraph)
WITH CASE
  WHEN n:OrreryEntity AND n.hash IS NOT NULL AND n.sources IS NOT NULL THEN 'Entity'
  WHEN n:OrreryMergedEntity AND n.labels IS NOT NULL THEN 'MergedEntity'
  WHEN n:OrreryClaim AND n.hash IS NOT NULL AND n.predicate IS NOT NULL THEN 'Claim'
  WHEN n:OrreryCitation AND n.hash IS NOT NULL AND n.claimId IS NOT NULL THEN 'Citation'
  WHEN n:OrreryChunk AND n.hash IS NOT NULL AND n.documentId IS NOT NULL THEN 'Chunk'
  WHEN n:OrreryDocument AND n.hash IS NOT NULL AND n.anchorDate IS NOT NULL THEN 'Document'
  WHEN n:OrreryVocabulary AND n.hash IS NOT NULL AND n.words IS NOT NULL THEN 'Vocabulary'
  WHEN n:OrreryImport AND n.sha256 IS NOT NULL AND n.source IS NOT NULL THEN 'Import'
  WHEN n:OrreryImportLock AND n.id = 'import' THEN 'ImportLock'
  WHEN n:OrreryGraph AND n.id = 'graph' THEN 'OrreryGraph'
END AS kind
WHERE kind IS NOT NULL
RETURN kind, count(*) AS count`,
});

/** The ids of the documents that we wrote, a page at a time. What another tool calls Document has not what ours always have. */
export const documentsPage = defineQuery<{ readonly after: string; readonly limit: number | bigint }, { readonly id: string }, 'many'>({
  name: 'ownership.documents-page',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id"],
  text: `MATCH (n:OrreryDocument)
WHERE n.id > $after AND n.hash IS NOT NULL AND n.anchorDate IS NOT NULL
RETURN n.id AS id
ORDER BY id
LIMIT $limit`,
});

/** The claims of the drawn relationships between entities of ours, a page at a time. */
export const drawnPage = eachDrawnPredicate((predicate) =>
  defineQuery<{ readonly after: string; readonly limit: number | bigint }, { readonly id: string }, 'many'>({
    name: `ownership.drawn-page.${predicate}`,
    mode: 'read',
    cardinality: 'many',
    integers: ["limit"],
    columns: ["id"],
    text: `MATCH (a:OrreryEntity)-[r:PREDICATE]->(b:OrreryEntity)
USING INDEX r:PREDICATE(claimId)
WHERE r.claimId > $after AND a.hash IS NOT NULL AND a.sources IS NOT NULL AND b.hash IS NOT NULL AND b.sources IS NOT NULL
RETURN r.claimId AS id
ORDER BY id
LIMIT $limit`.replaceAll('PREDICATE', predicate),
  }),
);

/** The ids of the entities that we wrote, a page at a time. What another tool calls Entity has not what ours always have. */
export const entitiesPage = defineQuery<{ readonly after: string; readonly limit: number | bigint }, { readonly id: string }, 'many'>({
  name: 'ownership.entities-page',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id"],
  text: `MATCH (n:OrreryEntity)
WHERE n.id > $after AND n.hash IS NOT NULL AND n.sources IS NOT NULL
RETURN n.id AS id
ORDER BY id
LIMIT $limit`,
});

/** The ids of the records of imports that we wrote, a page at a time. What another tool calls Import has not what ours always have. */
export const importsPage = defineQuery<{ readonly after: string; readonly limit: number | bigint }, { readonly id: string }, 'many'>({
  name: 'ownership.imports-page',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id"],
  text: `MATCH (n:OrreryImport)
WHERE n.id > $after AND n.sha256 IS NOT NULL AND n.source IS NOT NULL
RETURN n.id AS id
ORDER BY id
LIMIT $limit`,
});

/**
 * Every index of a database that stands for itself and was not there from the beginning: neither that of a constraint nor a
 * lookup of labels and types.
 */
export const indexes = defineQuery<Record<string, never>, {
    readonly name: string;
    readonly type: string;
    readonly on: string;
    readonly labels: readonly string[] | null;
    readonly properties: readonly string[] | null;
  }, 'many'>({
  name: 'ownership.indexes',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["name","type","on","labels","properties"],
  text: `SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint
WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
RETURN name, type, entityType AS on, labelsOrTypes AS labels, properties`,
});

/**
 * Gives nodes of a graph that was made before there were markers the label by which they are ours, so many at a time; the plain
 * labels, hence the back-ticks. What another tool calls like ours has not what ours always have.
 */
export const labelEarlier = defineQuery<{ readonly limit: number | bigint }, { readonly nodes: bigint }, 'one'>({
  name: 'ownership.label-earlier',
  mode: 'write',
  cardinality: 'one',
  integers: ["limit"],
  columns: ["nodes"],
  text: `MATCH (n:\`Entity\`|\`MergedEntity\`|\`Claim\`|\`Citation\`|\`Chunk\`|\`Document\`|\`Import\`|\`ImportLock\`)
WITH n, CASE
  WHEN n:\`Entity\` AND n.hash IS NOT NULL AND n.sources IS NOT NULL THEN 'OrreryEntity'
  WHEN n:\`MergedEntity\` AND n.labels IS NOT NULL THEN 'OrreryMergedEntity'
  WHEN n:\`Claim\` AND n.hash IS NOT NULL AND n.predicate IS NOT NULL THEN 'OrreryClaim'
  WHEN n:\`Citation\` AND n.hash IS NOT NULL AND n.claimId IS NOT NULL THEN 'OrreryCitation'
  WHEN n:\`Chunk\` AND n.hash IS NOT NULL AND n.documentId IS NOT NULL THEN 'OrreryChunk'
  WHEN n:\`Document\` AND n.hash IS NOT NULL AND n.anchorDate IS NOT NULL THEN 'OrreryDocument'
  WHEN n:\`Import\` AND n.sha256 IS NOT NULL AND n.source IS NOT NULL THEN 'OrreryImport'
  WHEN n:\`ImportLock\` AND n.id = 'import' THEN 'OrreryImportLock'
END AS label
WHERE label IS NOT NULL AND NOT label IN labels(n)
WITH n, label
LIMIT $limit
SET n:$(label)
RETURN count(*) AS nodes`,
});

/** The labels of a database with their counts, the most frequent first. From the count stores. */
export const labels = defineQuery<{ readonly limit: number | bigint }, { readonly label: string; readonly count: bigint }, 'many'>({
  name: 'ownership.labels',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["label","count"],
  text: `CALL db.stats.retrieve('GRAPH COUNTS') YIELD data
UNWIND data.nodes AS row
WITH row.label AS label, row.count AS count
WHERE label IS NOT NULL AND count > 0
RETURN label, count
ORDER BY count DESC, label
LIMIT $limit`,
});

/**
 * Marks a database as ours; the first mark stays as it is. With `onlyEmpty` nothing is marked once there is any node: a node
 * that came between the look and the mark is not ours to judge.
 */
export const mark = defineQuery<{
    readonly version: number | bigint;
    readonly createdAt: string;
    readonly by: string;
    readonly onlyEmpty: boolean;
  }, Record<string, never>, 'none'>({
  name: 'ownership.mark',
  mode: 'write',
  cardinality: 'none',
  integers: ["version"],
  columns: [],
  text: `WITH COUNT { () } AS nodes
WHERE nodes = 0 OR NOT $onlyEmpty
MERGE (g:OrreryGraph {id: 'graph'})
ON CREATE SET g.version = $version, g.createdAt = $createdAt, g.by = $by`,
});

/** The marker that says that a database is ours, if it carries one. */
export const marker = defineQuery<Record<string, never>, { readonly version: bigint; readonly createdAt: string; readonly by: string }, 'optional'>({
  name: 'ownership.marker',
  mode: 'read',
  cardinality: 'optional',
  integers: [],
  columns: ["version","createdAt","by"],
  text: `MATCH (g:OrreryGraph {id: 'graph'})
RETURN toInteger(g.version) AS version, toString(g.createdAt) AS createdAt, toString(g.by) AS by
LIMIT 1`,
});

/** The ids of the merged entities that we wrote, a page at a time. What another tool calls MergedEntity has not what ours always have. */
export const mergedEntitiesPage = defineQuery<{ readonly after: string; readonly limit: number | bigint }, { readonly id: string }, 'many'>({
  name: 'ownership.merged-entities-page',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id"],
  text: `MATCH (n:OrreryMergedEntity)
WHERE n.id > $after AND n.labels IS NOT NULL
RETURN n.id AS id
ORDER BY id
LIMIT $limit`,
});

/** The ids of the paragraphs that we wrote, a page at a time. What another tool calls Chunk has not what ours always have. */
export const paragraphsPage = defineQuery<{ readonly after: string; readonly limit: number | bigint }, { readonly id: string }, 'many'>({
  name: 'ownership.paragraphs-page',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id"],
  text: `MATCH (n:OrreryChunk)
WHERE n.id > $after AND n.hash IS NOT NULL AND n.documentId IS NOT NULL
RETURN n.id AS id
ORDER BY id
LIMIT $limit`,
});

/** Whether there is a record of an import by an Orrery without markers; the plain label, hence the back-ticks. */
export const records = defineQuery<Record<string, never>, { readonly recorded: boolean }, 'one'>({
  name: 'ownership.records',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["recorded"],
  text: `RETURN EXISTS {
  MATCH (i:\`Import\`)
  WHERE i.sha256 IS NOT NULL AND i.source IS NOT NULL AND i.finishedAt IS NOT NULL
} AS recorded`,
});

/**
 * Removes citations of ours with what ties them to the rest of ours. Not detached: where a relationship of another tool
 * holds on to one, nothing of the batch is removed.
 */
export const removeCitations = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'ownership.remove-citations',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (n:OrreryCitation)
WHERE n.id IN $ids AND n.hash IS NOT NULL AND n.claimId IS NOT NULL
CALL (n) {
  MATCH (n)-[r:IN_CHUNK]->(:OrreryChunk)
  DELETE r
}
CALL (n) {
  MATCH (n)-[r:ATTRIBUTED_TO]->(:OrreryEntity|OrreryMergedEntity)
  DELETE r
}
DELETE n`,
});

/**
 * Removes claims of ours with what ties them to the rest of ours. Not detached: where a relationship of another tool
 * holds on to one, nothing of the batch is removed.
 */
export const removeClaims = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'ownership.remove-claims',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (n:OrreryClaim)
WHERE n.id IN $ids AND n.hash IS NOT NULL AND n.predicate IS NOT NULL
CALL (n) {
  MATCH (n)-[r:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]->(:OrreryEntity)
  DELETE r
}
CALL (n) {
  MATCH (n)-[r:HAS_CITATION]->(:OrreryCitation)
  DELETE r
}
CALL (n) {
  MATCH (n)-[r:CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS]-(:OrreryClaim)
  DELETE r
}
DELETE n`,
});

/**
 * Removes documents of ours. Not detached: where a relationship of another tool
 * holds on to one, nothing of the batch is removed.
 */
export const removeDocuments = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'ownership.remove-documents',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (n:OrreryDocument)
WHERE n.id IN $ids AND n.hash IS NOT NULL AND n.anchorDate IS NOT NULL
DELETE n`,
});

/** Removes drawn relationships between entities of ours. */
export const removeDrawn = eachDrawnPredicate((predicate) =>
  defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
    name: `ownership.remove-drawn.${predicate}`,
    mode: 'write',
    cardinality: 'none',
    integers: [],
    columns: [],
    text: `MATCH (a:OrreryEntity)-[r:PREDICATE]->(b:OrreryEntity)
USING INDEX r:PREDICATE(claimId)
WHERE r.claimId IN $ids AND a.hash IS NOT NULL AND a.sources IS NOT NULL AND b.hash IS NOT NULL AND b.sources IS NOT NULL
DELETE r`.replaceAll('PREDICATE', predicate),
  }),
);

/**
 * Removes entities of ours with the judgements on them. Not detached: where a relationship of another tool
 * holds on to one, nothing of the batch is removed.
 */
export const removeEntities = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'ownership.remove-entities',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (n:OrreryEntity)
WHERE n.id IN $ids AND n.hash IS NOT NULL AND n.sources IS NOT NULL
CALL (n) {
  MATCH (n)-[r:SAME_AS]-(:OrreryEntity)
  WHERE r.by IS NOT NULL AND r.judgement IS NOT NULL
  DELETE r
}
DELETE n`,
});

/**
 * Removes records of imports of ours. Not detached: where a relationship of another tool
 * holds on to one, nothing of the batch is removed.
 */
export const removeImports = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'ownership.remove-imports',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (n:OrreryImport)
WHERE n.id IN $ids AND n.sha256 IS NOT NULL AND n.source IS NOT NULL
DELETE n`,
});

/**
 * Removes merged entities of ours with what ties them to the rest of ours. Not detached: where a relationship of another tool
 * holds on to one, nothing of the batch is removed.
 */
export const removeMergedEntities = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'ownership.remove-merged-entities',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (n:OrreryMergedEntity)
WHERE n.id IN $ids AND n.labels IS NOT NULL
CALL (n) {
  MATCH (n)-[r:MERGED_INTO]-(:OrreryEntity|OrreryMergedEntity)
  DELETE r
}
CALL (n) {
  MATCH (n)-[r:SAME_AS]-(:OrreryEntity|OrreryMergedEntity)
  WHERE r.by IS NOT NULL AND r.judgement IS NOT NULL
  DELETE r
}
DELETE n`,
});

/**
 * Removes paragraphs of ours with what ties them to the rest of ours. Not detached: where a relationship of another tool
 * holds on to one, nothing of the batch is removed.
 */
export const removeParagraphs = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'ownership.remove-paragraphs',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (n:OrreryChunk)
WHERE n.id IN $ids AND n.hash IS NOT NULL AND n.documentId IS NOT NULL
CALL (n) {
  MATCH (n)-[r:FROM_DOCUMENT|REFERS_TO]->(:OrreryDocument)
  DELETE r
}
CALL (n) {
  MATCH (n)-[r:NEXT_CHUNK]-(:OrreryChunk)
  DELETE r
}
DELETE n`,
});

/**
 * Removes vocabularies of ours. Not detached: where a relationship of another tool
 * holds on to one, nothing of the batch is removed.
 */
export const removeVocabularies = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'ownership.remove-vocabularies',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (n:OrreryVocabulary)
WHERE n.id IN $ids AND n.hash IS NOT NULL AND n.words IS NOT NULL
DELETE n`,
});

/**
 * How much a database holds, and how much of it carries a label that an Orrery without markers wrote: the plain one, hence the
 * back-ticks. From the count stores: no node is looked at.
 */
export const size = defineQuery<Record<string, never>, {
    readonly nodes: bigint;
    readonly relationships: bigint;
    readonly labelled: bigint;
    readonly imports: bigint;
  }, 'one'>({
  name: 'ownership.size',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["nodes","relationships","labelled","imports"],
  text: `RETURN COUNT { () } AS nodes, COUNT { ()-->() } AS relationships,
       COUNT { (:\`Entity\`) } + COUNT { (:\`Claim\`) } + COUNT { (:\`Citation\`) } + COUNT { (:\`Chunk\`) } + COUNT { (:\`Document\`) }
         + COUNT { (:\`Import\`) } + COUNT { (:\`ImportLock\`) } + COUNT { (:\`MergedEntity\`) } AS labelled,
       COUNT { (:\`Import\`) } AS imports`,
});

/** The relationships that touch a node of ours, by type and by what they tie: an end that is not ours has no kind. */
export const ties = defineQuery<Record<string, never>, {
    readonly from: string | null;
    readonly type: string;
    readonly to: string | null;
    readonly claimed: boolean;
    readonly judged: boolean;
    readonly count: bigint;
  }, 'many'>({
  name: 'ownership.ties',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["from","type","to","claimed","judged","count"],
  text: `MATCH (a)-[r]->(b)
WITH type(r) AS type, r.claimId IS NOT NULL AS claimed, r.by IS NOT NULL AND r.judgement IS NOT NULL AS judged,
     CASE
       WHEN a:OrreryEntity AND a.hash IS NOT NULL AND a.sources IS NOT NULL THEN 'Entity'
       WHEN a:OrreryMergedEntity AND a.labels IS NOT NULL THEN 'MergedEntity'
       WHEN a:OrreryClaim AND a.hash IS NOT NULL AND a.predicate IS NOT NULL THEN 'Claim'
       WHEN a:OrreryCitation AND a.hash IS NOT NULL AND a.claimId IS NOT NULL THEN 'Citation'
       WHEN a:OrreryChunk AND a.hash IS NOT NULL AND a.documentId IS NOT NULL THEN 'Chunk'
       WHEN a:OrreryDocument AND a.hash IS NOT NULL AND a.anchorDate IS NOT NULL THEN 'Document'
       WHEN a:OrreryVocabulary AND a.hash IS NOT NULL AND a.words IS NOT NULL THEN 'Vocabulary'
       WHEN a:OrreryImport AND a.sha256 IS NOT NULL AND a.source IS NOT NULL THEN 'Import'
       WHEN a:OrreryImportLock AND a.id = 'import' THEN 'ImportLock'
       WHEN a:OrreryGraph AND a.id = 'graph' THEN 'OrreryGraph'
     END AS \`from\`,
     CASE
       WHEN b:OrreryEntity AND b.hash IS NOT NULL AND b.sources IS NOT NULL THEN 'Entity'
       WHEN b:OrreryMergedEntity AND b.labels IS NOT NULL THEN 'MergedEntity'
       WHEN b:OrreryClaim AND b.hash IS NOT NULL AND b.predicate IS NOT NULL THEN 'Claim'
       WHEN b:OrreryCitation AND b.hash IS NOT NULL AND b.claimId IS NOT NULL THEN 'Citation'
       WHEN b:OrreryChunk AND b.hash IS NOT NULL AND b.documentId IS NOT NULL THEN 'Chunk'
       WHEN b:OrreryDocument AND b.hash IS NOT NULL AND b.anchorDate IS NOT NULL THEN 'Document'
       WHEN b:OrreryVocabulary AND b.hash IS NOT NULL AND b.words IS NOT NULL THEN 'Vocabulary'
       WHEN b:OrreryImport AND b.sha256 IS NOT NULL AND b.source IS NOT NULL THEN 'Import'
       WHEN b:OrreryImportLock AND b.id = 'import' THEN 'ImportLock'
       WHEN b:OrreryGraph AND b.id = 'graph' THEN 'OrreryGraph'
     END AS to
WHERE \`from\` IS NOT NULL OR to IS NOT NULL
RETURN \`from\`, type, to, claimed, judged, count(*) AS count`,
});

/** Takes the marker away: the database is ours no more. */
export const unmark = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'ownership.unmark',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (g:OrreryGraph {id: 'graph'})
DELETE g`,
});

/** The labels and the types of relationships that are in use. */
export const usedNames = defineQuery<Record<string, never>, { readonly labels: readonly string[]; readonly types: readonly string[] }, 'one'>({
  name: 'ownership.used-names',
  mode: 'read',
  cardinality: 'one',
  integers: [],
  columns: ["labels","types"],
  text: `CALL () {
  CALL db.labels() YIELD label
  RETURN collect(label) AS labels
}
CALL () {
  CALL db.relationshipTypes() YIELD relationshipType
  RETURN collect(relationshipType) AS types
}
RETURN labels, types`,
});

/** The ids of the vocabularies that we wrote, a page at a time. What another tool calls Vocabulary has not what ours always have. */
export const vocabulariesPage = defineQuery<{ readonly after: string; readonly limit: number | bigint }, { readonly id: string }, 'many'>({
  name: 'ownership.vocabularies-page',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id"],
  text: `MATCH (n:OrreryVocabulary)
WHERE n.id > $after AND n.hash IS NOT NULL AND n.words IS NOT NULL
RETURN n.id AS id
ORDER BY id
LIMIT $limit`,
});
