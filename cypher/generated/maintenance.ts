// Generated from cypher/queries/maintenance/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import type { Rank } from '../model/vocabularies.ts';

/** Claims that are not whole: without exactly one subject, drawn ones without an object, and those without a citation. */
export const brokenClaims = defineQuery<{
    readonly drawn: readonly string[];
    readonly predicates: readonly string[];
    readonly limit: number | bigint;
  }, { readonly id: string; readonly fault: string }, 'many'>({
  name: 'maintenance.broken-claims',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id","fault"],
  text: `MATCH (c:OrreryClaim)
WITH c, COUNT { (c)-[:SUBJECT]->(:OrreryEntity) } AS subjects, COUNT { (c)-[:OBJECT]->(:OrreryEntity) } AS objects
WITH c,
     CASE
       WHEN NOT c.predicate IN $predicates THEN 'has the predicate ' + c.predicate + ', which no vocabulary has'
       WHEN subjects <> 1 THEN 'has ' + subjects + ' subjects'
       WHEN c.predicate IN $drawn AND objects <> 1 THEN 'has ' + objects + ' objects'
       WHEN coalesce(c.editorial, false) = false AND NOT EXISTS { (c)-[:HAS_CITATION]->(:OrreryCitation) } THEN 'is cited by nothing'
     END AS fault
WHERE fault IS NOT NULL
RETURN c.id AS id, fault
ORDER BY id
LIMIT $limit`,
});

/**
 * Where the drawing and the claims differ: relationships without a claim that may be drawn, or between other ends; claims that
 * should be drawn and are not, or are twice.
 */
export const brokenDrawing = defineQuery<{ readonly predicates: readonly string[]; readonly limit: number | bigint }, { readonly id: string; readonly fault: string }, 'many'>({
  name: 'maintenance.broken-drawing',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id","fault"],
  text: `CALL () {
  MATCH (s:OrreryEntity)-[r:<<drawn>> WHERE r.claimId IS NOT NULL]->(o:OrreryEntity)
  OPTIONAL MATCH (c:OrreryClaim {id: r.claimId})
  USING INDEX c:OrreryClaim(id)
  WITH r, s, o, c, head([(c)-[:SUBJECT]->(e:OrreryEntity) | e]) AS subject, head([(c)-[:OBJECT]->(e:OrreryEntity) | e]) AS object
  WITH r,
       CASE
         WHEN c IS NULL THEN 'is drawn without a claim'
         WHEN coalesce(c.shown, false) = false THEN 'is drawn and may not be'
         WHEN c.predicate <> type(r) THEN 'is drawn as ' + type(r)
         WHEN subject <> s OR object <> o THEN 'is drawn between other ends'
       END AS fault
  WHERE fault IS NOT NULL
  RETURN coalesce(r.claimId, '?') AS id, fault
  UNION ALL
  MATCH (c:OrreryClaim)-[:SUBJECT]->(s:OrreryEntity)
  WHERE c.shown = true AND c.predicate IN $predicates
  WITH c, COUNT { MATCH (s)-[r:<<drawn>> WHERE r.claimId IS NOT NULL]->(:OrreryEntity) WHERE r.claimId = c.id } AS times
  WHERE times <> 1
  RETURN c.id AS id, 'is drawn ' + times + ' times' AS fault
}
RETURN id, fault
ORDER BY id
LIMIT $limit`,
});

/** Entities without a type or a name, and merged ones that lead to no entity. */
export const brokenEntities = defineQuery<{ readonly types: readonly string[]; readonly limit: number | bigint }, { readonly id: string; readonly fault: string }, 'many'>({
  name: 'maintenance.broken-entities',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id","fault"],
  text: `CALL () {
  MATCH (e:OrreryEntity)
  WHERE NOT any(label IN labels(e) WHERE label IN $types)
  RETURN e.id AS id, 'has no type' AS fault
  UNION ALL
  MATCH (e:OrreryEntity)
  WHERE coalesce(e.name, '') = ''
  RETURN e.id AS id, 'has no name' AS fault
  UNION ALL
  MATCH (m:OrreryMergedEntity)
  WHERE EXISTS { (m)-[:MERGED_INTO]->(:OrreryEntity|OrreryMergedEntity) } AND NOT EXISTS { (m) ((:OrreryMergedEntity)-[:MERGED_INTO]->(:OrreryEntity|OrreryMergedEntity)){1,32} (:OrreryEntity) }
  RETURN m.id AS id, 'was merged and leads to no entity' AS fault
}
RETURN id, fault
ORDER BY id
LIMIT $limit`,
});

/** Citations without a claim or a paragraph, and paragraphs without a document. */
export const brokenEvidence = defineQuery<{ readonly limit: number | bigint }, { readonly id: string; readonly fault: string }, 'many'>({
  name: 'maintenance.broken-evidence',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id","fault"],
  text: `CALL () {
  MATCH (k:OrreryCitation)
  WHERE COUNT { (k)<-[:HAS_CITATION]-(:OrreryClaim) } <> 1
  RETURN k.id AS id, 'belongs to no claim, or to several' AS fault
  UNION ALL
  MATCH (k:OrreryCitation)
  WHERE COUNT { (k)-[:IN_CHUNK]->(:OrreryChunk) } <> 1
  RETURN k.id AS id, 'stands in no paragraph, or in several' AS fault
  UNION ALL
  MATCH (p:OrreryChunk)
  WHERE NOT EXISTS { (p)-[:FROM_DOCUMENT]->(:OrreryDocument) }
  RETURN p.id AS id, 'is a paragraph of no document' AS fault
}
RETURN id, fault
ORDER BY id
LIMIT $limit`,
});

/** The ids of all claims, a page at a time. */
export const claimIds = defineQuery<{ readonly after: string; readonly limit: number | bigint }, { readonly id: string }, 'many'>({
  name: 'maintenance.claim-ids',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id"],
  text: `MATCH (c:OrreryClaim)
WHERE c.id > $after
RETURN c.id AS id
ORDER BY id
LIMIT $limit`,
});

/**
 * How many claims each of these documents is cited for, and how many of them have no other document that counts: `alone` is what a
 * withdrawal takes off the drawing. `others` are documents that count no more, or are being withdrawn with it.
 */
export const claimsRestingOn = defineQuery<{ readonly ids: readonly string[]; readonly others: readonly string[] }, { readonly id: string; readonly claims: bigint; readonly alone: bigint }, 'many'>({
  name: 'maintenance.claims-resting-on',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","claims","alone"],
  text: `MATCH (k:OrreryCitation)<-[:HAS_CITATION]-(c:OrreryClaim)
WHERE k.documentId IN $ids AND coalesce(k.review, 'accepted') = 'accepted'
WITH DISTINCT k.documentId AS id, c
WITH id, c,
     EXISTS {
       MATCH (c)-[:HAS_CITATION]->(other:OrreryCitation)-[:IN_CHUNK]->(:OrreryChunk)-[:FROM_DOCUMENT]->(d:OrreryDocument)
       WHERE d.id <> id AND NOT d.id IN $others AND coalesce(d.status, 'live') IN ['live', 'corrected']
         AND coalesce(other.review, 'accepted') = 'accepted'
     } AS isHeld
RETURN id, count(c) AS claims, count(CASE WHEN isHeld THEN null ELSE c END) AS alone
ORDER BY id`,
});

/** Which source has declared each of these documents. */
export const documentSources = defineQuery<{ readonly ids: readonly string[] }, {
    readonly id: string;
    readonly source: string;
    readonly paragraphCount: bigint;
  }, 'many'>({
  name: 'maintenance.document-sources',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","source","paragraphCount"],
  text: `MATCH (d:OrreryDocument)
WHERE d.id IN $ids AND d.source IS NOT NULL
RETURN d.id AS id, d.source AS source, coalesce(d.paragraphCount, 0) AS paragraphCount
ORDER BY id`,
});

/** The ids of all entities, a page at a time. */
export const entityIds = defineQuery<{ readonly after: string; readonly limit: number | bigint }, { readonly id: string }, 'many'>({
  name: 'maintenance.entity-ids',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["id"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id > $after
RETURN e.id AS id
ORDER BY id
LIMIT $limit`,
});

/** Which sources declare these entities, and what they are called. */
export const entitySources = defineQuery<{ readonly ids: readonly string[] }, {
    readonly id: string;
    readonly sources: readonly string[];
    readonly name: string | null;
  }, 'many'>({
  name: 'maintenance.entity-sources',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","sources","name"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
RETURN e.id AS id, coalesce(e.sources, []) AS sources, e.name AS name`,
});

/** Removes drawn relationships that no claim stands behind, or that are drawn between other ends than those of their claim. */
export const eraseAstray = defineQuery<Record<string, never>, Record<string, never>, 'none'>({
  name: 'maintenance.erase-astray',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (s:OrreryEntity)-[r:<<drawn>> WHERE r.claimId IS NOT NULL]->(o:OrreryEntity)
OPTIONAL MATCH (c:OrreryClaim {id: r.claimId})
USING INDEX c:OrreryClaim(id)
WITH r, s, o, c, head([(c)-[:SUBJECT]->(e:OrreryEntity) | e]) AS subject, head([(c)-[:OBJECT]->(e:OrreryEntity) | e]) AS object
WITH r, c IS NOT NULL AND coalesce(c.shown, false) AND c.predicate = type(r) AND subject = s AND object = o AS isRight
WHERE NOT coalesce(isRight, false)
DELETE r`,
});

/** Makes claims look as if nothing had been derived of them, and takes them off the drawing. */
export const forgetClaims = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'maintenance.forget-claims',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (c:OrreryClaim)
WHERE c.id IN $ids
REMOVE c.derivedHash
WITH c
MATCH (c)-[:SUBJECT]->(s:OrreryEntity)-[r:<<drawn>> WHERE r.claimId IS NOT NULL]->(:OrreryEntity)
WHERE r.claimId = c.id
DELETE r`,
});

/** Makes entities look as if nothing had been derived of them. */
export const forgetEntities = defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
  name: 'maintenance.forget-entities',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
REMOVE e.derivedHash`,
});

/** Removes the records of the imports of a source that was forgotten. */
export const forgetImports = defineQuery<{ readonly source: string }, Record<string, never>, 'none'>({
  name: 'maintenance.forget-imports',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (i:OrreryImport {source: $source})
DELETE i`,
});

/** Documents of other sources that the paragraphs of a source refer to. */
export const namedDocuments = defineQuery<{ readonly source: string }, { readonly id: string }, 'many'>({
  name: 'maintenance.named-documents',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id"],
  text: `MATCH (d:OrreryDocument)<-[:FROM_DOCUMENT]-(:OrreryChunk)-[:REFERS_TO]->(named:OrreryDocument)
WHERE d.source = $source AND named.source <> $source
RETURN DISTINCT named.id AS id
ORDER BY id`,
});

/** Everything stored of these claims. */
export const propsOfClaims = defineQuery<{ readonly ids: readonly string[] }, { readonly id: string; readonly props: object }, 'many'>({
  name: 'maintenance.props-of-claims',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","props"],
  text: `MATCH (c:OrreryClaim)
WHERE c.id IN $ids
RETURN c.id AS id, properties(c) AS props`,
});

/** Everything stored of these entities. */
export const propsOfEntities = defineQuery<{ readonly ids: readonly string[] }, { readonly id: string; readonly props: object }, 'many'>({
  name: 'maintenance.props-of-entities',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","props"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
RETURN e.id AS id, properties(e) AS props`,
});

/** Which of these documents paragraphs of other sources refer to. */
export const referredDocuments = defineQuery<{ readonly ids: readonly string[]; readonly source: string }, { readonly id: string }, 'many'>({
  name: 'maintenance.referred-documents',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id"],
  text: `MATCH (d:OrreryDocument)
WHERE d.id IN $ids
  AND EXISTS {
    MATCH (d)<-[:REFERS_TO]-(:OrreryChunk)-[:FROM_DOCUMENT]->(other:OrreryDocument)
    WHERE other.source <> $source
  }
RETURN d.id AS id
ORDER BY id`,
});

/** Documents that another source than their own has withdrawn. */
export const retractions = defineQuery<Record<string, never>, {
    readonly id: string;
    readonly by: string;
    readonly reason: string;
    readonly source: string;
  }, 'many'>({
  name: 'maintenance.retractions',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","by","reason","source"],
  text: `MATCH (d:OrreryDocument)
WHERE d.retractionSource IS NOT NULL
RETURN d.id AS id, coalesce(d.retractedBy, '') AS \`by\`, coalesce(d.statusNote, '') AS reason, d.retractionSource AS source
ORDER BY id`,
});

/**
 * Pairs of entities that one external id would make one: a constraint keeps it from standing on two, but one that was merged kept
 * its own, which another entity, or one merged into another entity, may have, too. Pairs that were judged are left out.
 */
export const sameExternalIds = defineQuery<{ readonly limit: number | bigint }, {
    readonly a: string;
    readonly b: string;
    readonly wikidataId: string;
    readonly former: string;
  }, 'many'>({
  name: 'maintenance.same-external-ids',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["a","b","wikidataId","former"],
  text: `MATCH (m:OrreryMergedEntity) ((:OrreryMergedEntity)-[:MERGED_INTO]->(:OrreryEntity|OrreryMergedEntity)){1,32} (x:OrreryEntity)
WHERE m.wikidataId IS NOT NULL
CALL (m) {
  MATCH (e:OrreryEntity {wikidataId: m.wikidataId})
  RETURN e
  UNION
  MATCH (other:OrreryMergedEntity) ((:OrreryMergedEntity)-[:MERGED_INTO]->(:OrreryEntity|OrreryMergedEntity)){1,32} (e:OrreryEntity)
  WHERE other.wikidataId = m.wikidataId AND other <> m
  RETURN e
}
WITH m, x, e
WHERE e <> x AND NOT EXISTS { (e)-[:SAME_AS]-(x) } AND NOT EXISTS { (e)-[:SAME_AS]-(m) }
WITH CASE WHEN e.id < x.id THEN e.id ELSE x.id END AS a, CASE WHEN e.id < x.id THEN x.id ELSE e.id END AS b, m
WITH a, b, min(m.wikidataId) AS wikidataId, min(m.id) AS former
RETURN a, b, wikidataId, former
ORDER BY a, b
LIMIT $limit`,
});

/** Pairs of entities that bear one name, folded, and that are still to be judged. */
export const sameNames = defineQuery<{ readonly limit: number | bigint }, {
    readonly a: string;
    readonly b: string;
    readonly name: string;
    readonly aTypes: readonly string[];
    readonly bTypes: readonly string[];
    readonly shared: bigint;
    readonly aWikidataId: string | null;
    readonly bWikidataId: string | null;
  }, 'many'>({
  name: 'maintenance.same-names',
  mode: 'read',
  cardinality: 'many',
  integers: ["limit"],
  columns: ["a","b","name","aTypes","bTypes","shared","aWikidataId","bWikidataId"],
  text: `MATCH (e:OrreryEntity)
UNWIND coalesce(e.searchNames, []) AS name
WITH name, collect(DISTINCT e) AS bearers
WHERE size(bearers) > 1 AND size(bearers) < 20
UNWIND bearers AS a
UNWIND bearers AS b
WITH name, a, b
WHERE a.id < b.id AND NOT EXISTS { (a)-[:SAME_AS]-(b) }
WITH a, b, min(name) AS name
RETURN a.id AS a, b.id AS b, name, labels(a) AS aTypes, labels(b) AS bTypes,
       COUNT { MATCH (a)-[r:<<drawn>> WHERE r.claimId IS NOT NULL]-(n:OrreryEntity) WHERE EXISTS { MATCH (n)-[q:<<drawn>> WHERE q.claimId IS NOT NULL]-(b) WHERE q.claimId <> r.claimId } RETURN DISTINCT n } AS shared,
       a.wikidataId AS aWikidataId, b.wikidataId AS bWikidataId
ORDER BY shared DESC, a, b
LIMIT $limit`,
});

/**
 * Pairs of people who share neighbours and whose names may be one, the shorter a part of the longer or its initials, and that
 * are not judged yet. `together` says that one paragraph names both, as the row of a paper does with two of its authors.
 */
export const sameNeighbours = defineQuery<{ readonly least: number | bigint; readonly limit: number | bigint }, {
    readonly a: string;
    readonly b: string;
    readonly shared: bigint;
    readonly together: boolean;
    readonly aWikidataId: string | null;
    readonly bWikidataId: string | null;
  }, 'many'>({
  name: 'maintenance.same-neighbours',
  mode: 'read',
  cardinality: 'many',
  integers: ["least","limit"],
  columns: ["a","b","shared","together","aWikidataId","bWikidataId"],
  text: `MATCH (a:OrreryEntity:Person)
WHERE COUNT { (a)<-[:SUBJECT|OBJECT|ALSO]-(:OrreryClaim) } < 200
WITH a, [word IN split(replace(head(a.searchNames), '.', ' '), ' ') WHERE word <> ''] AS words
MATCH (a)-[r:<<drawn>> WHERE r.claimId IS NOT NULL]-(n:OrreryEntity)-[q:<<drawn>> WHERE q.claimId IS NOT NULL]-(b:OrreryEntity:Person)
WHERE a.id < b.id AND q.claimId <> r.claimId AND any(word IN words WHERE size(word) > 2 AND b.searchKey CONTAINS word)
WITH a, words, b, count(DISTINCT n) AS shared
WHERE shared >= $least
WITH a, b, shared, words, [word IN split(replace(head(b.searchNames), '.', ' '), ' ') WHERE word <> ''] AS others
WITH a, b, shared,
     CASE WHEN size(words) <= size(others) THEN words ELSE others END AS short,
     CASE WHEN size(words) <= size(others) THEN others ELSE words END AS long
WHERE size(short) > 1
  AND any(word IN short WHERE size(word) > 2 AND word IN long)
  // As often as the word stands there: "Chen Chen" is no part of "Bin Chen".
  AND all(word IN short WHERE size([twin IN short WHERE twin = word]) <= size([other IN long WHERE
        word = other OR (size(word) = 1 AND other STARTS WITH word) OR (size(other) = 1 AND word STARTS WITH other)]))
  AND NOT EXISTS { (a)-[:SAME_AS]-(b) }
WITH a, b, shared
ORDER BY shared DESC, a.id, b.id
LIMIT $limit
RETURN a.id AS a, b.id AS b, shared,
       EXISTS {
         MATCH (a)<-[:SUBJECT|OBJECT]-(:OrreryClaim)-[:HAS_CITATION]->(:OrreryCitation)-[:IN_CHUNK]->(:OrreryChunk)<-[:IN_CHUNK]-(:OrreryCitation)<-[:HAS_CITATION]-(:OrreryClaim)-[:SUBJECT|OBJECT]->(b)
       } AS together,
       a.wikidataId AS aWikidataId, b.wikidataId AS bWikidataId
ORDER BY shared DESC, a, b`,
});

/**
 * What other sources say that rests on one source: citations in its documents, and claims, voices, judgements and merges of entities that
 * it alone declares.
 */
export const sourceDependents = defineQuery<{ readonly source: string }, {
    readonly other: string;
    readonly what: string;
    readonly count: bigint;
    readonly sample: string;
  }, 'many'>({
  name: 'maintenance.source-dependents',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["other","what","count","sample"],
  text: `CALL () {
  MATCH (d:OrreryDocument {source: $source})<-[:FROM_DOCUMENT]-(:OrreryChunk)<-[:IN_CHUNK]-(k:OrreryCitation)
  WHERE k.source <> $source
  RETURN k.source AS other, 'cites' AS what, d.id AS id
  UNION ALL
  MATCH (e:OrreryEntity)<-[:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]-(c:OrreryClaim)-[:HAS_CITATION]->(k:OrreryCitation)
  WHERE e.sources = [$source] AND k.source <> $source
  RETURN k.source AS other, 'speaks of' AS what, e.id AS id
  UNION ALL
  MATCH (e:OrreryEntity)<-[:ATTRIBUTED_TO]-(k:OrreryCitation)
  WHERE e.sources = [$source] AND k.source <> $source
  RETURN k.source AS other, 'quotes' AS what, e.id AS id
  UNION ALL
  MATCH (e:OrreryEntity|OrreryMergedEntity)-[r:SAME_AS]-(:OrreryEntity|OrreryMergedEntity)
  WHERE e.sources = [$source] AND r.source <> $source
  RETURN r.source AS other, 'judges' AS what, e.id AS id
  UNION ALL
  MATCH (e:OrreryEntity|OrreryMergedEntity)-[r:MERGED_INTO]-(:OrreryEntity|OrreryMergedEntity)
  WHERE e.sources = [$source] AND r.source <> $source
  RETURN r.source AS other, 'merges' AS what, e.id AS id
}
WITH other, what, count(DISTINCT id) AS count, min(id) AS sample
WHERE other IS NOT NULL
RETURN other, what, count, sample
ORDER BY other, what`,
});

/** The license that a source without documents gave when it was last imported; of others the documents keep it. */
export const sourceLicense = defineQuery<{ readonly source: string }, { readonly license: string | null }, 'optional'>({
  name: 'maintenance.source-license',
  mode: 'read',
  cardinality: 'optional',
  integers: [],
  columns: ["license"],
  text: `MATCH (i:OrreryImport {source: $source})
RETURN i.license AS license
ORDER BY i.finishedAt DESC
LIMIT 1`,
});

/** The rank that the source of each of these claims gave it: while all its documents are withdrawn, the claim itself says otherwise. */
export const statedRanks = defineQuery<{ readonly ids: readonly string[] }, { readonly id: string; readonly rank: Rank; readonly reason: string | null }, 'many'>({
  name: 'maintenance.stated-ranks',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","rank","reason"],
  text: `MATCH (c:OrreryClaim)
WHERE c.id IN $ids
WITH c, coalesce(c.rankReason, '') = 'retracted-source' AND c.statedRank IS NULL AS isWithdrawn
RETURN c.id AS id,
       CASE WHEN isWithdrawn THEN 'normal' ELSE coalesce(c.statedRank, c.rank, 'normal') END AS rank,
       CASE
         WHEN isWithdrawn THEN c.statedRankReason
         WHEN c.statedRank IS NULL THEN c.rankReason
         ELSE c.statedRankReason
       END AS reason
ORDER BY id`,
});
