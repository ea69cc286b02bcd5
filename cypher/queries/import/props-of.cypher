// The properties of these nodes, whatever they are, for a comparison people read.
//
// @mode        read
// @cardinality many
// @param  ids    string[]
// @return id     string
// @return props  json
CALL () {
  MATCH (n:Document) WHERE n.id IN $ids RETURN n
  UNION
  MATCH (n:Chunk) WHERE n.id IN $ids RETURN n
  UNION
  MATCH (n:Entity) WHERE n.id IN $ids RETURN n
  UNION
  MATCH (n:Claim) WHERE n.id IN $ids RETURN n
  UNION
  MATCH (n:Citation) WHERE n.id IN $ids RETURN n
}
RETURN n.id AS id, properties(n) AS props
