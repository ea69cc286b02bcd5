// What is stored of these claims, as far as comparing and deriving needs it.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @return id           string
// @return predicate    Predicate
// @return subject      string
// @return object       string?
// @return describes    string?
// @return after        string[]
// @return hash         string?
// @return derivedHash  string?
// @return source       string?
// @return editorial    bool
// @return rank         Rank
// @return rankReason   string?
// @return drawn        DrawnStated
MATCH (c:Claim)-[:SUBJECT]->(s:Entity)
WHERE c.id IN $ids
RETURN c.id AS id, c.predicate AS predicate, s.id AS subject,
       head([(c)-[:OBJECT]->(o:Entity) | o.id]) AS object,
       head([(c)-[:DESCRIBES]->(e:Entity:Event) | e.id]) AS describes,
       [(c)-[:AFTER]->(e:Entity:Event) | e.id] AS after,
       c.hash AS hash, c.derivedHash AS derivedHash, c.source AS source, coalesce(c.editorial, false) AS editorial,
       coalesce(c.rank, 'normal') AS rank, c.rankReason AS rankReason,
       c {DRAWN_STATED} AS drawn
