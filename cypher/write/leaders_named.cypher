// Makes sure that leaders exist; the names of those that no reference table names are written by write/names.
//
// Parameters: ids
// Columns: none
UNWIND $ids AS id
MERGE (:Leader {id: id})
