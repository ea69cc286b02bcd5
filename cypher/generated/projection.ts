// Generated from cypher/queries/projection/*.cypher. Edit those and run `pnpm gen`.
import { defineQuery } from '../define-query.ts';
import { eachDrawnPredicate } from '../each-predicate.ts';

/** Whether the drawing agrees with the claims: as many relationships as claims that may be drawn, each between the claim's ends. */
export const check = eachDrawnPredicate((predicate) =>
  defineQuery<Record<string, never>, { readonly eligible: bigint; readonly drawn: bigint; readonly astray: bigint }, 'one'>({
    name: `projection.check.${predicate}`,
    mode: 'read',
    cardinality: 'one',
    integers: [],
    columns: ["eligible","drawn","astray"],
    text: `CALL () {
  MATCH (c:Claim {predicate: 'PREDICATE'})
  WHERE c.shown = true
  RETURN count(c) AS eligible
}
CALL () {
  MATCH (s:Entity)-[r:PREDICATE]->(o:Entity)
  RETURN count(r) AS drawn,
         count(CASE WHEN NOT EXISTS {
           MATCH (s)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o)
           WHERE c.id = r.claimId AND c.shown = true
         } THEN 1 END) AS astray
}
RETURN eligible, drawn, astray`.replaceAll('PREDICATE', predicate),
  }),
);

/** Draws these claims, as far as they may be drawn: one relationship for each, copied from the claim. */
export const draw = eachDrawnPredicate((predicate) =>
  defineQuery<{ readonly ids: readonly string[] }, Record<string, never>, 'none'>({
    name: `projection.draw.${predicate}`,
    mode: 'write',
    cardinality: 'none',
    integers: [],
    columns: [],
    text: `MATCH (c:Claim {predicate: 'PREDICATE'})-[:SUBJECT]->(s:Entity)
WHERE c.id IN $ids AND c.shown = true
MATCH (c)-[:OBJECT]->(o:Entity)
MERGE (s)-[r:PREDICATE {claimId: c.id}]->(o)
SET r.hash = c.linkHash,
    r.certainty = c.certainty,
    r.disputed = c.disputed,
    r.timeConflict = c.timeConflict,
    r.modality = c.modality,
    r.role = c.role,
    r.roleZh = c.roleZh,
    r.value = coalesce(c.value, c.figure),
    r.startEarliest = c.startEarliest,
    r.startLatest = c.startLatest,
    r.endEarliest = c.endEarliest,
    r.endLatest = c.endLatest,
    r.startPrecision = c.startPrecision,
    r.endPrecision = c.endPrecision,
    r.endOpen = c.endOpen,
    r.lastObserved = c.lastObserved,
    r.citations = c.citationCount,
    r.documents = c.documentCount`.replaceAll('PREDICATE', predicate),
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
    text: `MATCH (:Entity)-[r:PREDICATE]->(:Entity)
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
    text: `MATCH (:Entity)-[r:PREDICATE]->(:Entity)
WHERE r.claimId IN $ids
RETURN r.claimId AS id, r.hash AS hash`.replaceAll('PREDICATE', predicate),
  }),
);
