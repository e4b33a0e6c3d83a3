// Claims of a meeting.
//
// Parameters: meeting (id), known_at (last day of publication, or null), limit
// Columns: fact (canonical JSON of the claim)
MATCH (:Meeting {id: $meeting})<-[:ABOUT]-(c:Claim)<-[:REPORTS]-(a:Article)
WHERE $known_at IS NULL OR a.published <= $known_at
RETURN c.fact AS fact
LIMIT $limit
