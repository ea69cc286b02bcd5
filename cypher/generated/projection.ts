// Generated from cypher/queries/projection/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import { eachDrawnPredicate } from '../each-predicate.ts';

/**
 * Whether the drawing agrees with the claims: for each predicate as many relationships as claims that may be drawn, each between
 * the ends of its claim. From the relationship to its claim by id, and only then to the ends: on statistics that lag behind a
 * large import the planner would otherwise go through everything a hub is linked to.
 */
export const check = defineQuery<{ readonly predicates: readonly string[] }, {
    readonly predicate: string;
    readonly eligible: bigint;
    readonly drawn: bigint;
    readonly astray: bigint;
  }, 'many'>({
  name: 'projection.check',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ["predicate","eligible","drawn","astray"],
  text: `CALL () {
  MATCH (c:OrreryClaim)
  WHERE c.shown = true AND c.predicate IN $predicates
  RETURN c.predicate AS predicate, count(c) AS eligible, 0 AS drawn, 0 AS astray
  UNION ALL
  MATCH (s:OrreryEntity)-[r:<<drawn>> WHERE r.claimId IS NOT NULL]->(o:OrreryEntity)
  OPTIONAL MATCH (c:OrreryClaim {id: r.claimId})
  USING INDEX c:OrreryClaim(id)
  WITH r, s, o, c, head([(c)-[:SUBJECT]->(e:OrreryEntity) | e]) AS subject, head([(c)-[:OBJECT]->(e:OrreryEntity) | e]) AS object
  WITH r, c IS NOT NULL AND c.shown AND c.predicate = type(r) AND subject = s AND object = o AS isRight
  RETURN type(r) AS predicate, 0 AS eligible, count(r) AS drawn, sum(CASE WHEN isRight THEN 0 ELSE 1 END) AS astray
}
RETURN predicate, sum(eligible) AS eligible, sum(drawn) AS drawn, sum(astray) AS astray`,
});

/** Draws these claims, as far as they may be drawn: one relationship for each, copied from the claim. */
export const draw = eachDrawnPredicate((predicate) =>
  defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
    name: `projection.draw.${predicate}`,
    mode: 'write',
    cardinality: 'none',
    integers: [],
    columns: [],
    text: `MATCH (c:OrreryClaim {predicate: 'PREDICATE'})-[:SUBJECT]->(s:OrreryEntity)
USING INDEX c:OrreryClaim(id)
WHERE c.id IN $ids AND c.shown = true
MATCH (c)-[:OBJECT]->(o:OrreryEntity)
MERGE (s)-[r:PREDICATE {claimId: c.id}]->(o)
SET r.startEarliest = c.startEarliest,
    r.startLatest = c.startLatest,
    r.endEarliest = c.endEarliest,
    r.endLatest = c.endLatest,
    r.startPrecision = c.startPrecision,
    r.endPrecision = c.endPrecision,
    r.endOpen = c.endOpen,
    r.lastObserved = c.lastObserved,
    r.certainty = c.certainty,
    r.modality = c.modality,
    r.disputed = c.disputed,
    r.timeConflict = c.timeConflict,
    r.citations = c.citationCount,
    r.documents = c.documentCount,
    r.hash = c.linkHash,
    r.value = coalesce(c.value, c.figure),
    r.role = c.role,
    r.roleZh = c.roleZh,
    r.texts = CASE WHEN any(text IN c.texts WHERE text STARTS WITH 'role@') THEN [text IN c.texts WHERE text STARTS WITH 'role@'] END`.replaceAll('PREDICATE', predicate),
  }),
);

/** Removes the drawn relationships of these claims. */
export const erase = eachDrawnPredicate((predicate) =>
  defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
    name: `projection.erase.${predicate}`,
    mode: 'write',
    cardinality: 'none',
    integers: [],
    columns: [],
    text: `MATCH (:OrreryEntity)-[r:PREDICATE]->(:OrreryEntity)
USING INDEX r:PREDICATE(claimId)
WHERE r.claimId IN $ids
DELETE r`.replaceAll('PREDICATE', predicate),
  }),
);

/** The drawn relationships of these claims. */
export const stored = eachDrawnPredicate((predicate) =>
  defineQuery<{ readonly ids: readonly string[] }, { readonly id: string; readonly hash: string | null }, 'many'>({
    name: `projection.stored.${predicate}`,
    mode: 'read',
    cardinality: 'many',
    integers: [],
    columns: ["id","hash"],
    text: `MATCH (:OrreryEntity)-[r:PREDICATE]->(:OrreryEntity)
USING INDEX r:PREDICATE(claimId)
WHERE r.claimId IN $ids
RETURN r.claimId AS id, r.hash AS hash`.replaceAll('PREDICATE', predicate),
  }),
);
