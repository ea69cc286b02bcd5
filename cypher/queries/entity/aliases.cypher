// The other names of entities, each with the claim that says so.
//
// @mode        read
// @cardinality many
// @param  ids      string[]
// @return id       string
// @return aliases  AliasRow[]
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id,
       COLLECT {
         MATCH (e)<-[:SUBJECT]-(c:Claim {predicate: 'ALSO_KNOWN_AS'})
         RETURN c {.value, .lang, kind: c.nameKind, editorial: coalesce(c.editorial, false), claimId: c.id}
         ORDER BY coalesce(c.editorial, false), c.value
       } AS aliases
