// Claims with everything stored of them, to write them anew under other ids.
//
// @mode        read
// @cardinality many
// @param  ids       string[]
// @return id        string
// @return props     json
// @return subject   string
// @return object    string?
// @return also      json
// @return describes string?
// @return after     string[]
MATCH (c:Claim)-[:SUBJECT]->(s:Entity)
WHERE c.id IN $ids
RETURN c.id AS id, properties(c) AS props, s.id AS subject,
       head([(c)-[:OBJECT]->(o:Entity) | o.id]) AS object,
       [(c)-[a:ALSO]->(e:Entity) | {id: e.id, as: a.as}] AS also,
       head([(c)-[:DESCRIBES]->(e:Entity) | e.id]) AS describes,
       [(c)-[:AFTER]->(e:Entity) | e.id] AS after
