// Says what was discussed at meetings.
//
// Parameters: rows (list of: meeting, id, name)
// Columns: none
UNWIND $rows AS row
MATCH (m:Meeting {id: row.meeting})
MATCH (t:Topic {id: row.id})
MERGE (m)-[r:DISCUSSED]->(t)
SET r.name = row.name
