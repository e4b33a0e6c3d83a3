// Ids of the meetings of which no source gives a date: read from the index on ids in its order.
//
// Parameters: meeting (the id after which to go on), status, mode (null for any), limit
// Columns: id, start
MATCH (m:Meeting)
WHERE m.id < $meeting AND m.start IS NULL
  AND ($status IS NULL OR m.status = $status)
  AND ($mode IS NULL OR m.mode = $mode)
RETURN m.id AS id, m.start AS start
ORDER BY m.id DESC
LIMIT $limit
