// Claims of the meetings at which a topic was discussed.
//
// Parameters: topic (id), known_at (last day of publication, or null), limit
// Columns: fact (canonical JSON of the claim)
MATCH (:Topic {id: $topic})<-[:DISCUSSED]-(:Meeting)<-[:ABOUT]-(c:Claim)<-[:REPORTS]-(a:Article)
WHERE $known_at IS NULL OR a.published <= $known_at
RETURN c.fact AS fact
LIMIT $limit
