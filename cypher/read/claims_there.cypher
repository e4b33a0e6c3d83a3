// Those of some claims that the graph holds.
//
// Parameters: ids
// Columns: id
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id
ORDER BY id
