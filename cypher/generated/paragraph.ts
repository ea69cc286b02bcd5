// Generated from cypher/queries/paragraph/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import type { ParagraphRow } from '../rows.ts';

/** Paragraphs by id. */
export const byIds = defineQuery<{ readonly ids: readonly string[] }, { readonly paragraph: ParagraphRow }, 'many'>({
  name: 'paragraph.by-ids',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["paragraph"],
  text: `MATCH (p:OrreryChunk)
WHERE p.id IN $ids
RETURN p {
         .id, .documentId, .index, .section, .summary, .summaryZh, .texts, passage: p.cleanText,
         refersTo: [(p)-[:REFERS_TO]->(t:OrreryDocument) | t.id]
       } AS paragraph`,
});

/** Paragraphs by their place in their document: those of a table are known by the key of their row, and a link names them by number. */
export const byNumber = defineQuery<{
    readonly documentIds: readonly string[];
    readonly numbers: readonly (number | bigint)[];
  }, { readonly paragraph: ParagraphRow }, 'many'>({
  name: 'paragraph.by-number',
  mode: 'read',
  cardinality: 'many',
  integers: ["numbers"],
  columns: ["paragraph"],
  text: `UNWIND range(0, size($documentIds) - 1) AS at
MATCH (p:OrreryChunk)
WHERE p.documentId = $documentIds[at] AND p.index = $numbers[at]
RETURN p {
         .id, .documentId, .index, .section, .summary, .summaryZh, .texts, passage: p.cleanText,
         refersTo: [(p)-[:REFERS_TO]->(t:OrreryDocument) | t.id]
       } AS paragraph`,
});

/** The paragraphs of a document in order, after a given one. */
export const ofDocument = defineQuery<{
    readonly documentId: string;
    readonly after: number | bigint;
    readonly limit: number | bigint;
  }, { readonly paragraph: ParagraphRow }, 'many'>({
  name: 'paragraph.of-document',
  mode: 'read',
  cardinality: 'many',
  integers: ["after","limit"],
  columns: ["paragraph"],
  text: `MATCH (p:OrreryChunk {documentId: $documentId})
WHERE p.index > $after
WITH p
ORDER BY p.index
LIMIT $limit
RETURN p {
         .id, .documentId, .index, .section, .summary, .summaryZh, .texts, passage: p.cleanText,
         refersTo: [(p)-[:REFERS_TO]->(t:OrreryDocument) | t.id]
       } AS paragraph`,
});

/** Paragraphs with this folded text in them: for a single Chinese character, which is no bigram. */
export const searchContains = defineQuery<{ readonly key: string; readonly limit: number | bigint }, { readonly paragraph: ParagraphRow; readonly score: number }, 'many'>({
  name: 'paragraph.search-contains',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["paragraph","score"],
  text: `MATCH (p:OrreryChunk)
WHERE p.searchText CONTAINS $key
WITH p
ORDER BY p.documentId, p.index
LIMIT $limit
RETURN p {
         .id, .documentId, .index, .section, .summary, .summaryZh, .texts, passage: p.cleanText,
         refersTo: [(p)-[:REFERS_TO]->(t:OrreryDocument) | t.id]
       } AS paragraph, 0.0 AS score`,
});

/**
 * Paragraphs whose passage or paraphrase matches, best first. Claims and paragraphs share an index, which yields the best
 * first; it is given no limit of its own, or hits of the other kind would use it up.
 */
export const search = defineQuery<{ readonly query: string; readonly limit: number | bigint }, { readonly paragraph: ParagraphRow; readonly score: number }, 'many'>({
  name: 'paragraph.search',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["paragraph","score"],
  text: `CALL db.index.fulltext.queryNodes('orrery_passages', $query) YIELD node AS p, score
WHERE p:OrreryChunk
WITH p, score
LIMIT $limit
RETURN p {
         .id, .documentId, .index, .section, .summary, .summaryZh, .texts, passage: p.cleanText,
         refersTo: [(p)-[:REFERS_TO]->(t:OrreryDocument) | t.id]
       } AS paragraph, score
ORDER BY score DESC, paragraph.id`,
});
