// Deletes meetings that no claim adds up to any more.
//
// Parameters: ids
// Columns: none
UNWIND $ids AS id
MATCH (m:Meeting {id: id})
DETACH DELETE m
