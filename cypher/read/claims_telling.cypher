// Claims about meetings whose canonical JSON holds one of some texts, or whose date lies in a stretch of days.
//
// Looks through all claims: the people of a meeting as it is now may have other ids than those of the claims that it adds up.
//
// Parameters: texts (list or null), since, until (days or null), known_at (last day of publication, or null), limit
// Columns: fact (canonical JSON of the claim)
MATCH (c:Claim {kind: 'meeting'})<-[:REPORTS]-(a:Article)
WHERE ($known_at IS NULL OR a.published <= $known_at)
  AND ($since IS NULL OR c.end >= $since)
  AND ($until IS NULL OR c.start <= $until)
  AND ($texts IS NULL OR any(text IN $texts WHERE c.fact CONTAINS text))
RETURN c.fact AS fact
LIMIT $limit
