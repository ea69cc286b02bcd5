// Generated from cypher/queries/vocabulary/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';

/** Removes the words of sources that declare none any more. */
export const remove = defineQuery<{ readonly sources: readonly string[] }, Record<string, never>, 'none'>({
  name: 'vocabulary.remove',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (v:OrreryVocabulary)
WHERE v.id IN $sources
DELETE v`,
});

/** The words that sources declare, by source. */
export const stored = defineQuery<Record<string, never>, { readonly source: string; readonly hash: string; readonly words: string }, 'many'>({
  name: 'vocabulary.stored',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["source","hash","words"],
  text: `MATCH (v:OrreryVocabulary)
RETURN v.id AS source, coalesce(v.hash, '') AS hash, coalesce(v.words, '{}') AS words
ORDER BY source`,
});

/** How much of what other sources say uses these words: entities of a type, claims of a predicate. */
export const uses = defineQuery<{
    readonly types: readonly string[];
    readonly predicates: readonly string[];
    readonly sources: readonly string[];
  }, { readonly name: string; readonly uses: bigint }, 'many'>({
  name: 'vocabulary.uses',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["name","uses"],
  text: `CALL () {
  UNWIND $types AS name
  MATCH (e:OrreryEntity)
  WHERE name IN labels(e) AND NOT all(source IN e.sources WHERE source IN $sources)
  RETURN name, count(e) AS uses
  UNION ALL
  UNWIND $predicates AS name
  MATCH (c:OrreryClaim {predicate: name})
  WHERE EXISTS { MATCH (c)-[:HAS_CITATION]->(k:OrreryCitation) WHERE NOT k.source IN $sources }
  RETURN name, count(c) AS uses
}
RETURN name, uses
ORDER BY name`,
});

/** Writes the words that sources declare, as JSON: names become labels and types of relationships only by the model, never from here. */
export const write = defineQuery<{ readonly rows: readonly object[] }, Record<string, never>, 'none'>({
  name: 'vocabulary.write',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `UNWIND $rows AS row
MERGE (v:OrreryVocabulary:Vocabulary {id: row.source})
SET v.format = row.format, v.hash = row.hash, v.words = row.words`,
});
