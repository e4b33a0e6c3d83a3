// How many articles were skipped, by the reason.
//
// Parameters: none
// Columns: reason, articles
MATCH (a:Article) WHERE a.state = 'skipped' AND a.id > ''
RETURN a.reason AS reason, count(*) AS articles
ORDER BY reason
