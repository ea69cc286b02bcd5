// Generated from cypher/queries/identity/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';

/** Citations with everything stored of them, to write them anew under other ids. */
export const citationsWhole = defineQuery<{ readonly claimIds: readonly string[] }, {
    readonly id: string;
    readonly claimId: string;
    readonly chunkId: string;
    readonly props: object;
    readonly attributedTo: readonly string[];
  }, 'many'>({
  name: 'identity.citations-whole',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","claimId","chunkId","props","attributedTo"],
  text: `MATCH (c:OrreryClaim)-[:HAS_CITATION]->(k:OrreryCitation)-[:IN_CHUNK]->(p:OrreryChunk)
WHERE c.id IN $claimIds
RETURN k.id AS id, c.id AS claimId, p.id AS chunkId, properties(k) AS props,
       [(k)-[:ATTRIBUTED_TO]->(e:OrreryEntity) | e.id] AS attributedTo`,
});

/** The claims that any of these entities takes part in, or is the voice of. */
export const claimsAround = defineQuery<{ readonly ids: readonly string[] }, { readonly id: string }, 'many'>({
  name: 'identity.claims-around',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
CALL (e) {
  MATCH (e)<-[:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]-(c:OrreryClaim)
  RETURN c.id AS id
  UNION
  MATCH (e)<-[:ATTRIBUTED_TO]-(:OrreryCitation)<-[:HAS_CITATION]-(c:OrreryClaim)
  RETURN c.id AS id
}
RETURN DISTINCT id`,
});

/** Claims with everything stored of them, to write them anew under other ids. */
export const claimsWhole = defineQuery<{ readonly ids: readonly string[] }, {
    readonly id: string;
    readonly props: object;
    readonly subject: string;
    readonly object: string | null;
    readonly also: object;
    readonly describes: string | null;
    readonly after: readonly string[];
  }, 'many'>({
  name: 'identity.claims-whole',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","props","subject","object","also","describes","after"],
  text: `MATCH (c:OrreryClaim)-[:SUBJECT]->(s:OrreryEntity)
WHERE c.id IN $ids
RETURN c.id AS id, properties(c) AS props, s.id AS subject,
       head([(c)-[:OBJECT]->(o:OrreryEntity) | o.id]) AS object,
       [(c)-[a:ALSO]->(e:OrreryEntity) | {id: e.id, as: a.as}] AS also,
       head([(c)-[:DESCRIBES]->(e:OrreryEntity) | e.id]) AS describes,
       [(c)-[:AFTER]->(e:OrreryEntity) | e.id] AS after`,
});

/** What the guards of a merge must know of its two ends, whether they are entities or former ones. */
export const mergeEnds = defineQuery<{ readonly ids: readonly string[] }, {
    readonly id: string;
    readonly labels: readonly string[];
    readonly merged: boolean;
    readonly wikidataId: string | null;
    readonly degree: bigint;
  }, 'many'>({
  name: 'identity.merge-ends',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","labels","merged","wikidataId","degree"],
  text: `CALL () {
  MATCH (e:OrreryEntity)
  WHERE e.id IN $ids
  RETURN e, labels(e) AS labels, false AS merged
  UNION ALL
  MATCH (e:OrreryMergedEntity)
  WHERE e.id IN $ids
  RETURN e, coalesce(e.labels, []) AS labels, true AS merged
}
RETURN e.id AS id, labels, merged, e.wikidataId AS wikidataId,
       COUNT { (e)-[l:<<drawn>> WHERE l.claimId IS NOT NULL]-(:OrreryEntity) } AS degree`,
});

/** Every merge: which entity has gone into which, who said so and why. */
export const mergesInForce = defineQuery<Record<string, never>, {
    readonly from: string;
    readonly into: string;
    readonly by: string | null;
    readonly reason: string | null;
    readonly source: string | null;
  }, 'many'>({
  name: 'identity.merges-in-force',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["from","into","by","reason","source"],
  text: `MATCH (m:OrreryMergedEntity)-[r:MERGED_INTO]->(e:OrreryEntity|OrreryMergedEntity)
RETURN m.id AS \`from\`, e.id AS \`into\`, r.by AS \`by\`, r.reason AS reason, r.source AS source
ORDER BY \`from\``,
});

/**
 * Entities that may be this one, by their names alone: they bear one name, folded, be it a name or an alias, or each word of the shorter
 * name stands in the longer, whole or as an initial. Looked for among the best `most` hits of a full-text query.
 */
export const namesakesOf = defineQuery<{
    readonly id: string;
    readonly query: string;
    readonly most: number | bigint;
    readonly limit: number | bigint;
  }, {
    readonly a: string;
    readonly b: string;
    readonly name: string | null;
    readonly aTypes: readonly string[];
    readonly bTypes: readonly string[];
    readonly shared: bigint;
    readonly aWikidataId: string | null;
    readonly bWikidataId: string | null;
  }, 'many'>({
  name: 'identity.namesakes-of',
  mode: 'read',
  cardinality: 'many',
  integers: ["most","limit"],
  columns: ["a","b","name","aTypes","bTypes","shared","aWikidataId","bWikidataId"],
  text: `MATCH (a:OrreryEntity {id: $id})
CALL db.index.fulltext.queryNodes('orrery_entity_names', $query, {limit: $most}) YIELD node AS b
WHERE b:OrreryEntity AND b <> a AND NOT coalesce(b.anonymous, false) AND NOT EXISTS { (a)-[:SAME_AS]-(b) }
WITH a, b, head([own IN a.searchNames WHERE own IN b.searchNames]) AS name,
     [word IN split(replace(coalesce(head(a.searchNames), ''), '.', ' '), ' ') WHERE word <> ''] AS words,
     [word IN split(replace(coalesce(head(b.searchNames), ''), '.', ' '), ' ') WHERE word <> ''] AS others
WITH a, b, name,
     CASE WHEN size(words) <= size(others) THEN words ELSE others END AS short,
     CASE WHEN size(words) <= size(others) THEN others ELSE words END AS long
WHERE name IS NOT NULL
  OR size(short) > 1
     AND any(word IN short WHERE size(word) > 2 AND word IN long)
     // As often as the word stands there: "Chen Chen" is no part of "Bin Chen".
     AND all(word IN short WHERE size([twin IN short WHERE twin = word]) <= size([other IN long WHERE
           word = other OR (size(word) = 1 AND other STARTS WITH word) OR (size(other) = 1 AND word STARTS WITH other)]))
WITH a, b, name,
     COUNT { MATCH (a)-[r:<<drawn>> WHERE r.claimId IS NOT NULL]-(n:OrreryEntity) WHERE EXISTS { MATCH (n)-[q:<<drawn>> WHERE q.claimId IS NOT NULL]-(b) WHERE q.claimId <> r.claimId } RETURN DISTINCT n } AS shared
ORDER BY name IS NULL, shared DESC, b.id
LIMIT $limit
RETURN a.id AS a, b.id AS b, name, labels(a) AS aTypes, labels(b) AS bTypes, shared,
       a.wikidataId AS aWikidataId, b.wikidataId AS bWikidataId`,
});

/**
 * Pairs of entities that bear one name, folded, be it a name or an alias, and that are not judged yet: among the first `most` entities
 * of the types, those that share neighbours first. Names with twenty bearers and more are no sign of anything. Sources that stay unnamed
 * are left out.
 */
export const namesakes = defineQuery<{
    readonly types: readonly string[];
    readonly most: number | bigint;
    readonly limit: number | bigint;
  }, {
    readonly a: string;
    readonly b: string;
    readonly name: string;
    readonly aTypes: readonly string[];
    readonly bTypes: readonly string[];
    readonly shared: bigint;
    readonly aWikidataId: string | null;
    readonly bWikidataId: string | null;
  }, 'many'>({
  name: 'identity.namesakes',
  mode: 'read',
  cardinality: 'many',
  integers: ["most","limit"],
  columns: ["a","b","name","aTypes","bTypes","shared","aWikidataId","bWikidataId"],
  text: `MATCH (e:OrreryEntity)
WHERE (size($types) = 0 OR any(type IN $types WHERE type IN labels(e))) AND NOT coalesce(e.anonymous, false)
WITH e
LIMIT $most
UNWIND coalesce(e.searchNames, []) AS name
WITH name, collect(DISTINCT e) AS bearers
WHERE size(bearers) > 1 AND size(bearers) < 20
UNWIND bearers AS a
UNWIND bearers AS b
WITH name, a, b
WHERE a.id < b.id AND NOT EXISTS { (a)-[:SAME_AS]-(b) }
WITH a, b, min(name) AS name
WITH a, b, name,
     COUNT { MATCH (a)-[r:<<drawn>> WHERE r.claimId IS NOT NULL]-(n:OrreryEntity) WHERE EXISTS { MATCH (n)-[q:<<drawn>> WHERE q.claimId IS NOT NULL]-(b) WHERE q.claimId <> r.claimId } RETURN DISTINCT n } AS shared
ORDER BY shared DESC, a.id, b.id
LIMIT $limit
RETURN a.id AS a, b.id AS b, name, labels(a) AS aTypes, labels(b) AS bTypes, shared,
       a.wikidataId AS aWikidataId, b.wikidataId AS bWikidataId`,
});

/** Makes a former entity an entity again. */
export const restoreEntity = defineQuery<{ readonly id: string; readonly labels: readonly string[] }, Record<string, never>, 'none'>({
  name: 'identity.restore-entity',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (m:OrreryMergedEntity {id: $id})
OPTIONAL MATCH (m)-[r:MERGED_INTO]->(:OrreryEntity|OrreryMergedEntity)
DELETE r
WITH DISTINCT m
SET m:OrreryEntity:Entity, m:$($labels)
REMOVE m:OrreryMergedEntity:MergedEntity, m.labels`,
});

/** Makes an entity a former one that has gone into another: it keeps what was declared of it, and loses what was derived. */
export const retireEntity = defineQuery<{
    readonly id: string;
    readonly into: string;
    readonly by: string;
    readonly reason: string | null;
    readonly source: string;
    readonly labels: readonly string[];
  }, Record<string, never>, 'none'>({
  name: 'identity.retire-entity',
  mode: 'write',
  cardinality: 'none',
  integers: [],
  columns: [],
  text: `MATCH (e:OrreryEntity {id: $id})
SET e.labels = $labels, e:OrreryMergedEntity:MergedEntity
REMOVE e:OrreryEntity:Entity, e:$($labels), e.names, e.searchNames, e.searchKey, e.aliases, e.derivedHash, e.startEarliest, e.startLatest,
       e.startPrecision, e.timeConflict
WITH e
OPTIONAL MATCH (e)-[old:MERGED_INTO]->(:OrreryEntity|OrreryMergedEntity)
DELETE old
WITH DISTINCT e
OPTIONAL MATCH (winner:OrreryEntity {id: $into})
OPTIONAL MATCH (former:OrreryMergedEntity {id: $into})
WITH e, coalesce(winner, former) AS target
WHERE target IS NOT NULL
MERGE (e)-[r:MERGED_INTO]->(target)
SET r.by = $by, r.reason = $reason, r.source = $source`,
});

/**
 * How many claims speak of each of these entities, and how many citations those have or rest on its word: what would move were it
 * merged into another.
 */
export const saidOf = defineQuery<{ readonly ids: readonly string[] }, { readonly id: string; readonly claims: bigint; readonly citations: bigint }, 'many'>({
  name: 'identity.said-of',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","claims","citations"],
  text: `MATCH (e:OrreryEntity)
WHERE e.id IN $ids
CALL (e) {
  MATCH (e)<-[:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]-(c:OrreryClaim)
  OPTIONAL MATCH (c)-[:HAS_CITATION]->(k:OrreryCitation)
  RETURN c, k
  UNION
  MATCH (e)<-[:ATTRIBUTED_TO]-(k:OrreryCitation)<-[:HAS_CITATION]-(c:OrreryClaim)
  RETURN c, k
}
RETURN e.id AS id, count(DISTINCT c) AS claims, count(DISTINCT k) AS citations`,
});

/**
 * How many claims and citations were stated of each of these former entities, or of one that had gone into it before: what would
 * move back were it an entity of its own again.
 */
export const statedOf = defineQuery<{ readonly ids: readonly string[] }, { readonly id: string; readonly claims: bigint; readonly citations: bigint }, 'many'>({
  name: 'identity.stated-of',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","claims","citations"],
  text: `MATCH (m:OrreryMergedEntity) ((:OrreryMergedEntity)-[:MERGED_INTO]->(:OrreryEntity|OrreryMergedEntity)){1,32} (e:OrreryEntity)
WHERE m.id IN $ids
WITH m, e, [m.id] + COLLECT { MATCH (x:OrreryMergedEntity) ((:OrreryMergedEntity)-[:MERGED_INTO]->(:OrreryMergedEntity)){1,32} (m) RETURN x.id } AS former
CALL (e, former) {
  MATCH (e)<-[:SUBJECT|OBJECT|ALSO|DESCRIBES|AFTER]-(c:OrreryClaim)
  RETURN c
  UNION
  MATCH (e)<-[:ATTRIBUTED_TO]-(:OrreryCitation)<-[:HAS_CITATION]-(c:OrreryClaim)
  RETURN c
}
WITH m, former, c,
     [(c)-[:HAS_CITATION]->(k:OrreryCitation)
      WHERE k.statedSubject IN former OR k.statedObject IN former OR any(voice IN coalesce(k.statedBy, []) WHERE voice IN former) |
      k] AS cited,
     c.statedSubject IN former OR c.statedEvent IN former
     OR any(event IN coalesce(c.statedAfter, []) WHERE event IN former)
     OR any(party IN coalesce(c.statedAlso, []) WHERE last(split(party, ' ')) IN former) AS isNamed
WHERE isNamed OR size(cited) > 0
RETURN m.id AS id, count(DISTINCT c) AS claims, sum(size(cited)) AS citations`,
});

/** What is stored of these former entities, and of what merged them. */
export const storedMerged = defineQuery<{ readonly ids: readonly string[] }, {
    readonly id: string;
    readonly hash: string | null;
    readonly sources: readonly string[];
    readonly into: string | null;
    readonly by: string | null;
    readonly reason: string | null;
    readonly source: string | null;
  }, 'many'>({
  name: 'identity.stored-merged',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["id","hash","sources","into","by","reason","source"],
  text: `MATCH (m:OrreryMergedEntity)
WHERE m.id IN $ids
OPTIONAL MATCH (m)-[r:MERGED_INTO]->(e:OrreryEntity|OrreryMergedEntity)
RETURN m.id AS id, m.hash AS hash, coalesce(m.sources, []) AS sources, e.id AS into, r.by AS \`by\`, r.reason AS reason,
       r.source AS source`,
});

/** Which entities have these Wikidata ids; a constraint sees to it that each has one bearer. */
export const wikidataBearers = defineQuery<{ readonly wikidataIds: readonly string[] }, { readonly wikidataId: string; readonly id: string }, 'many'>({
  name: 'identity.wikidata-bearers',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["wikidataId","id"],
  text: `MATCH (e:OrreryEntity)
WHERE e.wikidataId IN $wikidataIds
RETURN e.wikidataId AS wikidataId, e.id AS id`,
});
