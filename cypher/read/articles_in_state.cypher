// Articles in one state, in the order of their ids.
//
// Parameters: state, after_id (null at the beginning), limit
// Columns: id, url, title, publisher, published, state, reason (of skipped ones), attempts, error, received, finished
MATCH (a:Article) WHERE a.state = $state AND a.id > coalesce($after_id, '')
WITH a ORDER BY a.state, a.id LIMIT $limit
RETURN a.id AS id, a.url AS url, a.title AS title, a.publisher AS publisher, a.published AS published, a.state AS state,
  CASE WHEN a.state = 'skipped' THEN a.reason END AS reason, coalesce(a.attempts, 0) AS attempts, a.error AS error,
  a.received AS received, a.finished AS finished
ORDER BY id
