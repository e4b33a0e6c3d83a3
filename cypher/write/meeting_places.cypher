// Says where meetings were held.
//
// Parameters: rows (list of: meeting, place, name)
// Columns: none
UNWIND $rows AS row
MATCH (m:Meeting {id: row.meeting})
MATCH (p:Place {id: row.place})
MERGE (m)-[r:IN]->(p)
SET r.name = row.name
