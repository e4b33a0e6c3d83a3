// Makes sure that summits exist; what is known of those that no reference table names is written by write/summits.
//
// Parameters: ids
// Columns: none
UNWIND $ids AS id
MERGE (:Summit {id: id})
