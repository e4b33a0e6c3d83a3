// Gives a dead version of an article up: one that was read before is what it was then; one that never was is deleted.
//
// Parameters: id
// Columns: state (before; no row where there is no such article)
MATCH (a:Article {id: $id})
SET a.id = $id
WITH a, a.state AS state, a.digest AS digest, a.reason AS reason
FOREACH (_ IN CASE WHEN state = 'dead' AND digest IS NOT NULL THEN [1] ELSE [] END |
  SET a.state = CASE WHEN reason IS NULL THEN 'parsed' ELSE 'skipped' END, a.handed = null, a.request = null, a.error = null)
FOREACH (_ IN CASE WHEN state = 'dead' AND digest IS NULL THEN [1] ELSE [] END | DETACH DELETE a)
RETURN state
