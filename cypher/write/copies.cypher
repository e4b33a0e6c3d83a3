// Says which articles are copies of which, in the place of what was said of them.
//
// Parameters: rows (list of: id, original, which is null for an article that is no copy any more)
// Columns: none
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
OPTIONAL MATCH (a)-[r:COPY_OF]->()
DELETE r
WITH a, row
MATCH (o:Article {id: row.original})
CREATE (a)-[:COPY_OF]->(o)
