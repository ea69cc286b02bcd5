// The latest import of each source that ever read these bytes; `current` says whether it is the source's latest.
//
// @mode        read
// @cardinality many
// @allow       NodeByLabelScan imports are few
// @param  sha256   string
// @param  version  int
// @return source   string
// @return current  bool
MATCH (i:Import {sha256: $sha256, version: $version})
WITH i.source AS source, max(i.finishedAt) AS finishedAt
RETURN source,
       NOT EXISTS { MATCH (later:Import) WHERE later.source = source AND later.finishedAt > finishedAt } AS current
