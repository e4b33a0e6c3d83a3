// Ids of the meetings of which no source gives a date: read from the index on those in its order.
//
// Parameters: meeting (the id after which to go on), status, mode (null for any), limit
// Columns: id, start
MATCH (m:Meeting)
WHERE m.undated < $meeting
  AND ($status IS NULL OR m.status = $status)
  AND ($mode IS NULL OR m.mode = $mode)
RETURN m.undated AS id, m.start AS start
ORDER BY m.undated DESC
LIMIT $limit
