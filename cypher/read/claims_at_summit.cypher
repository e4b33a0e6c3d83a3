// Claims about meetings at a summit or on its sidelines.
//
// Parameters: summit (id), known_at (last day of publication, or null), limit
// Columns: fact (canonical JSON of the claim)
MATCH (:Summit {id: $summit})<-[:ABOUT]-(c:Claim {kind: 'meeting'})<-[:REPORTS]-(a:Article)
WHERE $known_at IS NULL OR a.published <= $known_at
RETURN c.fact AS fact
LIMIT $limit
