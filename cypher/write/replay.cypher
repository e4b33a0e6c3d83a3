// Puts a dead article into the queue again, as if it had never been tried.
//
// Parameters: id
// Columns: state (before; no row where there is no such article)
MATCH (a:Article {id: $id})
SET a.id = $id
WITH a, a.state AS state
FOREACH (_ IN CASE WHEN state = 'dead' THEN [1] ELSE [] END |
  SET a.state = 'queued', a.due = timestamp(), a.attempts = 0, a.lost = 0, a.started = null, a.finished = null)
RETURN state
