// Says which meeting each claim is about.
//
// Parameters: rows (list of: meeting, claim)
// Columns: none
UNWIND $rows AS row
MATCH (m:Meeting {id: row.meeting})
MATCH (c:Claim {id: row.claim})
MERGE (c)-[:ABOUT]->(m)
