// The claims that tell of a leader, by their ids.
//
// Parameters: id, known_at (last day of publication, or null), limit
// Columns: claim, article, fact (canonical JSON of the claim)
MATCH (l:Leader {id: $id})
CALL (l) {
  MATCH (l)-[:PARTICIPATED_IN]->(:Meeting)<-[:ABOUT]-(c:Claim) RETURN c
  UNION
  MATCH (l)<-[:ABOUT]-(c:Claim) RETURN c
}
MATCH (a:Article)-[:REPORTS]->(c) WHERE $known_at IS NULL OR a.published <= $known_at
RETURN c.id AS claim, a.id AS article, c.fact AS fact
ORDER BY c.id
LIMIT $limit
