// Writes who took part in meetings.
//
// Parameters: rows (list of: meeting, leader, properties)
// Columns: none
UNWIND $rows AS row
MATCH (m:Meeting {id: row.meeting})
MATCH (l:Leader {id: row.leader})
MERGE (l)-[r:PARTICIPATED_IN]->(m)
SET r = row.properties
