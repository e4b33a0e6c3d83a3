// Claims about meetings whose date lies in a stretch of days.
//
// Parameters: since, until (days), known_at (last day of publication, or null), limit
// Columns: fact (canonical JSON of the claim)
MATCH (c:Claim)
WHERE c.start <= $until AND c.end >= $since
WITH c WHERE c.kind = 'meeting'
MATCH (c)<-[:REPORTS]-(a:Article)
WHERE $known_at IS NULL OR a.published <= $known_at
RETURN c.fact AS fact
LIMIT $limit
