// The meetings that some articles tell of.
//
// Parameters: articles (list of ids)
// Columns: article, meetings (list of ids)
UNWIND $articles AS id
MATCH (:Article {id: id})-[:REPORTS]->(:Claim)-[:ABOUT]->(m:Meeting)
WITH id, m ORDER BY m.id
RETURN id AS article, collect(DISTINCT m.id) AS meetings
