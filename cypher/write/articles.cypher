// Writes articles.
//
// Parameters: rows (list of properties, id among them)
// Columns: none
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a += row
