import type { SchemaItem } from './schema-items.ts';

const unique = (name: string, label: string, property: string): SchemaItem => ({
  name,
  on: 'NODE',
  what: 'constraint',
  type: 'UNIQUENESS',
  labels: [label],
  properties: [property],
});

const index = (name: string, type: string, on: Pick<SchemaItem, 'labels' | 'properties'>): SchemaItem => ({
  ...on,
  on: 'NODE',
  name,
  what: 'index',
  type,
});

/**
 * The constraints and indexes on nodes that Orrery made before there were markers. History, and therefore written down: by them such a
 * graph is known, and they are taken back like those of today. What this version makes is in `schema-items.ts`.
 */
export const EARLIER_SCHEMA: readonly SchemaItem[] = [
  unique('chunk_id', 'Chunk', 'id'),
  unique('citation_id', 'Citation', 'id'),
  unique('claim_id', 'Claim', 'id'),
  unique('document_id', 'Document', 'id'),
  unique('entity_id', 'Entity', 'id'),
  unique('entity_wikidata', 'Entity', 'wikidataId'),
  unique('import_id', 'Import', 'id'),
  unique('import_lock_id', 'ImportLock', 'id'),
  unique('merged_entity_id', 'MergedEntity', 'id'),
  index('chunk_document', 'RANGE', { labels: ['Chunk'], properties: ['documentId', 'index'] }),
  index('chunk_search_text', 'TEXT', { labels: ['Chunk'], properties: ['searchText'] }),
  index('citation_document', 'RANGE', { labels: ['Citation'], properties: ['documentId'] }),
  index('claim_predicate', 'RANGE', { labels: ['Claim'], properties: ['predicate'] }),
  index('entity_names', 'FULLTEXT', { labels: ['Entity'], properties: ['searchNames'] }),
  index('entity_search_key', 'TEXT', { labels: ['Entity'], properties: ['searchKey'] }),
  index('passages', 'FULLTEXT', { labels: ['Chunk', 'Claim'], properties: ['searchText'] }),
];
