// The states of some articles; those that are not there are left out.
//
// Parameters: ids
// Columns: id, state
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.state AS state
