// Generated from cypher/queries/constraints/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import { eachDrawnPredicate } from '../each-predicate.ts';

/** One node for each id of Chunk. */
export const chunk = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'constraints.chunk',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE CONSTRAINT orrery_chunk_id IF NOT EXISTS
FOR (n:OrreryChunk)
REQUIRE n.id IS UNIQUE`,
});

/** One node for each id of Citation. */
export const citation = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'constraints.citation',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE CONSTRAINT orrery_citation_id IF NOT EXISTS
FOR (n:OrreryCitation)
REQUIRE n.id IS UNIQUE`,
});

/** One node for each id of Claim. */
export const claim = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'constraints.claim',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE CONSTRAINT orrery_claim_id IF NOT EXISTS
FOR (n:OrreryClaim)
REQUIRE n.id IS UNIQUE`,
});

/** One node for each id of Document. */
export const document = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'constraints.document',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE CONSTRAINT orrery_document_id IF NOT EXISTS
FOR (n:OrreryDocument)
REQUIRE n.id IS UNIQUE`,
});

/** One drawn relationship for each claim, and an index seek on its id. */
export const drawnClaim = eachDrawnPredicate((predicate) =>
  defineQuery<Record<string, never>, Record<string, never>, 'none'>({
    name: `constraints.drawn-claim.${predicate}`,
    mode: 'write',
    cardinality: 'none',
    integers: [],
    columns: [],
    text: `CREATE CONSTRAINT drawn_claim_PREDICATE IF NOT EXISTS
FOR ()-[r:PREDICATE]-()
REQUIRE r.claimId IS UNIQUE`.replaceAll('PREDICATE', predicate),
  }),
);

/** Two entities never share a Wikidata id. */
export const entityWikidata = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'constraints.entity-wikidata',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE CONSTRAINT orrery_entity_wikidata IF NOT EXISTS
FOR (n:OrreryEntity)
REQUIRE n.wikidataId IS UNIQUE`,
});

/** One node for each id of Entity. */
export const entity = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'constraints.entity',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE CONSTRAINT orrery_entity_id IF NOT EXISTS
FOR (n:OrreryEntity)
REQUIRE n.id IS UNIQUE`,
});

/** One lock for all importers. */
export const importLock = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'constraints.import-lock',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE CONSTRAINT orrery_import_lock_id IF NOT EXISTS
FOR (n:OrreryImportLock)
REQUIRE n.id IS UNIQUE`,
});

/** One node for each id of Import. */
export const importRun = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'constraints.import-run',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE CONSTRAINT orrery_import_id IF NOT EXISTS
FOR (n:OrreryImport)
REQUIRE n.id IS UNIQUE`,
});

/** One node for each id of MergedEntity. */
export const mergedEntity = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'constraints.merged-entity',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE CONSTRAINT orrery_merged_entity_id IF NOT EXISTS
FOR (n:OrreryMergedEntity)
REQUIRE n.id IS UNIQUE`,
});

/** One node for each source that declares words. */
export const vocabulary = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'constraints.vocabulary',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `CREATE CONSTRAINT orrery_vocabulary_id IF NOT EXISTS
FOR (n:OrreryVocabulary)
REQUIRE n.id IS UNIQUE`,
});
