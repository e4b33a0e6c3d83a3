// Articles that are due: those whose worker was lost before all others, then those to be tried again, then those that wait.
//
// What waits is due whatever its `due` says: that orders it. What is due later than anything can be was written before the clock of
// the database was set back.
//
// Parameters: limit, longest (milliseconds that a lease or a pause lasts at most)
// Columns: id, lost (true where its worker was lost)
CALL () {
  MATCH (a:Article) WHERE a.state = 'running' AND a.due <= timestamp()
  RETURN a.id AS id, 0 AS rank ORDER BY a.state, a.due LIMIT $limit
  UNION ALL
  MATCH (a:Article) WHERE a.state = 'running' AND a.due > timestamp() + $longest
  RETURN a.id AS id, 0 AS rank ORDER BY a.state, a.due LIMIT $limit
  UNION ALL
  MATCH (a:Article) WHERE a.state = 'failed' AND a.due <= timestamp()
  RETURN a.id AS id, 1 AS rank ORDER BY a.state, a.due LIMIT $limit
  UNION ALL
  MATCH (a:Article) WHERE a.state = 'failed' AND a.due > timestamp() + $longest
  RETURN a.id AS id, 1 AS rank ORDER BY a.state, a.due LIMIT $limit
  UNION ALL
  MATCH (a:Article) WHERE a.state = 'queued' AND a.due > 0
  RETURN a.id AS id, 2 AS rank ORDER BY a.state, a.due LIMIT $limit
}
RETURN id, rank = 0 AS lost ORDER BY rank LIMIT $limit
