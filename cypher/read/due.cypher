// Articles that are due: those whose worker was lost before all others, then those to be tried again, then those that wait.
//
// Parameters: limit
// Columns: id, lost (true where its worker was lost)
CALL () {
  MATCH (a:Article) WHERE a.state = 'running' AND a.due <= timestamp()
  RETURN a.id AS id, 0 AS rank ORDER BY a.due LIMIT $limit
  UNION ALL
  MATCH (a:Article) WHERE a.state = 'failed' AND a.due <= timestamp()
  RETURN a.id AS id, 1 AS rank ORDER BY a.due LIMIT $limit
  UNION ALL
  MATCH (a:Article) WHERE a.state = 'queued' AND a.due <= timestamp()
  RETURN a.id AS id, 2 AS rank ORDER BY a.due LIMIT $limit
}
RETURN id, rank = 0 AS lost ORDER BY rank LIMIT $limit
