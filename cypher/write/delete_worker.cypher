// A worker ended in order.
//
// Parameters: id
// Columns: none
MATCH (w:Worker {id: $id})
DETACH DELETE w
