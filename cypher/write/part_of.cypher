// Says of which summits meetings were a part.
//
// Parameters: rows (list of: meeting, summit)
// Columns: none
UNWIND $rows AS row
MATCH (m:Meeting {id: row.meeting})
MATCH (s:Summit {id: row.summit})
MERGE (m)-[:PART_OF]->(s)
