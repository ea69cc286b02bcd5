// Generated from cypher/queries/indexes/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';

/** The paragraphs of a document, in order. */
export const chunkDocument = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'indexes.chunk-document',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE INDEX orrery_chunk_document IF NOT EXISTS
FOR (n:OrreryChunk)
ON (n.documentId, n.index)`,
});

/** Single Chinese characters in passages; the bigrams of the full-text index have none. */
export const chunkSearchText = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'indexes.chunk-search-text',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE TEXT INDEX orrery_chunk_search_text IF NOT EXISTS
FOR (n:OrreryChunk)
ON (n.searchText)`,
});

/** The citations of a document, whatever their origin. */
export const citationDocument = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'indexes.citation-document',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE INDEX orrery_citation_document IF NOT EXISTS
FOR (k:OrreryCitation)
ON (k.documentId)`,
});

/** Claims that are dated in two ways: few among many. */
export const claimConflict = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'indexes.claim-conflict',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE INDEX orrery_claim_conflict IF NOT EXISTS
FOR (c:OrreryClaim)
ON (c.timeConflict)`,
});

/** Claims that are denied or contradicted: few among many. */
export const claimDisputed = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'indexes.claim-disputed',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE INDEX orrery_claim_disputed IF NOT EXISTS
FOR (c:OrreryClaim)
ON (c.disputed)`,
});

/** Claims by predicate. Not together with a date: an index of two properties serves only questions that name both. */
export const claimPredicate = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'indexes.claim-predicate',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE INDEX orrery_claim_predicate IF NOT EXISTS
FOR (c:OrreryClaim)
ON (c.predicate)`,
});

/** Claims by when they were stored first: what changed between two imports. */
export const claimRecorded = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'indexes.claim-recorded',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE INDEX orrery_claim_recorded IF NOT EXISTS
FOR (c:OrreryClaim)
ON (c.recordedAt)`,
});

/** Claims by when they were left out of what counts: what changed between two imports. */
export const claimWithdrawn = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'indexes.claim-withdrawn',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE INDEX orrery_claim_withdrawn IF NOT EXISTS
FOR (c:OrreryClaim)
ON (c.withdrawnAt)`,
});

/** Names of entities. Single characters are tokens and no name is lost to a stop list. */
export const entityNames = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'indexes.entity-names',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE FULLTEXT INDEX orrery_entity_names IF NOT EXISTS
FOR (n:OrreryEntity)
ON EACH [n.searchNames]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words'}}`,
});

/** Parts of names, where the full-text index finds no token. */
export const entitySearchKey = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'indexes.entity-search-key',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE TEXT INDEX orrery_entity_search_key IF NOT EXISTS
FOR (n:OrreryEntity)
ON (n.searchKey)`,
});

/** Passages and claims. Bigrams: ranking over single characters drowns in long text. */
export const passages = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'indexes.passages',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE FULLTEXT INDEX orrery_passages IF NOT EXISTS
FOR (n:OrreryChunk|OrreryClaim)
ON EACH [n.searchText]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`,
});
