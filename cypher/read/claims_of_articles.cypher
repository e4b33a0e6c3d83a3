// All claims of some articles.
//
// Parameters: articles (list of ids)
// Columns: fact (canonical JSON of the claim)
UNWIND $articles AS id
MATCH (:Article {id: id})-[:REPORTS]->(c:Claim)
RETURN c.fact AS fact
ORDER BY c.id
