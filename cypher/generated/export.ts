// Generated from cypher/queries/export/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import type { ClaimLinkWords } from '../rows.ts';

/** How claims stand to each other, as one source says. */
export const claimLinks = defineQuery<{ readonly source: string }, {
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly words: ClaimLinkWords;
  }, 'many'>({
  name: 'export.claim-links',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["kind","from","to","words"],
  text: `MATCH (a:OrreryClaim)-[r:CONTRADICTS|SUPERSEDES|EXCEPTION_TO|EXPLAINS]->(b:OrreryClaim)
WHERE r.source = $source
RETURN type(r) AS kind, a.id AS \`from\`, b.id AS to, r {.note, .noteZh, .resolution, .resolutionZh, .texts} AS words
ORDER BY kind, \`from\`, to`,
});

/** Claims that a source states, a page at a time: everything stored of them, and the citations of that source. */
export const claims = defineQuery<{
    readonly source: string;
    readonly after: string;
    readonly limit: number | bigint;
  }, {
    readonly id: string;
    readonly props: object;
    readonly subject: string;
    readonly object: string | null;
    readonly citations: object;
  }, 'many'>({
  name: 'export.claims',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id","props","subject","object","citations"],
  text: `MATCH (c:OrreryClaim)
WHERE c.id > $after
  AND (c.source = $source AND c.editorial OR EXISTS { MATCH (c)-[:HAS_CITATION]->(k:OrreryCitation) WHERE k.source = $source })
WITH c
ORDER BY c.id
LIMIT $limit
MATCH (c)-[:SUBJECT]->(s:OrreryEntity)
RETURN c.id AS id, properties(c) AS props, s.id AS subject,
       head([(c)-[:OBJECT]->(o:OrreryEntity) | o.id]) AS object,
       [
         (c)-[:HAS_CITATION]->(k:OrreryCitation)-[:IN_CHUNK]->(p:OrreryChunk)
         WHERE k.source = $source |
         {props: properties(k), chunkId: p.id, par: p.index, attributedTo: [(k)-[:ATTRIBUTED_TO]->(e:OrreryEntity) | e.id]}
       ] AS citations
ORDER BY id`,
});

/** Documents with everything stored of them. */
export const documents = defineQuery<{ readonly ids: readonly string[] }, { readonly id: string; readonly props: object }, 'many'>({
  name: 'export.documents',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","props"],
  text: `MATCH (d:OrreryDocument)
WHERE d.id IN $ids
RETURN d.id AS id, properties(d) AS props
ORDER BY id`,
});

/** Entities that a source declares, with everything stored of them, a page at a time. */
export const entities = defineQuery<{
    readonly source: string;
    readonly after: string;
    readonly limit: number | bigint;
  }, {
    readonly id: string;
    readonly labels: readonly string[];
    readonly props: object;
  }, 'many'>({
  name: 'export.entities',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id","labels","props"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id > $after AND $source IN e.sources
WITH e
ORDER BY e.id
LIMIT $limit
RETURN e.id AS id, labels(e) AS labels, properties(e) AS props
ORDER BY id`,
});

/** The judgements of one source, merged entities included. */
export const judgements = defineQuery<{ readonly source: string }, {
    readonly a: string;
    readonly b: string;
    readonly verdict: string;
    readonly by: string;
    readonly note: string | null;
  }, 'many'>({
  name: 'export.judgements',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["a","b","verdict","by","note"],
  text: `MATCH (a:OrreryEntity|OrreryMergedEntity)-[r:SAME_AS]->(b:OrreryEntity|OrreryMergedEntity)
WHERE r.source = $source
RETURN a.id AS a, b.id AS b, r.judgement AS verdict, coalesce(r.by, '') AS \`by\`, r.note AS note
ORDER BY a, b, \`by\``,
});

/** Entities that have gone into others: what was declared of them, where they have gone, and who says so. */
export const mergedEntities = defineQuery<{ readonly source: string }, {
    readonly id: string;
    readonly props: object;
    readonly into: string | null;
    readonly by: string | null;
    readonly reason: string | null;
    readonly source: string | null;
  }, 'many'>({
  name: 'export.merged-entities',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","props","into","by","reason","source"],
  text: `MATCH (m:OrreryMergedEntity)
OPTIONAL MATCH (m)-[r:MERGED_INTO]->(target:OrreryEntity|OrreryMergedEntity)
WITH m, r, target
WHERE r.source = $source OR $source IN m.sources
RETURN m.id AS id, properties(m) AS props, target.id AS into, r.by AS \`by\`, r.reason AS reason, r.source AS source
ORDER BY id`,
});

/** The paragraphs of a document with everything stored of them, a page at a time. */
export const paragraphs = defineQuery<{
    readonly documentId: string;
    readonly after: number | bigint;
    readonly limit: number | bigint;
  }, {
    readonly index: bigint;
    readonly props: object;
    readonly refersTo: readonly string[];
  }, 'many'>({
  name: 'export.paragraphs',
  mode: 'read',
  cardinality: 'many',
  integers: ["after","limit"],
  columns: ["index","props","refersTo"],
  text: `MATCH (p:OrreryChunk)
WHERE p.documentId = $documentId AND p.index > $after
WITH p
ORDER BY p.index
LIMIT $limit
RETURN p.index AS index, properties(p) AS props, [(p)-[:REFERS_TO]->(d:OrreryDocument) | d.id] AS refersTo
ORDER BY index`,
});

/** Every source the graph was made from, with its documents; those that only judge or merge have none. */
export const sources = defineQuery<Record<string, never>, { readonly source: string; readonly documents: readonly string[] }, 'many'>({
  name: 'export.sources',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["source","documents"],
  text: `CALL () {
  MATCH (d:OrreryDocument)
  WHERE d.source IS NOT NULL
  RETURN d.source AS source, collect(d.id) AS documents
  UNION
  MATCH (:OrreryEntity|OrreryMergedEntity)-[r:SAME_AS]->(:OrreryEntity|OrreryMergedEntity)
  WHERE r.source IS NOT NULL
  RETURN DISTINCT r.source AS source, [] AS documents
  UNION
  MATCH (v:OrreryVocabulary)
  RETURN v.id AS source, [] AS documents
  UNION
  MATCH (d:OrreryDocument)
  WHERE d.retractionSource IS NOT NULL
  RETURN DISTINCT d.retractionSource AS source, [] AS documents
  UNION
  MATCH (:OrreryMergedEntity)-[r:MERGED_INTO]->(:OrreryEntity|OrreryMergedEntity)
  WHERE r.source IS NOT NULL
  RETURN DISTINCT r.source AS source, [] AS documents
}
WITH source, documents
ORDER BY source, size(documents) DESC
WITH source, head(collect(documents)) AS documents
RETURN source, documents
ORDER BY source`,
});
