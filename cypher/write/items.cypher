// Writes what is known of items of a source, and makes those that are new.
//
// Parameters: source (id), rows (list of id, properties)
// Columns: none
MATCH (s:Source {id: $source})
UNWIND $rows AS row
MERGE (i:Item {id: row.id})
SET i += row.properties, i.source = $source
MERGE (s)-[:OFFERS]->(i)
