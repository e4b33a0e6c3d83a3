// Articles whose ids begin as one does.
//
// Parameters: start, limit
// Columns: id
MATCH (a:Article) WHERE a.id STARTS WITH $start
RETURN a.id AS id
ORDER BY id
LIMIT $limit
