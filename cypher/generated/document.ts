// Generated from cypher/queries/document/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import type { DocumentRow } from '../rows.ts';

/** Documents by id. What has to be counted of each is for document/counts. */
export const byIds = defineQuery<{ readonly ids: readonly string[] }, { readonly document: DocumentRow }, 'many'>({
  name: 'document.by-ids',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["document"],
  packs: {"document":["id","title","titleZh","lang","publisher","url","sha256","status","statusNote","credit","texts","license","publishedAt","anchorDate","statusNoteZh","paragraphCount","hasText","claimCount"]},
  text: `MATCH (d:OrreryDocument)
WHERE d.id IN $ids
RETURN [d.id, d.title, d.titleZh, d.lang, d.publisher, d.url, d.sha256, d.status, d.statusNote, d.credit, d.texts, d.license, toString(d.publishedAt), d.anchorDate, CASE WHEN d.retractionSource IS NULL THEN d.statusNoteZh END, coalesce(d.paragraphCount, 0), null, null] AS document`,
});

/** How many documents document/list finds in all. None in a database without ours. */
export const count = defineQuery<{ readonly cited: boolean }, { readonly total: bigint }, 'many'>({
  name: 'document.count',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["total"],
  text: `MATCH (d:OrreryDocument)
WHERE NOT $cited OR EXISTS { (:OrreryCitation {documentId: d.id}) }
RETURN count(d) AS total`,
});

/** Whether the text of documents is there, and how many claims rest on each. */
export const counts = defineQuery<{ readonly ids: readonly string[] }, { readonly id: string; readonly hasText: boolean; readonly claimCount: bigint }, 'many'>({
  name: 'document.counts',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","hasText","claimCount"],
  text: `MATCH (d:OrreryDocument)
WHERE d.id IN $ids
RETURN d.id AS id,
       EXISTS { MATCH (d)<-[:FROM_DOCUMENT]-(p:OrreryChunk) WHERE p.cleanText IS NOT NULL } AS hasText,
       COUNT { MATCH (c:OrreryClaim)-[:HAS_CITATION]->(:OrreryCitation {documentId: d.id}) RETURN DISTINCT c } AS claimCount`,
});

/**
 * Documents, newest first: those that claims cite, or all, those that others merely link to included. Those without a day come last.
 * Goes on behind a day (empty: none) and an id. What has to be counted of each is for document/counts.
 */
export const list = defineQuery<{
    readonly cited: boolean;
    readonly day: string | null;
    readonly id: string | null;
    readonly limit: number | bigint;
  }, { readonly document: DocumentRow }, 'many'>({
  name: 'document.list',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["document"],
  packs: {"document":["id","title","titleZh","lang","publisher","url","sha256","status","statusNote","credit","texts","license","publishedAt","anchorDate","statusNoteZh","paragraphCount","hasText","claimCount"]},
  text: `MATCH (d:OrreryDocument)
WHERE NOT $cited OR EXISTS { (:OrreryCitation {documentId: d.id}) }
WITH d, coalesce(toString(d.publishedAt), '') AS published
WHERE $id IS NULL OR published < $day OR published = $day AND d.id > $id
WITH d, published
ORDER BY published DESC, d.id
LIMIT $limit
RETURN [d.id, d.title, d.titleZh, d.lang, d.publisher, d.url, d.sha256, d.status, d.statusNote, d.credit, d.texts, d.license, toString(d.publishedAt), d.anchorDate, CASE WHEN d.retractionSource IS NULL THEN d.statusNoteZh END, coalesce(d.paragraphCount, 0), null, null] AS document`,
});

/** Which documents speak of the drawn links whose two ends are among these entities. */
export const ofLinks = defineQuery<{ readonly ids: readonly string[] }, { readonly document: string; readonly links: readonly string[] }, 'many'>({
  name: 'document.of-links',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["document","links"],
  text: `MATCH (e:OrreryEntity)-[r:<<drawn>> WHERE r.claimId IS NOT NULL]->(n:OrreryEntity)
WHERE e.id IN $ids AND n.id IN $ids
MATCH (c:OrreryClaim {id: r.claimId})-[:HAS_CITATION]->(k:OrreryCitation)
RETURN k.documentId AS document, collect(DISTINCT c.id) AS links
ORDER BY document`,
});
