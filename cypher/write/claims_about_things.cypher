// Says what claims are about, besides meetings.
//
// Parameters: rows (list of: claim, summit, leader, organization; one of the last three an id)
// Columns: none
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
OPTIONAL MATCH (s:Summit {id: row.summit})
OPTIONAL MATCH (l:Leader {id: row.leader})
OPTIONAL MATCH (o:Organization {id: row.organization})
WITH c, coalesce(s, l, o) AS thing WHERE thing IS NOT NULL
MERGE (c)-[:ABOUT]->(thing)
