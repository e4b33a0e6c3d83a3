// Says at the margins of which summits meetings were held.
//
// Parameters: rows (list of: meeting, summit)
// Columns: none
UNWIND $rows AS row
MATCH (m:Meeting {id: row.meeting})
MATCH (s:Summit {id: row.summit})
MERGE (m)-[:ON_SIDELINES_OF]->(s)
