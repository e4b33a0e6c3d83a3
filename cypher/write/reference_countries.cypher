// Writes countries as the tables give them.
//
// Parameters: rows (list of: id, name, names, folded)
// Columns: none
UNWIND $rows AS row
MERGE (c:Country {id: row.id})
SET c = row, c.reference = true
