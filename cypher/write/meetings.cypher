// Writes meetings, and takes away all that they were connected to, which is written anew.
//
// Parameters: rows (list of: id, properties)
// Columns: none
UNWIND $rows AS row
MERGE (m:Meeting {id: row.id})
SET m = row.properties
WITH m
OPTIONAL MATCH (m)-[r]-()
DELETE r
