// Writes terms of office as the tables give them.
//
// Parameters: rows (list of: leader, party, properties)
// Columns: none
UNWIND $rows AS row
MATCH (l:Leader {id: row.leader})
OPTIONAL MATCH (c:Country {id: row.party})
OPTIONAL MATCH (o:Organization {id: row.party})
WITH l, row, coalesce(c, o) AS party WHERE party IS NOT NULL
CREATE (l)-[r:HOLDS_OFFICE]->(party)
SET r = row.properties
