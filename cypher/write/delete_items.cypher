// Deletes items of a source, so many at a time.
//
// Parameters: source (id), limit
// Columns: deleted (how many)
MATCH (:Source {id: $source})-[:OFFERS]->(i:Item)
WITH i LIMIT $limit
DETACH DELETE i
RETURN count(*) AS deleted
