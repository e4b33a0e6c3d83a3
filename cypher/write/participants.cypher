// Writes who took part in meetings, and the leaders whom nothing has named before.
//
// Parameters: rows (list of: meeting, leader, properties)
// Columns: none
UNWIND $rows AS row
MATCH (m:Meeting {id: row.meeting})
MERGE (l:Leader {id: row.leader})
MERGE (l)-[r:PARTICIPATED_IN]->(m)
SET r = row.properties
