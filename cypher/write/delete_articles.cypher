// Deletes articles whose claims are gone already.
//
// Parameters: ids
// Columns: none
UNWIND $ids AS id
MATCH (a:Article {id: id})
DETACH DELETE a
