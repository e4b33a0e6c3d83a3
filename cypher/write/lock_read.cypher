// Locks those of some articles of which no newer version waits to be read.
//
// Parameters: ids (sorted)
// Columns: id
UNWIND $ids AS id
MATCH (a:Article {id: id})
SET a.id = id
WITH a WHERE a.handed IS NULL
RETURN a.id AS id
