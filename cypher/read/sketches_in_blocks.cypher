// The articles with claims in some blocks that are long enough to be copies.
//
// Parameters: keys, without (ids of articles to leave out)
// Columns: id, sketch
UNWIND $keys AS key
MATCH (:Block {key: key})<-[:IN_BLOCK]-(:Claim)<-[:REPORTS]-(a:Article)
WITH DISTINCT a WHERE NOT a.id IN $without AND a.sketch <> ''
RETURN a.id AS id, a.sketch AS sketch
ORDER BY id
