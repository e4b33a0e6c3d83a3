// Writes organizations as the tables give them.
//
// Parameters: rows (list of: id, name, names, folded, kind, acts_for, founded, founded_source)
// Columns: none
UNWIND $rows AS row
MERGE (o:Organization {id: row.id})
SET o = row, o.reference = true
