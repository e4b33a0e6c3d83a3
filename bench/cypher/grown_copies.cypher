// Says which articles are copies of which; nothing of it may be there.
//
// Parameters: rows (list of: id, original)
// Columns: none
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
MATCH (o:Article {id: row.original})
CREATE (a)-[:COPY_OF]->(o)
