// Writes leaders as the tables give them.
//
// Parameters: rows (list of: id, name, names, folded, wikidata)
// Columns: none
UNWIND $rows AS row
MERGE (l:Leader {id: row.id})
SET l = row, l.reference = true
