// The labels and the types of relationships that are in use.
//
// @mode        read
// @cardinality one
// @allow       CartesianProduct one row by one row
// @return labels  string[]
// @return types   string[]
CALL () {
  CALL db.labels() YIELD label
  RETURN collect(label) AS labels
}
CALL () {
  CALL db.relationshipTypes() YIELD relationshipType
  RETURN collect(relationshipType) AS types
}
RETURN labels, types
