// Locks an article, where it is there, until the end of the transaction: who holds its lock has to let go of it first.
//
// Parameters: id
// Columns: none
MATCH (a:Article {id: $id})
SET a.id = $id
