// Notes failed attempts: they are due again after a pause that doubles each time, up to `longest`, or dead after the last one. They
// must be locked.
//
// Parameters: rows (id, error), most (attempts), pause (milliseconds, doubled by each attempt), longest (milliseconds)
// Columns: id, state
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
WITH a, row, a.attempts AS attempts, toInteger($pause * 2 ^ a.attempts) AS pause
SET a.error = row.error, a.owner = null,
  a.state = CASE WHEN attempts >= $most THEN 'dead' ELSE 'failed' END,
  a.due = CASE WHEN attempts >= $most THEN null ELSE timestamp() + CASE WHEN pause > $longest THEN $longest ELSE pause END END,
  a.finished = CASE WHEN attempts >= $most THEN datetime() END
RETURN a.id AS id, a.state AS state
