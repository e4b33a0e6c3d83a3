// Deletes a source, with the items that a watcher noted in the meantime.
//
// Parameters: id
// Columns: id (no row where there is no such source)
MATCH (s:Source {id: $id})
SET s.id = $id
WITH s
OPTIONAL MATCH (s)-[:OFFERS]->(i:Item)
WITH s, collect(i) AS items
FOREACH (i IN items | DETACH DELETE i)
DETACH DELETE s
RETURN $id AS id
