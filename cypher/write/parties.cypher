// Makes sure that the parties exist and have a name: an id that no country has is an organization's.
//
// Parameters: rows (list of: id, name, names, folded)
// Columns: none
UNWIND $rows AS row
WITH row WHERE NOT EXISTS { (:Country {id: row.id}) }
MERGE (o:Organization {id: row.id})
WITH o, row WHERE o.name IS NULL
SET o = row
