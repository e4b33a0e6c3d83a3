// Writes claims of articles, with the blocks that they are in.
//
// Parameters: rows (list of: id, article, blocks, properties)
// Columns: none
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MERGE (c:Claim {id: row.id})
SET c = row.properties
MERGE (a)-[:REPORTS]->(c)
WITH c, row
UNWIND row.blocks AS key
MATCH (b:Block {key: key})
CREATE (c)-[:IN_BLOCK]->(b)
