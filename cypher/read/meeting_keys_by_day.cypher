// Ids of the meetings of a stretch of days, the newest first: read from the index on (start, id) in its order.
//
// Parameters: earliest (first day of a meeting that can last until `since`), since (day or null), until (day), day, meeting (the key
//   after which to go on), mode (null for any), limit
// Columns: id, start
MATCH (m:Meeting)
WHERE m.start <= $until AND m.start >= $earliest AND m.id IS NOT NULL
WITH m
ORDER BY m.start DESC, m.id DESC
WHERE (m.start < $day OR m.id < $meeting)
  AND ($since IS NULL OR m.end >= $since)
  AND ($mode IS NULL OR m.mode = $mode)
RETURN m.id AS id, m.start AS start
LIMIT $limit
