// Makes sure that the parties exist: an id that no country has is an organization's.
//
// Parameters: rows (list of: id, name, names, folded)
// Columns: none
UNWIND $rows AS row
WITH row WHERE NOT EXISTS { (:Country {id: row.id}) }
MERGE (o:Organization {id: row.id})
ON CREATE SET o = row
