// Generated from cypher/queries/citation/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import type { CitationRow } from '../rows.ts';

/** Citations by id. */
export const byIds = defineQuery<{ readonly ids: readonly string[] }, { readonly citation: CitationRow }, 'many'>({
  name: 'citation.by-ids',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["citation"],
  packs: {"citation":["id","stance","certainty","modality","review","hedge","hedgeEn","note","noteZh","texts","timeText","timeBasis","documentId","startEarliest","startLatest","endEarliest","endLatest","startPrecision","endPrecision","endOpen","lastObserved","claimId","paragraphId","attributedTo"]},
  text: `MATCH (c:OrreryClaim)-[:HAS_CITATION]->(k:OrreryCitation)-[:IN_CHUNK]->(p:OrreryChunk)
WHERE k.id IN $ids
RETURN [k.id, k.stance, k.certainty, k.modality, k.review, k.hedge, k.hedgeEn, k.note, k.noteZh, k.texts, k.timeText, k.timeBasis, k.documentId, toString(k.startEarliest), toString(k.startLatest), toString(k.endEarliest), toString(k.endLatest), k.startPrecision, k.endPrecision, k.endOpen, toString(k.lastObserved), c.id, p.id, [(k)-[:ATTRIBUTED_TO]->(by:OrreryEntity) | by.id]] AS citation`,
});

/** The citations of claims, in the order in which the documents were published and speak. */
export const ofClaims = defineQuery<{ readonly claimIds: readonly string[] }, { readonly claimId: string; readonly citation: CitationRow }, 'many'>({
  name: 'citation.of-claims',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["claimId","citation"],
  packs: {"citation":["id","stance","certainty","modality","review","hedge","hedgeEn","note","noteZh","texts","timeText","timeBasis","documentId","startEarliest","startLatest","endEarliest","endLatest","startPrecision","endPrecision","endOpen","lastObserved","claimId","paragraphId","attributedTo"]},
  text: `MATCH (c:OrreryClaim)-[:HAS_CITATION]->(k:OrreryCitation)-[:IN_CHUNK]->(p:OrreryChunk)-[:FROM_DOCUMENT]->(d:OrreryDocument)
WHERE c.id IN $claimIds
RETURN c.id AS claimId,
       [k.id, k.stance, k.certainty, k.modality, k.review, k.hedge, k.hedgeEn, k.note, k.noteZh, k.texts, k.timeText, k.timeBasis, k.documentId, toString(k.startEarliest), toString(k.startLatest), toString(k.endEarliest), toString(k.endLatest), k.startPrecision, k.endPrecision, k.endOpen, toString(k.lastObserved), c.id, p.id, [(k)-[:ATTRIBUTED_TO]->(by:OrreryEntity) | by.id]] AS citation
ORDER BY claimId, d.publishedAt, d.id, p.index, k.id`,
});

/** What is cited from paragraphs, in the order of the claims. */
export const ofParagraphs = defineQuery<{ readonly paragraphIds: readonly string[] }, { readonly paragraphId: string; readonly citation: CitationRow }, 'many'>({
  name: 'citation.of-paragraphs',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["paragraphId","citation"],
  packs: {"citation":["id","stance","certainty","modality","review","hedge","hedgeEn","note","noteZh","texts","timeText","timeBasis","documentId","startEarliest","startLatest","endEarliest","endLatest","startPrecision","endPrecision","endOpen","lastObserved","claimId","paragraphId","attributedTo"]},
  text: `MATCH (c:OrreryClaim)-[:HAS_CITATION]->(k:OrreryCitation)-[:IN_CHUNK]->(p:OrreryChunk)
WHERE p.id IN $paragraphIds
RETURN p.id AS paragraphId,
       [k.id, k.stance, k.certainty, k.modality, k.review, k.hedge, k.hedgeEn, k.note, k.noteZh, k.texts, k.timeText, k.timeBasis, k.documentId, toString(k.startEarliest), toString(k.startLatest), toString(k.endEarliest), toString(k.endLatest), k.startPrecision, k.endPrecision, k.endOpen, toString(k.lastObserved), c.id, p.id, [(k)-[:ATTRIBUTED_TO]->(by:OrreryEntity) | by.id]] AS citation
ORDER BY paragraphId, c.predicate, k.id`,
});
