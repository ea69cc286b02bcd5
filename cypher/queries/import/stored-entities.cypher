// What is stored of these entities.
//
// @mode        read
// @cardinality many
// @param  ids          string[]
// @return id           string
// @return labels       string[]
// @return name         string
// @return nameZh       string?
// @return texts        string[]?
// @return hash         string?
// @return derivedHash  string?
// @return sources      string[]
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, labels(e) AS labels, coalesce(e.name, '') AS name, e.nameZh AS nameZh, e.texts AS texts, e.hash AS hash,
       e.derivedHash AS derivedHash, coalesce(e.sources, []) AS sources
