// Claims about meetings of all articles published by a day.
//
// Parameters: known_at (last day of publication, or null for any), limit
// Columns: fact (canonical JSON of the claim)
MATCH (a:Article) WHERE a.published <= coalesce($known_at, date('9999-12-31'))
MATCH (a)-[:REPORTS]->(c:Claim {kind: 'meeting'})
RETURN c.fact AS fact
LIMIT $limit
