// The same of the meetings with one status: read from the index on (status, start, id) in its order.
//
// Parameters: status, earliest (first day of a meeting that can last until `since`), since (day or null), until (day), day, meeting
//   (the key after which to go on), mode (null for any), limit
// Columns: id, start
MATCH (m:Meeting)
WHERE m.status = $status AND m.start <= $until AND m.start >= $earliest AND m.id IS NOT NULL
WITH m
ORDER BY m.status DESC, m.start DESC, m.id DESC
WHERE (m.start < $day OR m.id < $meeting)
  AND ($since IS NULL OR m.end >= $since)
  AND ($mode IS NULL OR m.mode = $mode)
RETURN m.id AS id, m.start AS start
LIMIT $limit
