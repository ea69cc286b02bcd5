// Every index of a database that stands for itself and was not there from the beginning: neither that of a constraint nor a
// lookup of labels and types.
//
// @mode        read
// @cardinality many
// @return name        string
// @return type        string
// @return on          string
// @return labels      string[]?
// @return properties  string[]?
SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint
WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
RETURN name, type, entityType AS on, labelsOrTypes AS labels, properties
