// Deletes claims of articles whose text or reading has changed.
//
// Parameters: ids
// Columns: none
UNWIND $ids AS id
MATCH (c:Claim {id: id})
DETACH DELETE c
