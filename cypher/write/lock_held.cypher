// Locks those of some claimed articles that are still this worker's.
//
// Parameters: held (sorted by id: id, turn), owner
// Columns: id
UNWIND $held AS one
MATCH (a:Article {id: one.id})
SET a.id = one.id
WITH a, one WHERE a.state = 'running' AND a.owner = $owner AND a.turn = one.turn
RETURN a.id AS id
