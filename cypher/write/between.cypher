// Writes which parties were represented at meetings.
//
// Parameters: rows (list of: meeting, party, properties)
// Columns: none
UNWIND $rows AS row
MATCH (m:Meeting {id: row.meeting})
OPTIONAL MATCH (c:Country {id: row.party})
OPTIONAL MATCH (o:Organization {id: row.party})
WITH m, row, coalesce(c, o) AS party WHERE party IS NOT NULL
MERGE (m)-[r:BETWEEN]->(party)
SET r = row.properties
