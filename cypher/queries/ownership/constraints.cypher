// Every constraint of a database, ours and those of others.
//
// @mode        read
// @cardinality many
// @return name        string
// @return type        string
// @return on          string
// @return labels      string[]?
// @return properties  string[]?
SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties
RETURN name, type, entityType AS on, labelsOrTypes AS labels, properties
